import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { finiteData, mixtureOf, noisePredictions } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import {
  coarsened,
  ddim,
  ddimSigma,
  ddimStep,
  ddpm,
  guided,
  levels,
  levelsOfStride,
  walk,
} from '#src/maths/samplers.ts';
import type { Step } from '#src/maths/samplers.ts';
import { noiseSchedule } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';
import { near } from './near.ts';

const linear = noiseSchedule('linear');
const at = (noise: number): Blend => ({ signal: Math.sqrt(1 - noise ** 2), noise });

/** All positions of a walk of n steps over the exact denoiser of the data. */
const down = (
  data: Mixture,
  step: Step,
  n: number,
  start: Float64Array,
  z: Float64Array = new Float64Array(start.length * n),
): Float64Array[] =>
  walk(levels(linear, n), start, (level, x) => noisePredictions(data, level, x), step, z);

const gaussian = (deviation: number, x = 0): Mixture =>
  mixtureOf([{ x, y: 0, deviation, weight: 1 }]);

/** DDIM on N(0, σ²) against the exact flow x_0 = x_T σ / √(ᾱ_T σ² + 1 − ᾱ_T): first order in 1/n. */
function errorRatios(step: Step, deviation: number): number[] {
  const last = linear.alphaBar[999]!;
  const exact = deviation / Math.sqrt(last * deviation ** 2 + 1 - last);
  const errors = [10, 50, 250, 1000].map((n) =>
    Math.abs(down(gaussian(deviation), step, n, Float64Array.of(1, 0)).at(-1)![0]! - exact),
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
  // Few steps: with 200 the two variances in use, β̃ and β, would differ by no more than the error.
  const [mean, deviation, n, count] = [0.8, 0.5, 50, 4000];
  const places = down(
    gaussian(deviation, mean),
    step,
    n,
    normals(2 * count, 3),
    normals(2 * count * n, 3, 1),
  ).at(-1)!;
  const xs = [...places].filter((_, i) => i % 2 === 0);
  const sample = xs.reduce((sum, x) => sum + x, 0) / count;
  const variance = xs.reduce((sum, x) => sum + (x - sample) ** 2, 0) / (count - 1);
  const [m, v] = gaussianMoments(mean, deviation, n);
  // Within four standard errors of the exact moments of the walk …
  near(sample, m, 4 * Math.sqrt(v / count));
  near(variance, v, 4 * v * Math.sqrt(2 / (count - 1)));
  // … which with more steps are those of the data, but for the length of the steps.
  const [fineMean, fineVariance] = gaussianMoments(mean, deviation, 200);
  near(fineMean, mean, 0.01);
  near(fineVariance, deviation ** 2, 0.02);
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

  test('η = 1 is DDPM, step by step', () => {
    const triangle = finiteData([0, 1, 1, -1, -1, -0.5]);
    const [start, z] = [normals(40, 4), normals(40 * 50, 4, 1)];
    const [one, other] = [ddim(1), ddpm].map((step) => down(triangle, step, 50, start, z));
    one!.forEach((frame, k) => frame.forEach((v, i) => near(v, other![k]![i]!, 1e-9)));
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

  test('the oracle catches the other variance in use, β, taken for β̃', () => {
    assert.throws(() =>
      assertMarginals((from, to, x, e, z) => {
        // DDPM's own deviation is √β times this ratio; the last step adds nothing either way.
        const ratio = to.noise > 0 ? from.noise / to.noise : 0;
        return ddpm(
          from,
          to,
          x,
          e,
          z.map((v) => ratio * v),
        );
      }),
    );
  });

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

describe('walking down', () => {
  test('levels run from the clean data to t = T − 1 without a repeat', () => {
    for (const n of [1, 7, 50, 1000, 5000, Number.NaN]) {
      const ladder = levels(linear, n);
      assert.deepEqual(ladder[0], { t: -1, signal: 1, noise: 0 });
      assert.equal(ladder.at(-1)!.t, 999);
      assert.ok(ladder.every(({ t }, i) => i === 0 || t > ladder[i - 1]!.t));
    }
  });

  test('with the true noise a DDIM step lands on the same data at the lower level', () => {
    const [from, to] = [at(0.8), at(0.3)];
    const [x0, epsilon] = [0.7, -1.2];
    const start = Float64Array.of(from.signal * x0 + from.noise * epsilon);
    near(ddimStep(from, to, start, [epsilon])[0]!, to.signal * x0 + to.noise * epsilon, 1e-12);
  });

  test('σ beyond what the level holds, or not a number, gives no NaN', () => {
    for (const sigma of [9, -1, Number.NaN]) {
      const [x] = ddimStep(at(0.8), at(0.3), Float64Array.of(1), [0.5], sigma, [1]);
      assert.ok(Number.isFinite(x));
    }
  });
});

/** Over one data point, DDPM passes the same places with all 200 steps and with few of its stops. */
function assertOnePath(coarsen: typeof coarsened): void {
  const [ladder, point] = [levels(linear, 200), finiteData([0.7, -0.4])];
  const [start, z] = [normals(10, 5), normals(10 * 200, 5, 1)];
  const along = (rungs: readonly Blend[], noise: Float64Array) =>
    walk(rungs, start, (level, x) => noisePredictions(point, level, x), ddpm, noise);
  const fine = along(ladder, z);
  for (const stops of [[0, 200], [0, 1, 2, 57, 199, 200], ladder.map((_, i) => i)]) {
    const rungs = stops.map((stop) => ladder[stop]!);
    along(rungs, coarsen(ladder, z, stops)).forEach((frame, k) => {
      const same = fine[200 - stops.at(-1 - k)!]!;
      frame.forEach((v, i) => near(v, same[i]!, 1e-9));
    });
  }
}

describe('one path of noise', () => {
  test('longer strides pass the places of the short ones', () => assertOnePath(coarsened));

  test('the oracle catches increments summed with equal weights, and unrelated noise', () => {
    assert.throws(() =>
      assertOnePath((ladder, z, stops) => {
        const [width, steps] = [z.length / (ladder.length - 1), ladder.length - 1];
        return Float64Array.from({ length: width * (stops.length - 1) }, (_, at) => {
          const stride = Math.floor(at / width);
          const [top, bottom] = [stops.at(-1 - stride)!, stops.at(-2 - stride)!];
          let sum = 0;
          for (let rung = top; rung > bottom; rung -= 1)
            sum += z[width * (steps - rung) + (at % width)]!;
          return sum / Math.sqrt(top - bottom);
        });
      }),
    );
    assert.throws(() => assertOnePath((_, z, stops) => z.slice(0, 10 * (stops.length - 1))));
  });

  test('its numbers are standard normal, and those of the single steps come back', () => {
    const ladder = levels(linear, 200);
    const count = 4000;
    const z = normals(count * 200, 6);
    const sums = coarsened(ladder, z, [0, 60, 140, 200]);
    for (const stride of [0, 1]) {
      const numbers = sums.subarray(count * stride, count * (stride + 1));
      near(numbers.reduce((sum, v) => sum + v, 0) / count, 0, 4 / Math.sqrt(count));
      near(numbers.reduce((sum, v) => sum + v * v, 0) / count, 1, 4 * Math.sqrt(2 / count));
    }
    const all = coarsened(
      ladder,
      z,
      ladder.map((_, i) => i),
    );
    for (let i = 0; i < 199 * count; i += 997) near(all[i]!, z[i]!, 1e-9);
    assert.deepEqual(all.subarray(199 * count), new Float64Array(count));
  });
});

describe('guidance', () => {
  const [empty, conditional] = [Float64Array.of(1, -2), Float64Array.of(3, 0.1)];

  test('gives back either prediction to the last bit at s = 0 and 1', () => {
    assert.deepEqual(guided(empty, conditional, 0), empty);
    assert.deepEqual(guided(empty, conditional, 1), conditional);
  });

  test('is linear in s: ε_∅ + s (ε_c − ε_∅)', () => {
    const twice = guided(empty, conditional, 7.5);
    twice.forEach((e, i) => near(e, empty[i]! + 7.5 * (conditional[i]! - empty[i]!), 1e-12));
  });
});

describe('levels by a whole stride', () => {
  test('are what the published code prints for 50 and for 27 steps', () => {
    const fifty = levelsOfStride(1000, 50);
    assert.deepEqual([fifty.length, fifty[0], fifty[1], fifty.at(-1)], [50, 1, 21, 981]);
    // From a public report of the error: 1, 38, 75 … 963, 1000, which is one step more and no level.
    const report = levelsOfStride(1000, 27);
    assert.deepEqual([report.length, report[0], report[1], report.at(-1)], [28, 1, 38, 1000]);
  });
  test('are below the last but for the counts that a public report lists', () => {
    const counts = Array.from({ length: 111 }, (_, i) => i + 1);
    const tooFar = counts.filter((n) => (levelsOfStride(1000, n).at(-1) ?? 0) > 999);
    assert.deepEqual(
      tooFar,
      [3, 9, 27, 36, 37, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111],
    );
  });
});
