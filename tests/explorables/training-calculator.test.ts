import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/training-calculator/model.ts';
import type { State } from '#explorables/training-calculator/model.ts';
import { grids } from '#explorables/training-calculator/presets.ts';
import * as compute from '#src/maths/compute.ts';

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

  test('says what does not fit: 2.8 TB of GPT-3 on a V100, and on how few cards it would', () => {
    const one = result({ model: 'gpt3' });
    close(one.memory / 1e12, 2.79, 0.005, 'state, TB');
    close(one.capacity, 32e9, 0, 'one card');
    assert.equal(one.fewest, Math.ceil((16 * 174.6) / 32));
    assert.ok(one.memory > (one.capacity ?? 0));
    const many = result({ model: 'gpt3', cards: one.fewest });
    assert.ok(many.memory <= (many.capacity ?? 0));
    const small = result();
    close(small.memory / 1e9, 21.12, 0.005, 'GPT-3 XL, GB');
    assert.ok(small.memory < (small.capacity ?? 0));
    assert.equal(result({ chip: 'ascend-910' }).fewest, undefined);
  });

  test('a price that was asked holds for its card alone, over the reader’s own', () => {
    const asked = (changes: Partial<State>): number => model.priceOf({ ...initial, ...changes });
    assert.equal(asked({}), 2);
    assert.equal(asked({ chip: 'h100', asked: 'h100-aws-2025' }), 12.29);
    assert.equal(asked({ chip: 'b200', asked: 'h100-aws-2025', price: 4 }), 4);
    const { usd, deviceHours } = result({ chip: 'v100', asked: 'v100-aws-2018' });
    close(usd, deviceHours * 3.06, 1e-9, 'dollars');
    // As the text says: on one day sellers differ more than one seller's years.
    const ratio = (one: State['asked'], other: State['asked']): number =>
      asked({ chip: 'h100', asked: one }) / asked({ chip: 'h100', asked: other });
    assert.ok(
      ratio('h100-aws-2025', 'h100-runpod-2025') > 2 * ratio('h100-aws-2025', 'h100-aws-2026'),
    );
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

  test('the grids are of the order of a kilogram', () => {
    assert.ok(Object.values(grids).every((kg) => kg > 0 && kg < 1));
  });
});
