/** Schedule and samplers against what is known: identities, a denoiser that is exact, the way back. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { denoiseSteps, type Predictor } from '../../src/miniature/generate.ts';
import { guide } from '../../src/miniature/nets/guidance.ts';
import {
  ddim,
  ddpm,
  dpmSolver,
  samplers,
  timesOf,
  type Said,
  type Sampler,
} from '../../src/miniature/nets/samplers.ts';
import {
  cleanFrom,
  disturb,
  levelAt,
  noiseBeside,
  velocity,
} from '../../src/miniature/nets/schedule.ts';
import { noise } from '../../src/tensors/noise.ts';

const near = (a: Float32Array, b: Float32Array, tolerance: number): void => {
  a.forEach((value, i) => assert.ok(Math.abs(value - b[i]!) < tolerance, `${value} ≠ ${b[i]!}`));
};

const clean = noise(1).normals(64);
const disturbance = noise(2).normals(64);

describe('the schedule', () => {
  test('keeps the variance and goes from clean to noise', () => {
    let before = levelAt(0);
    assert.ok(before.alpha > 0.999 && levelAt(1).sigma > 0.999 && before.sigma > 0);
    for (let t = 0.05; t <= 1; t += 0.05) {
      const level = levelAt(t);
      assert.ok(Math.abs(level.alpha ** 2 + level.sigma ** 2 - 1) < 1e-12);
      assert.ok(level.alpha < before.alpha && level.sigma > before.sigma);
      before = level;
    }
  });

  test('clean latent, noise and v are three names of one thing', () => {
    for (const t of [0, 0.2, 0.5, 0.9, 1]) {
      const level = levelAt(t);
      const noisy = disturb(clean, disturbance, level);
      const v = velocity(clean, disturbance, level);
      near(cleanFrom(noisy, v, level), clean, 1e-6);
      // Single precision, divided by σ.
      near(noiseBeside(noisy, clean, level), disturbance, 1e-6 / level.sigma);
    }
  });
});

/** Of numbers spread normally with this mean and deviation, the most likely clean one is known. */
const mean = 0.7;
const deviation = 0.3;

function exactly(noisy: Float32Array, t: number): Said {
  const level = levelAt(t);
  const { alpha, sigma } = level;
  const share = (alpha * deviation ** 2) / (alpha ** 2 * deviation ** 2 + sigma ** 2);
  const denoised = noisy.map((value) => mean + share * (value - alpha * mean));
  const left = noisy.map((value, i) => (value - alpha * denoised[i]!) / sigma);
  return { noisy, clean: denoised, noise: left, level };
}

function run(sampler: Sampler, start: Float32Array, times: readonly number[]): Float32Array {
  const { normal } = noise(9);
  let noisy = start;
  let before: Said | undefined;
  for (let i = 0; i + 1 < times.length; i++) {
    const said = exactly(noisy, times[i]!);
    noisy = sampler(said, levelAt(times[i + 1]!), before, normal);
    before = said;
  }
  return noisy;
}

/** Where the flow of the exact denoiser takes a latent: it keeps its place among all others. */
function flow(start: Float32Array, from: number, to: number): Float32Array {
  const spread = (t: number): number => {
    const { alpha, sigma } = levelAt(t);
    return Math.hypot(alpha * deviation, sigma);
  };
  const [a, b] = [levelAt(from).alpha, levelAt(to).alpha];
  return start.map((value) => b * mean + ((value - a * mean) * spread(to)) / spread(from));
}

const error = (a: Float32Array, b: Float32Array): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length);

describe('samplers with an exact denoiser', () => {
  const start = noise(3).normals(2000);
  const goal = flow(start, 1, 0);

  test('DDIM follows the flow, at first order', () => {
    const [few, many] = [20, 80].map((steps) => error(run(ddim, start, timesOf(steps)), goal));
    assert.ok(many! < 0.01, `${many}`);
    assert.ok(few! / many! > 3 && few! / many! < 5, `${few} and ${many}`);
  });

  test('DPM-Solver++ follows it at second order', () => {
    // The last step leaps over most of the logarithm of the signal-to-noise ratio; it is left out.
    const end = (steps: number): number => {
      const times = Array.from({ length: steps + 1 }, (_, i) => 0.9 - (0.6 * i) / steps);
      const from = flow(start, 1, 0.9);
      return error(run(dpmSolver, from, times), flow(start, 1, 0.3));
    };
    const [few, many] = [end(10), end(40)];
    assert.ok(few / many > 10, `${few} and ${many}`);
    assert.ok(end(10) < error(run(ddim, start, timesOf(40)), goal));
  });

  test('with few steps DPM-Solver++ makes its last one at first order, with many at second', () => {
    const exact: Predictor = (noisy, t) => {
      const { clean: seen, noise: left, level } = exactly(noisy, t);
      return { v: velocity(seen, left, level), attention: new Float32Array(0) };
    };
    const shipped = (steps: number): Float32Array => {
      const all = denoiseSteps(exact, start, timesOf(steps), dpmSolver, () => 0);
      for (let step = all.next(); ; step = all.next()) if (step.done) return step.value;
    };
    for (const steps of [2, 8, 14]) {
      const times = timesOf(steps);
      const before = run(dpmSolver, start, times.slice(0, -1));
      // At first order it is DDIM (Lu et al. 2022, section 4).
      near(shipped(steps), run(ddim, before, times.slice(-2)), 1e-4);
      assert.ok(error(shipped(steps), run(dpmSolver, start, times)) > 1e-3);
    }
    near(shipped(15), run(dpmSolver, start, timesOf(15)), 1e-4);
  });

  test('DDPM ends with the right distribution', () => {
    const values = run(ddpm, start, timesOf(200));
    const found = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((s, v) => s + (v - found) ** 2, 0) / values.length);
    assert.ok(Math.abs(found - mean) < 0.03, `${found}`);
    assert.ok(Math.abs(spread - deviation) < 0.03, `${spread}`);
    assert.notDeepEqual(values, run(ddim, start, timesOf(200)));
  });

  test('DDIM run back returns to the noise it came from', () => {
    const there = run(ddim, start, timesOf(400));
    const back = run(ddim, there, timesOf(400).toReversed());
    assert.ok(error(back, start) < 0.03);
  });

  test('the last level is reached by every sampler from any step', () => {
    for (const sampler of Object.values(samplers))
      for (const steps of [1, 2, 5]) {
        const values = run(sampler, start, timesOf(steps));
        assert.ok(values.every(Number.isFinite));
      }
  });

  test('a sampler that forgets to scale the noise is found', () => {
    const broken: Sampler = ({ clean: seen, noise: left }, to) =>
      seen.map((value, i) => to.alpha * value + to.sigma ** 2 * left[i]!);
    assert.ok(error(run(broken, start, timesOf(80)), goal) > 0.05);
  });
});

test('guidance: 0 leaves the text out, 1 is the plain prediction, more goes on along the line', () => {
  const [without, given] = [Float32Array.of(1, 2), Float32Array.of(3, 1)];
  assert.deepEqual(guide(without, given, 0), without);
  assert.deepEqual(guide(without, given, 1), given);
  assert.deepEqual(guide(without, given, 3), Float32Array.of(7, -1));
});
