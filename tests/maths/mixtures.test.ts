import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  finiteData,
  logDensity,
  mixtureOf,
  nearestCentre,
  noisePredictions,
  posteriorMeans,
  scores,
  spread,
  weightsAt,
} from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { clean } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';

function near(actual: number, expected: number, tolerance: number, what = ''): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${what} ${actual} is ${gap} from ${expected}`);
}

const points = finiteData([1, 0, -0.4, 0.9, -0.6, -0.7, 0.2, 0.3]);
const blobs = mixtureOf([
  { x: -0.7, y: 0.2, deviation: 0.4, weight: 1 },
  { x: 0.8, y: -0.5, deviation: 0.9, weight: 3 },
  { x: 0.1, y: 1.1, deviation: 0, weight: 0.5 },
]);
const probes = normals(40, 3).map((v) => 1.5 * v);
const at = (noise: number): Blend => ({ signal: Math.sqrt(1 - noise ** 2), noise });

type Denoiser = (mixture: Mixture, level: Blend, positions: ArrayLike<number>) => Float64Array;

/** Five-point central difference of log q_t, error of the order of h⁴. */
function gradient(mixture: Mixture, level: Blend, x: number, y: number) {
  const h = 2e-3;
  const slope = (f: (d: number) => number): number =>
    (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
  return [
    slope((d) => logDensity(mixture, level, x + d, y)),
    slope((d) => logDensity(mixture, level, x, y + d)),
  ] as const;
}

/** Tweedie's formula: a E[x_0 | x_t] = x_t + b² ∇ log q_t, the gradient by differences. */
function assertTweedie(denoiser: Denoiser): void {
  for (const mixture of [points, blobs]) {
    for (const noise of [0.5, 0.8, 0.95, 0.999]) {
      const level = at(noise);
      for (let i = 0; i < probes.length; i += 2) {
        const [x, y] = [probes[i]!, probes[i + 1]!];
        const [gx, gy] = gradient(mixture, level, x, y);
        const answer = denoiser(mixture, level, [x, y]);
        near(level.signal * answer[0]!, x + noise ** 2 * gx, 1e-8, 'Tweedie, x');
        near(level.signal * answer[1]!, y + noise ** 2 * gy, 1e-8, 'Tweedie, y');
      }
    }
  }
}

/** The slow way: E[x_0 | x_t] as a sum over a fine grid of x_0, from the definition of both densities. */
function byQuadrature(
  deviation: number,
  mean: readonly [number, number],
  level: Blend,
  x: number,
  y: number,
) {
  const moment = (centre: number, seen: number): number => {
    let [total, first] = [0, 0];
    for (let v = centre - 9 * deviation; v <= centre + 9 * deviation; v += deviation / 200) {
      const prior = ((v - centre) / deviation) ** 2;
      const likelihood = ((seen - level.signal * v) / level.noise) ** 2;
      const weight = Math.exp(-(prior + likelihood) / 2);
      total += weight;
      first += weight * v;
    }
    return first / total;
  };
  return [moment(mean[0], x), moment(mean[1], y)] as const;
}

describe('the exact denoiser', () => {
  test('obeys Tweedie’s formula to 1e-8', () => assertTweedie(posteriorMeans));

  test('the oracle catches a denoiser that leaves data unshrunk, or divides by b and not by b²', () => {
    const unshrunk: Denoiser = (m, { noise }, p) => posteriorMeans(m, { signal: 1, noise }, p);
    const soft: Denoiser = (m, { signal, noise }, p) =>
      posteriorMeans(m, { signal, noise: Math.sqrt(noise) }, p);
    assert.throws(() => assertTweedie(unshrunk));
    assert.throws(() => assertTweedie(soft));
  });

  test('the score is the gradient of the log density', () => {
    for (const mixture of [points, blobs]) {
      for (const noise of [0.5, 0.9]) {
        const field = scores(mixture, at(noise), probes);
        for (let i = 0; i < probes.length; i += 2) {
          const [gx, gy] = gradient(mixture, at(noise), probes[i]!, probes[i + 1]!);
          near(field[i]!, gx, 1e-8, 'score, x');
          near(field[i + 1]!, gy, 1e-8, 'score, y');
        }
      }
    }
  });

  test('answer and noise put the position together again: x_t = a x̂_0 + b ε̂', () => {
    const level = at(0.7);
    const answer = posteriorMeans(blobs, level, probes);
    const noise = noisePredictions(blobs, level, probes);
    probes.forEach((x, i) => near(level.signal * answer[i]! + level.noise * noise[i]!, x, 1e-12));
  });

  test('one Gaussian: the answer of a quadrature over x_0', () => {
    const gaussian = mixtureOf([{ x: 0.3, y: -0.4, deviation: 0.5, weight: 2 }]);
    for (const noise of [0.2, 0.6, 0.99]) {
      const slow = byQuadrature(0.5, [0.3, -0.4], at(noise), 0.9, -1.3);
      const exact = posteriorMeans(gaussian, at(noise), [0.9, -1.3]);
      near(exact[0]!, slow[0], 1e-9);
      near(exact[1]!, slow[1], 1e-9);
    }
  });

  test('the density integrates to 1', () => {
    let total = 0;
    for (let x = -6; x <= 6; x += 0.05) {
      for (let y = -6; y <= 6; y += 0.05) total += Math.exp(logDensity(blobs, at(0.6), x, y));
    }
    near(total * 0.05 ** 2, 1, 1e-6);
  });
});

describe('limits and edges', () => {
  test('without noise the nearest point takes all; far out nothing overflows', () => {
    assert.deepEqual([...posteriorMeans(points, clean, [0.9, 0.1])], [1, 0]);
    for (const noise of [0, 1e-8, 0.5, 1]) {
      const far = [1e6, -1e6];
      const all = [
        ...posteriorMeans(points, at(noise), far),
        ...noisePredictions(blobs, at(noise), far),
      ];
      assert.ok(all.every(Number.isFinite));
    }
  });

  test('with nothing but noise the answer is the mean of the data', () => {
    const answer = posteriorMeans(points, { signal: 0, noise: 1 }, [1.7, -2]);
    near(answer[0]!, 0.05, 1e-12);
    near(answer[1]!, 0.125, 1e-12);
  });

  test('one point is always the answer; coincident points share and count double', () => {
    assert.deepEqual([...posteriorMeans(finiteData([0.5, -0.5]), at(0.9), [2, 2])], [0.5, -0.5]);
    const doubled = finiteData([0, 0, 0, 0, 1, 0]);
    const weights = weightsAt(doubled, at(0.8), 0.2, 0.4);
    near(weights[0]!, weights[1]!, 0);
    const once = mixtureOf([
      { x: 0, y: 0, deviation: 0, weight: 2 },
      { x: 1, y: 0, deviation: 0, weight: 1 },
    ]);
    near(weights[2]!, weightsAt(once, at(0.8), 0.2, 0.4)[1]!, 1e-12);
  });

  test('no data, bad numbers and bad weights are refused', () => {
    const bad = { x: 0, y: 0, deviation: 0, weight: 1 };
    assert.throws(() => finiteData([]), RangeError);
    assert.throws(() => finiteData([0, Number.NaN]), RangeError);
    assert.throws(() => mixtureOf([{ ...bad, weight: 0 }]), RangeError);
    assert.throws(() => mixtureOf([{ ...bad, deviation: -1 }]), RangeError);
  });

  test('the nearest centre', () => {
    const found = nearestCentre(points, -0.4, 1.9);
    assert.equal(found.index, 1);
    near(found.distance, 1, 1e-12);
  });

  test('the spread: none for coincident points, σ√2 for a round Gaussian', () => {
    assert.equal(spread([1, 1, 1, 1]), 0);
    near(spread([-1, 0, 1, 0]), 1, 1e-12);
    near(spread(normals(40_000, 2)), Math.SQRT2, 0.02);
  });
});
