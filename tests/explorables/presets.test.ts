/** What the calculators offer against content/data, from which it is copied for the browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { accelerators } from '#explorables/kit/accelerators.ts';
import type { Accelerator } from '#explorables/kit/accelerators.ts';
import { languageModels } from '#explorables/kit/language-models.ts';
import type { LanguageModel } from '#explorables/kit/language-models.ts';
import { chipPrices, priceIds, pricesOf } from '#explorables/training-calculator/prices.ts';

type Row = Readonly<Record<string, unknown>>;
const rows = (set: string): readonly Row[] =>
  (parse(readFileSync(`content/data/${set}.yaml`, 'utf8')) as Record<string, Row[]>)[set] ?? [];
const row = (set: string, id: string): Row | undefined =>
  rows(set).find((each) => each['id'] === id);

/** The names of what is offered that the data have otherwise. */
function strangers(offered: Readonly<Record<string, Accelerator>>): string[] {
  return Object.entries(offered).flatMap(([id, chip]) => {
    const published = row('accelerators', id);
    const same =
      published !== undefined &&
      chip.tflops === published['tflops'] &&
      chip.watts === published['powerW'] &&
      (chip.memoryGb === undefined || chip.memoryGb === published['memoryGb']) &&
      (chip.bandwidthTbs === undefined || chip.bandwidthTbs === published['bandwidthTbs']);
    return same ? [] : [id];
  });
}

describe('accelerators', () => {
  test('are those of the data', () => assert.deepEqual(strangers(accelerators), []));

  test('a wrong figure or an unknown name would be seen', () => {
    const h100 = { ...accelerators.h100, bandwidthTbs: 3 };
    const { v100 } = accelerators;
    assert.deepEqual(strangers({ h100, v100, h101: v100 }), ['h100', 'h101']);
  });
});

describe('prices', () => {
  test('are those of the data, each of a card that there is', () => {
    const published = rows('chip-prices').map(({ id, chip, vendor, date, usd, memory }) => [
      id,
      { chip, usd, vendor, date, ...(memory === undefined ? {} : { memory }) },
    ]);
    assert.deepEqual(Object.fromEntries(published), chipPrices);
    for (const id of priceIds) assert.ok(row('accelerators', chipPrices[id].chip), id);
  });

  test('of a card stand in the order of days', () => {
    const days = pricesOf('h100').map((id) => chipPrices[id].date);
    assert.ok(days.length > 4);
    assert.deepEqual(days, days.toSorted());
    assert.deepEqual(pricesOf('mi300x'), []);
  });
});

describe('models of language', () => {
  const inData = Object.entries<LanguageModel>(languageModels).filter(([id]) =>
    row('training-runs', id),
  );

  test('have the sizes and runs of the data', () => {
    assert.ok(inData.length >= 6);
    for (const [id, { parameters, tokens, run }] of inData) {
      const published = row('training-runs', id);
      assert.equal(parameters, published?.['parameters'], id);
      if (tokens !== undefined) assert.equal(tokens, published?.['tokens'], id);
      if (run)
        assert.deepEqual(
          [run.chip, run.deviceHours],
          [published?.['accelerator'], published?.['deviceHours']],
          id,
        );
    }
  });

  test('only DeepSeek-V3, whose row counts the active parameters, has another name there', () => {
    const others = Object.keys(languageModels).filter((id) => !row('training-runs', id));
    assert.deepEqual(others, ['deepseek-v3']);
    assert.equal(
      languageModels['deepseek-v3'].active,
      row('training-runs', 'dsv3')?.['parameters'],
    );
  });
});
