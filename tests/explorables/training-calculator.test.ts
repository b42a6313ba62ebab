import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import * as compute from '#explorables/kit/compute.ts';
import * as model from '#explorables/training-calculator/model.ts';
import type { State } from '#explorables/training-calculator/model.ts';
import { chips, grids, models } from '#explorables/training-calculator/presets.ts';
import type { Chip, Model } from '#explorables/training-calculator/presets.ts';

const { initial } = model.state;
const result = (changes: Partial<State> = {}) => model.result({ ...initial, ...changes });

function close(actual: number | undefined, expected: number, within: number, what: string) {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= within,
    `${what}: ${actual}, not ${expected}`,
  );
}

type Days = (given: State) => number;

/** The story that the reader is led through. */
function assertStory(days: Days) {
  const at = (changes: Partial<State>): number => days({ ...initial, ...changes });
  close(at({}), 220, 1e-9, 'the article’s 220 days');
  close(at({ u: 0.1968 }), 1117.89, 0.01, 'at what was sustained');
  close(at({ chip: 'a100-80', u: 0.4 }), 220.35, 0.01, 'one A100 at 40 %');
  close(at({ model: 'gpt3', u: 0.1968, cards: 10_000 }), 14.78, 0.01, 'GPT-3 on its cluster');
}

describe('the compute calculator', () => {
  test('redoes the article’s numbers and the real ones', () => {
    assertStory((given) => model.result(given).days);
  });

  test('the story catches a utilisation that multiplies the time', () => {
    const faulty: Days = (given) => model.result({ ...given, u: 1 }).days * given.u;
    assert.throws(() => assertStory(faulty), /sustained/);
  });

  test('hours, price and energy do not depend on the number of cards; days do', () => {
    const [one, many] = [result(), result({ cards: 1000 })];
    close(many.days, one.days / 1000, 1e-12, 'days');
    assert.deepEqual(
      [many.deviceHours, many.usd, many.mwh, many.tonnes],
      [one.deviceHours, one.usd, one.mwh, one.tonnes],
    );
  });

  test('a published run comes out with its own hours', () => {
    for (const name of ['gpt3', 'palm', 'bloom', 'llama2-70b', 'llama31-405b'] as const) {
      const run = model.published(name);
      assert.ok(run);
      const found = result({ model: name, ...model.asTrained(name) }).deviceHours;
      close(found / run.deviceHours, 1, 0.003, name);
    }
    close(model.published('palm')?.utilisation, 0.304, 1e-3, 'PaLM');
    close(model.published('llama31-405b')?.utilisation, 0.345, 2e-3, 'Llama 3.1');
    assert.equal(model.published('gpt3-xl'), undefined);
    assert.deepEqual(model.asTrained('own'), {});
  });

  test('BLOOM on three grids: 24.7 t in France at PUE 1 follows from its own factor', () => {
    const { mwh } = result({ model: 'bloom', ...model.asTrained('bloom'), pue: 1 });
    close(mwh, 433.2, 1, 'MWh');
    close(compute.carbonTonnes(mwh ?? 0, 0.057), 24.69, 0.1, 't');
    const tonnes = (grid: State['grid']) =>
      result({ model: 'bloom', ...model.asTrained('bloom'), grid }).tonnes ?? 0;
    close(tonnes('india') / tonnes('norway'), 0.713 / 0.03, 1e-9, 'grids');
  });

  test('no energy is invented where no power is published', () => {
    const { mwh, tonnes } = result({ chip: 'ascend-910c' });
    assert.deepEqual([mwh, tonnes], [undefined, undefined]);
  });

  test('your own sizes are used only if chosen', () => {
    assert.equal(result({ n: 1e10 }).parameters, 1.32e9);
    close(result({ model: 'own', n: 7e9, d: 2e12 }).flop, 8.4e22, 1e10, 'own');
  });

  test('the choices agree with the published data', () => {
    const read = (set: string): Record<string, unknown>[] =>
      (parse(readFileSync(`content/data/${set}.yaml`, 'utf8')) as Record<string, never>)[set] ?? [];
    const find = (set: string, id: string) => read(set).find((row) => row['id'] === id);
    for (const [id, chip] of Object.entries<Chip>(chips)) {
      const row = find('accelerators', id);
      assert.deepEqual([chip.tflops, chip.watts], [row?.['tflops'], row?.['powerW']], id);
    }
    for (const [id, { parameters, tokens, run }] of Object.entries<Model>(models)) {
      const row = find('training-runs', id);
      assert.deepEqual([parameters, tokens], [row?.['parameters'], row?.['tokens']], id);
      if (run)
        assert.deepEqual([run.chip, run.deviceHours], [row?.['accelerator'], row?.['deviceHours']]);
    }
    assert.ok(Object.values(grids).every((kg) => kg > 0 && kg < 1));
  });
});
