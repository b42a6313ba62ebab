import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noiseSchedule } from '#explorables/kit/diffusion.ts';
import { finiteData, levels, mixtureOf } from '#explorables/kit/mixture.ts';
import type { Mixture } from '#explorables/kit/mixture.ts';
import {
  agreement,
  counts,
  curve,
  data,
  dataNames,
  ddim,
  ddimSigma,
  ddpm,
  drawNoise,
  meanDistance,
  mostSteps,
  run,
  state,
  walkers,
} from '#explorables/sampler-race/model.ts';
import type { Step } from '#explorables/sampler-race/model.ts';

const linear = noiseSchedule('linear');
const noise = drawNoise(state.initial.seed);
const ends = (step: Step, n: number, mixture: Mixture = data.pairs): Float64Array =>
  run(mixture, step, n, noise).at(-1)!;

function near(actual: number, expected: number, tolerance: number): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${actual} is ${gap} from ${expected}`);
}

const gaussian = (deviation: number, x = 0): Mixture =>
  mixtureOf([{ x, y: 0, deviation, weight: 1 }]);

/** DDIM on N(0, σ²) against the exact flow x_0 = x_T σ / √(ᾱ_T σ² + 1 − ᾱ_T): first order in 1/n. */
function errorRatios(step: Step, deviation: number): number[] {
  const start = { start: Float64Array.of(1, 0), z: new Float64Array(2000) };
  const last = linear.alphaBar[999]!;
  const exact = deviation / Math.sqrt(last * deviation ** 2 + 1 - last);
  const errors = [10, 50, 250, 1000].map((n) =>
    Math.abs(run(gaussian(deviation), step, n, start).at(-1)![0]! - exact),
  );
  return errors.slice(1).map((error, i) => errors[i]! / error);
}

function assertFirstOrder(step: Step): void {
  const bounds = [
    [4.4, 5],
    [4.7, 5],
    [3.6, 4],
  ] as const;
  for (const deviation of [0.5, 1, 2]) {
    errorRatios(step, deviation).forEach((ratio, i) => {
      const [low, high] = bounds[i]!;
      assert.ok(ratio >= low && ratio <= high, `σ = ${deviation}: ratio ${ratio}`);
    });
  }
}

/**
 * Mean and variance of x_0 after `n` ancestral steps from N(0, 1) on N(μ, σ²), carried from step to
 * step by the linear map that DDPM's update is there (algorithm 2, written out for a Gaussian).
 */
function gaussianMoments(mean: number, deviation: number, n: number): [number, number] {
  const ladder = levels(linear, n);
  let [m, v] = [0, 1];
  for (let k = n; k > 0; k -= 1) {
    const [abar, below] = [ladder[k]!.signal ** 2, ladder[k - 1]!.signal ** 2];
    const alpha = abar / below;
    const variance = abar * deviation ** 2 + 1 - abar;
    const slope = (1 - (1 - alpha) / variance) / Math.sqrt(alpha);
    m = slope * m + (((1 - alpha) / variance) * Math.sqrt(abar) * mean) / Math.sqrt(alpha);
    v = slope ** 2 * v + ((1 - below) / (1 - abar)) * (1 - alpha);
  }
  return [m, v];
}

function assertMarginals(step: Step): void {
  const [mean, deviation, n, count] = [0.8, 0.5, 200, 4000];
  const places = run(gaussian(deviation, mean), step, n, drawNoise(3, count, n)).at(-1)!;
  const xs = [...places].filter((_, i) => i % 2 === 0);
  const sample = xs.reduce((sum, x) => sum + x, 0) / count;
  const variance = xs.reduce((sum, x) => sum + (x - sample) ** 2, 0) / (count - 1);
  const [m, v] = gaussianMoments(mean, deviation, n);
  // Within four standard errors of the exact moments of the walk …
  near(sample, m, 4 * Math.sqrt(v / count));
  near(variance, v, 4 * v * Math.sqrt(2 / (count - 1)));
  // … which themselves are those of the data, but for the length of the steps.
  near(m, mean, 0.01);
  near(v, deviation ** 2, 0.02);
}

describe('DDIM', () => {
  test('converges at first order on Gaussian data', () => assertFirstOrder(ddim(0)));

  test('the oracle catches a step that forgets the signal of the level it goes to', () => {
    assert.throws(() =>
      assertFirstOrder((from, to, x, e, z) =>
        ddim(0)(from, { ...to, signal: from.signal }, x, e, z),
      ),
    );
    assert.throws(() =>
      assertFirstOrder((from, to, x, e, z) =>
        ddim(0)(
          from,
          to,
          x,
          e.map((v) => 0.98 * v),
          z,
        ),
      ),
    );
  });

  test('η = 0 is deterministic: other noise on the way, the same walk', () => {
    const other = { start: noise.start, z: drawNoise(77).z };
    assert.deepEqual(run(data.pairs, ddim(0), 20, other), run(data.pairs, ddim(0), 20, noise));
    assert.notDeepEqual(
      run(data.pairs, ddim(0.5), 20, other),
      run(data.pairs, ddim(0.5), 20, noise),
    );
  });

  test('η = 1 is DDPM, step by step', () => {
    const [one, other] = [run(data.spiral, ddim(1), 50, noise), run(data.spiral, ddpm, 50, noise)];
    one.forEach((frame, k) => frame.forEach((v, i) => near(v, other[k]![i]!, 1e-9)));
  });

  test('σ: 0 at the last step and at η = 0, and clamped', () => {
    const [to, from] = levels(linear, 1);
    assert.equal(ddimSigma(from!, to!, 1), 0);
    const [, low, high] = levels(linear, 10);
    assert.equal(ddimSigma(high!, low!, 0), 0);
    assert.equal(ddimSigma(high!, low!, 7), ddimSigma(high!, low!, 1));
    assert.equal(ddimSigma(high!, low!, Number.NaN), 0);
  });
});

describe('DDPM', () => {
  test('has the right mean and variance on Gaussian data', () => assertMarginals(ddpm));

  test('the oracle catches noise a fifth too weak, and a forgotten division by √α', () => {
    assert.throws(() =>
      assertMarginals((from, to, x, e, z) =>
        ddpm(
          from,
          to,
          x,
          e,
          z.map((v) => 0.8 * v),
        ),
      ),
    );
    assert.throws(() =>
      assertMarginals((from, to, x, e, z) =>
        ddpm(from, to, x, e, z).map((v) => (v * from.signal) / to.signal),
      ),
    );
  });
});

describe('the race', () => {
  test('both end on the data with enough steps, neither with five', () => {
    for (const name of dataNames) {
      for (const step of [ddpm, ddim(0), ddim(0.5)]) {
        assert.ok(meanDistance(data[name], ends(step, mostSteps, data[name])) < 0.01, name);
        assert.ok(meanDistance(data[name], ends(step, 5, data[name])) > 0.15, name);
      }
    }
  });

  test('the prediction: 20 steps and 200 agree for DDIM, and hardly ever for DDPM', () => {
    const agree = (step: Step): number =>
      agreement(data.pairs, ends(step, 20), ends(step, mostSteps));
    assert.ok(agree(ddim(0)) > 0.85, String(agree(ddim(0))));
    assert.ok(agree(ddpm) < 0.25, String(agree(ddpm)));
  });

  test('n steps are n + 1 positions of every walker, the first of them the same noise', () => {
    for (const n of [5, 35, mostSteps]) {
      const frames = run(data.pairs, ddpm, n, noise);
      assert.equal(frames.length, n + 1);
      assert.equal(frames[0], noise.start);
      assert.ok(
        frames.every((frame) => frame.length === 2 * walkers && frame.every(Number.isFinite)),
      );
    }
  });

  test('a curve has a distance for each count and keeps its longest walk', () => {
    const { distances, reference } = curve(data.pairs, ddim(0), noise);
    assert.equal(distances.length, counts.length);
    assert.deepEqual(reference, ends(ddim(0), mostSteps));
  });

  test('edges: one point, coincident points, impossible numbers of steps', () => {
    for (const own of [
      [1, 1],
      [1, 1, 1, 1],
    ]) {
      for (const step of [ddpm, ddim(0)]) {
        const mixture = finiteData(own);
        ends(step, 5, mixture).forEach((v) => near(v, 1, 1e-9));
        assert.equal(agreement(mixture, ends(step, 5, mixture), ends(step, 9, mixture)), 1);
      }
    }
    for (const n of [0, -3, Number.NaN]) assert.equal(run(data.pairs, ddpm, n, noise).length, 2);
    assert.equal(run(data.pairs, ddpm, 1e9, noise).length, mostSteps + 1);
  });

  test('links: round trip, and garbage becomes the default', () => {
    const given = { ...state.initial, n: 50, eta: 0.3, data: 'spiral' as const, at: 12 };
    assert.deepEqual(state.parse(state.serialise(given)), given);
    assert.deepEqual(state.parse('n=cat&eta=&data=dog&seed=%00&at=NaN'), state.initial);
    assert.deepEqual(state.parse('n=7&eta=9').n, 5);
    assert.equal(state.parse('eta=9').eta, 1);
  });
});
