/** Productivity on one scale: conversions, order, and what is drawn. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { estimateOf, inOrder, placeOf, ratioAt, ratioOf, ticks } from '#charts/trials/ratio.ts';
import type { Trial } from '#src/schemas/trials.ts';
import { schema } from '#src/schemas/trials.ts';
import { trials } from './data.ts';

const close = (actual: number, expected: number, tolerance = 5e-3) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

const find = (id: string): Trial => trials.find((trial) => trial.id === id) ?? assert.fail(id);

/** −55.8 % time is ×2.26, +19 % time is ×0.84, +26.08 % output is ×1.26. */
function assertOracle(convert: typeof ratioOf) {
  close(convert(-55.8, 'time'), 2.26);
  close(convert(19, 'time'), 0.84);
  close(convert(26.08, 'rate'), 1.26);
  for (const measure of ['time', 'rate'] as const) assert.equal(convert(0, measure), 1);
}

describe('conversions', () => {
  test('agree with the published changes', () => assertOracle(ratioOf));
  test('the oracle catches a time taken for a rate', () => {
    assert.throws(() => assertOracle((change) => 1 + change / 100));
  });
  test('half the time is twice the output', () => {
    assert.equal(ratioOf(-50, 'time'), 2);
    assert.equal(ratioOf(100, 'rate'), 2);
    for (const change of [-80, -20, 5, 150])
      close(ratioOf(change, 'time') * ratioOf(change, 'rate'), 1, 1e-12);
  });
  test('less time is more work: the ends of an interval change places', () => {
    const estimate = estimateOf(find('metr-2025'))!;
    close(estimate.interval![0], 1 / 1.39);
    close(estimate.interval![1], 1 / 1.02);
    assert.ok(estimate.interval![1] < 1, 'the slowdown’s interval lies below 1');
  });
  test('a standard error becomes an interval, and says so', () => {
    const estimate = estimateOf(find('three-companies-copilot'))!;
    assert.ok(estimate.computed);
    close(estimate.interval![0], 1 + (26.08 - 1.96 * 10.3) / 100, 1e-9);
    close(estimate.interval![1], 1 + (26.08 + 1.96 * 10.3) / 100, 1e-9);
  });
  test('no interval is invented, and no number where none was given', () => {
    assert.equal(estimateOf(find('writing-chatgpt'))!.interval, undefined);
    assert.equal(estimateOf(find('uk-trade-365-copilot')), undefined);
  });
});

describe('the drawing', () => {
  test('every dot and interval stands at its datum', () => {
    for (const trial of trials) {
      const estimate = estimateOf(trial);
      if (!estimate) continue;
      const { measure, change, interval } = trial;
      const back = (place: number): number => {
        const ratio = ratioAt(place);
        return measure === 'time' ? (1 / ratio - 1) * 100 : (ratio - 1) * 100;
      };
      close(back(placeOf(estimate.ratio)), change!, 0.05);
      if (!interval) continue;
      const ends = estimate.interval!.map((end) => back(placeOf(end))).sort((a, b) => a - b);
      close(ends[0]!, interval[0], 0.05);
      close(ends[1]!, interval[1], 0.05);
    }
  });

  test('nothing lies outside, and equal factors are equally far apart', () => {
    for (const trial of trials) {
      const { ratio, interval } = estimateOf(trial) ?? { ratio: 1 };
      for (const value of [ratio, ...(interval ?? [])]) {
        const place = placeOf(value);
        assert.ok(place >= 0 && place <= 100, `${trial.id} ${value}`);
      }
    }
    const steps = ticks.slice(1).map((tick, i) => placeOf(tick) - placeOf(ticks[i]!));
    steps.forEach((step) => close(step, steps[0]!, 0.02));
  });

  test('slower is left of no change, faster is right of it', () => {
    for (const trial of trials) {
      const estimate = estimateOf(trial);
      if (!estimate) continue;
      const better = trial.measure === 'time' ? trial.change! < 0 : trial.change! > 0;
      assert.equal(placeOf(estimate.ratio) > placeOf(1), better, trial.id);
    }
  });

  test('greatest effect first, follow-ups under what they follow, without number last', () => {
    const ids = inOrder(trials).map(({ id }) => id);
    assert.equal(ids.length, trials.length);
    assert.equal(ids[0], 'github-copilot-task');
    assert.equal(ids.at(-1), 'uk-trade-365-copilot');
    const at = ids.indexOf('metr-2025');
    assert.deepEqual(ids.slice(at + 1, at + 3), ['metr-2026-returning', 'metr-2026-new']);
    const own = inOrder(trials).filter(({ follows }) => !follows);
    own.forEach((trial, i) => {
      const [before, here] = [own[i - 1], trial].map((each) =>
        each ? (estimateOf(each)?.ratio ?? 0) : Infinity,
      );
      assert.ok(before! >= here!);
    });
  });
});

describe('the schema of trials', () => {
  const row = find('metr-2025');
  test('wants an interval that runs upward and holds the change', () => {
    assert.ok(schema.safeParse(row).success);
    assert.ok(!schema.safeParse({ ...row, interval: [39, 2] }).success);
    assert.ok(!schema.safeParse({ ...row, interval: [20, 39] }).success);
    assert.ok(!schema.safeParse({ ...row, standardError: 3 }).success);
    assert.ok(!schema.safeParse({ ...row, change: -100 }).success);
  });
  test('every follow-up follows a trial of the list', () => {
    for (const { follows } of trials) if (follows) find(follows);
  });
});
