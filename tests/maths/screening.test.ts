import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  anySuccess,
  bestArea,
  eachSuccess,
  forcedFalseAlarm,
  shareInterval,
  sharpened,
  wrongAmongFlagged,
} from '#src/maths/screening.ts';

const near = (value: number, expected: number, tolerance = 1e-12): void =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected} ± ${tolerance}`);

describe('screening', () => {
  it('counts the wrongly flagged as a table of people does', () => {
    // Of 1,000: 100 by a machine, 90 of these flagged; 900 by people, 9 of these flagged.
    near(wrongAmongFlagged({ prevalence: 0.1, caught: 0.9, falseAlarm: 0.01 }), 9 / 99);
    // Of 1,000 by people and none by a machine, whatever is flagged is flagged wrongly.
    assert.equal(wrongAmongFlagged({ prevalence: 0, caught: 0.9, falseAlarm: 0.01 }), 1);
  });

  it('forces the false alarms that the counted tables have', () => {
    // 1,000 people: 500 default, 400 caught; 500 flagged in all, so 100 of 500 good payers.
    near(forcedFalseAlarm(0.5, 400 / 500, 400 / 500), 100 / 500);
    // 1,000 people: 200 default, 160 caught; 200 flagged in all, so 40 of 800 good payers.
    near(forcedFalseAlarm(0.2, 160 / 200, 160 / 200), 40 / 800);
  });

  it('returns the precision it was given', () => {
    for (const prevalence of [0.05, 0.2, 0.5, 0.8]) {
      const falseAlarm = forcedFalseAlarm(prevalence, 0.7, 0.6);
      near(1 - wrongAmongFlagged({ prevalence, caught: 0.6, falseAlarm }), 0.7);
    }
  });

  it('adds the chances of first success one after the other', () => {
    let sum = 0;
    for (let k = 0; k < 100; k++) sum += 0.99 ** k * 0.01;
    near(anySuccess(0.01, 100), sum);
    near(anySuccess(eachSuccess(0.5, 10), 10), 0.5);
  });

  it('integrates the best curve, min(x + tv, 1)', () => {
    for (const tv of [0, 0.2, 0.9, 1]) {
      const steps = 100_000;
      let area = 0;
      for (let i = 0; i < steps; i++) area += Math.min((i + 0.5) / steps + tv, 1) / steps;
      near(bestArea(tv), area, 1e-9);
    }
  });

  it('leaves shares alone at temperature 1 and agrees with a softmax', () => {
    near(sharpened(0.7, 1), 0.7);
    const logits = [Math.log(0.7) / 0.25, Math.log(0.3) / 0.25].map(Math.exp);
    near(sharpened(0.7, 0.25), (logits[0] ?? 0) / ((logits[0] ?? 0) + (logits[1] ?? 0)));
  });
});

describe('the interval of a counted share', () => {
  it('ends where the count is 1.96 standard deviations away', () => {
    for (const [found, size] of [
      [101, 20_000],
      [0, 50],
      [7, 10],
    ] as const)
      for (const end of shareInterval(found, size))
        if (end > 1e-12)
          near(Math.abs(found / size - end) / Math.sqrt((end * (1 - end)) / size), 1.959964, 1e-9);
  });
});
