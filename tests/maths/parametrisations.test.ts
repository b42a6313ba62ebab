import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { finiteData, noisePredictions, posteriorMeans } from '#src/maths/mixtures.ts';
import * as p from '#src/maths/parametrisations.ts';
import { normals } from '#src/maths/random.ts';
import { addNoise, blend, noiseSchedule } from '#src/maths/schedules.ts';
import { near } from './near.ts';

const [clean, epsilon] = [normals(6, 1), normals(6, 2)];
const levels = [
  blend(noiseSchedule('cosine'), 300),
  blend(noiseSchedule('sd'), 900),
  p.straight(0.3),
];

const assertClose = (found: ArrayLike<number>, expected: ArrayLike<number>): void => {
  assert.equal(found.length, expected.length);
  Array.from(found).forEach((value, i) => near(value, expected[i]!, 1e-10));
};

type Conversions = Omit<typeof p, 'straight' | 'velocity'>;

/** Whatever is predicted, data and noise come back. */
function assertOracle(c: Conversions): void {
  for (const level of levels) {
    const x = addNoise(clean, epsilon, level);
    const v = c.vFrom(clean, epsilon, level);
    assertClose(c.cleanFromNoise(x, epsilon, level), clean);
    assertClose(c.noiseFromClean(x, clean, level), epsilon);
    assertClose(c.cleanFromV(x, v, level), clean);
    assertClose(c.noiseFromV(x, v, level), epsilon);
  }
}

describe('noise, data and velocities', () => {
  test('say the same', () => assertOracle(p));

  test('the oracle catches a v of the opposite sign', () => {
    const vFrom: Conversions['vFrom'] = (...given) => p.vFrom(...given).map((value) => -value);
    assert.throws(() => assertOracle({ ...p, vFrom }));
  });

  test('the velocity of the straight line carries a position from one time to another', () => {
    const at = (t: number): Float64Array => addNoise(clean, epsilon, p.straight(t));
    const v = p.velocity(clean, epsilon);
    assertClose(
      at(0.2).map((value, i) => value + 0.5 * v[i]!),
      at(0.7),
    );
  });

  test('the mean velocity over a finite data set, by brute force', () => {
    const points = [1, 0, -1, 0.5, 0.2, -0.8];
    const [t, x, y] = [0.4, 0.3, -0.1];
    const level = p.straight(t);
    const data = finiteData(points);
    const mean = p.velocity(
      posteriorMeans(data, level, [x, y]),
      noisePredictions(data, level, [x, y]),
    );
    let [total, vx, vy] = [0, 0, 0];
    for (let k = 0; k < points.length; k += 2) {
      const [a, b] = [points[k]!, points[k + 1]!];
      const [ex, ey] = [(x - (1 - t) * a) / t, (y - (1 - t) * b) / t];
      const weight = Math.exp(-(ex ** 2 + ey ** 2) / 2);
      total += weight;
      vx += weight * (ex - a);
      vy += weight * (ey - b);
    }
    assertClose(mean, [vx / total, vy / total]);
  });
});
