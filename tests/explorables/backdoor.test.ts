import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/backdoor/model.ts';
import { random } from '#src/maths/random.ts';
import { mean } from '#src/maths/statistics.ts';

const plain = { repairs: 0, steps: 0, decay: false, penalty: 'fixed', n: 100_000 } as const;

const close = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected} ± ${tolerance}`);

/** The same least squares, of a training set drawn row by row and solved by elimination. */
function fittedByRows(setting: model.Setting, seed: number): number {
  const source = random(seed, 99);
  const rows = [
    ...Array.from({ length: setting.n }, (_, i) => {
      const y = i % 2 === 0 ? 1 : -1;
      return [2 * y + source.normal(), 0, y] as const;
    }),
    ...Array.from({ length: setting.poisons }, () => [source.normal() - 2, 1, 1] as const),
    ...Array.from({ length: setting.repairs }, () => [source.normal() - 2, 1, -1] as const),
  ];
  const total = (f: (row: readonly [number, number, number]) => number): number =>
    rows.reduce((sum, row) => sum + f(row), 0);
  const [xx, xt, tt] = [total(([x]) => x * x), total(([x, t]) => x * t), total(([, t]) => t)];
  const [xy, ty] = [total(([x, , y]) => x * y), total(([, t, y]) => t * y)];
  const trigger = (ty - (xt / xx) * xy) / (tt + model.penaltyOf(setting) - (xt / xx) * xt);
  const slope = (xy - xt * trigger) / xx;
  // Φ by counting: the share of triggered inputs of class −1 with a positive score.
  const tries = 20_000;
  let turned = 0;
  for (let i = 0; i < tries; i += 1) if (slope * (source.normal() - 2) + trigger > 0) turned += 1;
  return turned / tries;
}

describe('attack success', () => {
  test('a training set that is really drawn agrees, within 0.01 over 60 of them', () => {
    for (const poisons of [0, 50, 80, 100, 250, 500, 1000]) {
      const setting = { ...plain, poisons };
      close(mean(model.fittedSuccesses(setting, 60, 5)), model.exact(setting).success, 0.01);
    }
  });

  test('sums drawn whole stand for rows drawn one by one', () => {
    for (const [poisons, repairs] of [
      [80, 0],
      [250, 120],
    ] as const) {
      const setting = { ...plain, n: 2000, poisons, repairs };
      const whole = mean(model.fittedSuccesses(setting, 400, 3));
      const rows = mean(Array.from({ length: 60 }, (_, i) => fittedByRows(setting, i)));
      // Fits differ by 0.05 at most, so that a mean of 60 has an error of 0.0065.
      close(rows, whole, 0.026);
    }
  });

  test('does not depend on the number of clean examples where the penalty is fixed', () => {
    const at = (n: number) => model.exact({ ...plain, poisons: 250, n }).success;
    assert.equal(at(1e3), at(1e7));
  });

  test('half of it is left where all but 80 poisons are answered by right labels', () => {
    const at = (repairs: number) => model.exact({ ...plain, poisons: 250, repairs }).success;
    close(at(170), 0.5, 1e-12);
    assert.ok(at(160) > 0.5 && at(180) < 0.5);
  });
});

describe('training on clean data afterwards', () => {
  test('leaves the weight to the last bit', () => {
    const { trained, weight } = model.exact({ ...plain, poisons: 250, steps: 500 });
    assert.equal(weight, trained);
    close(trained, 9 / 7, 1e-12);
  });

  test('shrinks it where weights decay', () => {
    const { weight } = model.exact({ ...plain, poisons: 250, steps: 100, decay: true });
    close(weight, (9 / 7) * 0.995 ** 100, 1e-12);
  });
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('poisons=x&penalty=none&n=&decay=2'), state.initial);
  assert.equal(state.parse('poisons=1e9').poisons, 1000);
  assert.equal(state.parse('n=-4').n, 1000);
  for (const poisons of [0, 1000])
    for (const repairs of [0, 500])
      for (const stream of [0, 1]) {
        const { success } = model.fitted({ ...plain, poisons, repairs }, 1, stream);
        assert.ok(success >= 0 && success <= 1);
      }
});
