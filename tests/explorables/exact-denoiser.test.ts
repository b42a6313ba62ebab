import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dataOf,
  denoise,
  gaussianDeviation,
  levelAt,
  quarterWay,
  scaledScores,
  walk,
} from '#explorables/exact-denoiser/model.ts';
import {
  dataNames,
  mostPoints,
  placed,
  pointNear,
  pointsOf,
  removed,
  state,
} from '#explorables/exact-denoiser/points.ts';
import { reach } from '#explorables/kit/plane-data.ts';
import { logDensity, nearestCentre } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';

const finite = ['moons', 'ring', 'letter'] as const;
const probes = normals(60, 5);

function near(actual: number, expected: number, tolerance: number): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${actual} is ${gap} from ${expected}`);
}

type Denoise = typeof denoise;

/** Tweedie's formula against five-point central differences of log q_t, at Stable Diffusion's levels. */
function assertTweedie(model: Denoise): void {
  const h = 1e-3;
  for (const name of dataNames) {
    const data = dataOf(name, [0.5, 0.5, -1, 0.25]);
    for (const t of [250, 500, 750, 999]) {
      const level = levelAt(t);
      for (let i = 0; i < probes.length; i += 2) {
        const [x, y] = [probes[i]!, probes[i + 1]!];
        const log = (dx: number, dy: number): number => logDensity(data, level, x + dx, y + dy);
        const slope = (f: (d: number) => number): number =>
          (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
        const answer = model(data, level, x, y);
        near(level.signal * answer.x, x + level.noise ** 2 * slope((d) => log(d, 0)), 1e-8);
        near(level.signal * answer.y, y + level.noise ** 2 * slope((d) => log(0, d)), 1e-8);
      }
    }
  }
}

/** Share of the walks from `count` draws of noise that end on a data point. */
function shareOnData(data: Mixture, top: number, count: number): number {
  const starts = normals(2 * count, 9);
  let on = 0;
  for (let i = 0; i < starts.length; i += 2) {
    const [x, y] = walk(data, top, starts[i]!, starts[i + 1]!).slice(-2);
    on += nearestCentre(data, x!, y!).distance < 1e-6 ? 1 : 0;
  }
  return on / count;
}

describe('the best denoiser of a data set', () => {
  test('obeys Tweedie’s formula to 1e-8 on every data set', () => assertTweedie(denoise));

  test('the oracle catches one that averages the nearest two points only', () => {
    const faulty: Denoise = (data, level, x, y) => {
      const real = denoise(data, level, x, y);
      const [first, second] = [...real.weights.keys()].sort(
        (i, j) => real.weights[j]! - real.weights[i]!,
      );
      const [w, i, j] = [real.weights[first!]!, first!, second ?? first!];
      const mean = (axis: 0 | 1): number =>
        w * data.centres[2 * i + axis]! + (1 - w) * data.centres[2 * j + axis]!;
      return { ...real, x: mean(0), y: mean(1) };
    };
    assert.throws(() => assertTweedie(faulty));
  });

  test('with a little noise it returns a data point, with much their mean', () => {
    for (const name of finite) {
      const data = dataOf(name, []);
      const low = denoise(data, levelAt(0), 0.62, 1.17);
      assert.ok(low.nearest.distance < 1e-6, `${name}: ${low.nearest.distance}`);
      near(low.sharing, 1, 1e-4);
      const high = denoise(data, levelAt(999), 0.62, 1.17);
      assert.ok(high.sharing > 0.98 * data.size, `${name}: ${high.sharing}`);
    }
  });

  test('weights sum to 1 and the answer lies in the hull of the data', () => {
    const data = dataOf('ring', []);
    for (const t of [0, 40, 300, 999]) {
      const answer = denoise(data, levelAt(t), 1.4, -0.3);
      near(
        answer.weights.reduce((sum, w) => sum + w, 0),
        1,
        1e-12,
      );
      assert.ok(Math.hypot(answer.x, answer.y) <= 1.21);
    }
  });

  test('the prediction: at t = 20 the answer is a data point, not a new point of the curve', () => {
    const { t, noise, weight, distance, meanWeight } = quarterWay();
    assert.equal(t, 20);
    assert.ok(noise < 0.18 && weight > 0.999 && distance < 0.01, String(distance));
    near(meanWeight, 1 / 8, 0.02);
  });
});

describe('Gaussian data', () => {
  test('the answer is a shrunken copy of the input: a σ² / (a² σ² + b²)', () => {
    const data = dataOf('gaussian', []);
    for (const t of [0, 250, 999]) {
      const { signal, noise } = levelAt(t);
      const factor =
        (signal * gaussianDeviation ** 2) / (signal ** 2 * gaussianDeviation ** 2 + noise ** 2);
      const answer = denoise(data, levelAt(t), 1.3, -0.7);
      near(answer.x, 1.3 * factor, 1e-12);
      near(answer.y, -0.7 * factor, 1e-12);
    }
  });

  test('its walk follows the analytic flow: x_0 = x_t σ / √(a² σ² + b²)', () => {
    const { signal, noise } = levelAt(600);
    const exact = gaussianDeviation / Math.hypot(signal * gaussianDeviation, noise);
    const [x] = walk(dataOf('gaussian', []), 600, 1, 0).slice(-2);
    near(x!, exact, 8e-3);
  });
});

describe('the deterministic walk', () => {
  test('ends on a data point, from any noise', () => {
    for (const name of finite) assert.equal(shareOnData(dataOf(name, []), 999, 300), 1, name);
  });

  test('one data point, and coincident ones, draw every walk', () => {
    for (const own of [
      [1, -1],
      [1, -1, 1, -1],
    ]) {
      const [x, y] = walk(dataOf('own', own), 999, -2, 2).slice(-2);
      near(x!, 1, 1e-9);
      near(y!, -1, 1e-9);
    }
  });

  test('t at both ends and beyond', () => {
    const data = dataOf('moons', []);
    for (const t of [-5, 0, 999, 1e9, Number.NaN]) {
      assert.ok(walk(data, t, 2.2, -2.2).every(Number.isFinite));
      assert.ok([...scaledScores(data, levelAt(t), [2.2, 2.2])].every(Number.isFinite));
    }
    assert.equal(walk(data, 0, 0, 0).length, 4);
  });
});

describe('putting down and removing points', () => {
  test('up to a limit, on the grid, within the plane', () => {
    let points = pointsOf('ring', []);
    for (let i = 0; i < 40; i += 1) points = placed(points, 0.123, 99);
    assert.equal(points.length, 2 * mostPoints);
    assert.deepEqual(points.slice(-2), [0.1, reach]);
  });

  test('the last one stays', () => {
    assert.deepEqual(removed([1, 2, 3, 4], 0), [3, 4]);
    assert.deepEqual(removed([3, 4], 0), [3, 4]);
    assert.deepEqual(removed([3, 4, 5, 6], -1), [3, 4, 5, 6]);
    assert.equal(pointNear([0, 0, 1, 0], 0.8, 0, 0.3), 1);
    assert.equal(pointNear([0, 0, 1, 0], 0.5, 3, 0.3), -1);
  });

  test('a link carries them; garbage becomes the default', () => {
    const given = { ...state.initial, data: 'own' as const, points: [0.05, -2.2, 1, 0.25], t: 0 };
    assert.deepEqual(state.parse(state.serialise(given)), given);
    assert.equal(state.serialise(state.initial), '');
    for (const bad of [
      'points=',
      'points=x',
      'points=1.2_',
      'points=1e9.2',
      't=NaN&x=9e9&data=cat',
    ]) {
      const read = state.parse(bad);
      assert.deepEqual(read.points, state.initial.points, bad);
      assert.ok(read.points.every((v) => Math.abs(v) <= reach) && Math.abs(read.x) <= reach);
      assert.equal(read.data, state.initial.data);
    }
    assert.deepEqual(state.parse('points=99.-99').points, [reach, -reach]);
    assert.equal(state.parse(`points=${'1.2_'.repeat(60)}1.2`).points.length, 2 * mostPoints);
  });
});
