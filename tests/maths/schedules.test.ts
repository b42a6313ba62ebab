import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { random } from '#src/maths/random.ts';
import * as diffusion from '#src/maths/schedules.ts';
import type { Blend, Schedule } from '#src/maths/schedules.ts';

type Model = Pick<
  typeof diffusion,
  'noiseSchedule' | 'alphaBar' | 'blend' | 'singleStep' | 'snr' | 'logSnr'
>;

const near = (value: number, expected: number, relative: number, what: string): void =>
  assert.ok(
    Math.abs(value - expected) <= relative * Math.abs(expected),
    `${what}: ${value}, expected ${expected}`,
  );

/**
 * Stable Diffusion's β, ᾱ, √ᾱ, √(1−ᾱ) and SNR at seven steps, computed elsewhere from the published
 * end points 0.00085 and 0.012, to the digits given.
 */
const published = [
  [0, 0.00085, 0.99915, 0.99957, 0.02915, 1175.5],
  [100, 0.001384, 0.894223, 0.94563, 0.32523, 8.454],
  [250, 0.002428, 0.673793, 0.82085, 0.57115, 2.066],
  [500, 0.004815, 0.276333, 0.52567, 0.85069, 0.3819],
  [750, 0.008012, 0.05617, 0.237, 0.97151, 0.0595],
  [900, 0.010318, 0.014151, 0.11896, 0.9929, 0.01435],
  [999, 0.012, 0.00466, 0.06826, 0.99767, 0.00468],
] as const;

function assertOracle(model: Model): void {
  const sd = model.noiseSchedule('sd');
  for (const [t, beta, alphaBar, signal, noise, snr] of published) {
    near(sd.beta[t]!, beta, 5e-4, `beta ${t}`);
    near(model.alphaBar(sd, t), alphaBar, 1e-4, `alpha-bar ${t}`);
    near(model.blend(sd, t).signal, signal, 2e-4, `signal ${t}`);
    near(model.blend(sd, t).noise, noise, 2e-4, `noise ${t}`);
    near(model.snr(sd, t), snr, 1.5e-3, `SNR ${t}`);
    near(model.logSnr(sd, t), Math.log(snr), 2e-3, `log SNR ${t}`);
  }
  near(model.alphaBar(model.noiseSchedule('linear'), 999), 4.04e-5, 2e-3, 'linear, last step');

  // Cosine: ᾱ is the curve of eq. 17 itself wherever β has not been clipped.
  const cosine = model.noiseSchedule('cosine');
  const f = (u: number): number => Math.cos((((u + 0.008) / 1.008) * Math.PI) / 2) ** 2;
  for (let t = 0; t < 998; t++) {
    near(model.alphaBar(cosine, t), f((t + 1) / 1000) / f(0), 1e-9, `cosine ${t}`);
  }
  assert.equal(cosine.beta[999], 0.999);

  for (const name of diffusion.scheduleNames) assertComposes(model, model.noiseSchedule(name));
}

/** Running the single steps of eq. 2 gives the closed form of eq. 4, in mean and in variance. */
function assertComposes(model: Model, schedule: Schedule): void {
  let [mean, variance] = [1, 0];
  for (let t = 0; t < schedule.steps; t++) {
    const { signal, noise } = model.singleStep(schedule, t);
    mean *= signal;
    variance = signal ** 2 * variance + noise ** 2;
    const leap = model.blend(schedule, t);
    near(leap.signal, mean, 1e-11, `${schedule.name} mean ${t}`);
    near(leap.noise ** 2, variance, 1e-11, `${schedule.name} variance ${t}`);
  }
}

describe('noise schedules', () => {
  test('agree with published numbers and with themselves', () => assertOracle(diffusion));

  const faulty: Record<string, Model> = {
    'β linear where √β should be': {
      ...diffusion,
      noiseSchedule(name, steps = 1000) {
        if (name !== 'sd') return diffusion.noiseSchedule(name, steps);
        const beta = Float64Array.from(
          { length: steps },
          (_, t) => 0.00085 + (t / (steps - 1)) * (0.012 - 0.00085),
        );
        let product = 1;
        return { name, steps, beta, alphaBar: beta.map((b) => (product *= 1 - b)) };
      },
    },
    't reversed': { ...diffusion, blend: (s, t) => diffusion.blend(s, s.steps - 1 - t) },
    'a root forgotten': {
      ...diffusion,
      blend: (s, t): Blend => {
        const share = diffusion.alphaBar(s, t);
        return { signal: share, noise: 1 - share };
      },
    },
    'single step without √(1 − β)': {
      ...diffusion,
      singleStep: (s, t) => ({ ...diffusion.singleStep(s, t), signal: 1 }),
    },
    'one step too early': { ...diffusion, alphaBar: (s, t) => diffusion.alphaBar(s, t - 1) },
  };
  for (const [name, model] of Object.entries(faulty)) {
    test(`the oracle catches: ${name}`, () => assert.throws(() => assertOracle(model)));
  }

  test('fall from nearly 1 to nearly 0, with weights on the unit circle', () => {
    for (const name of diffusion.scheduleNames) {
      const schedule = diffusion.noiseSchedule(name);
      let last = 1;
      for (let t = 0; t < 1000; t++) {
        const share = diffusion.alphaBar(schedule, t);
        const beta = schedule.beta[t]!;
        assert.ok(share < last && share > 0, `${name} ${t}`);
        assert.ok(beta > 0 && beta <= 0.999);
        const { signal, noise } = diffusion.blend(schedule, t);
        assert.ok(Math.abs(signal ** 2 + noise ** 2 - 1) < 1e-12);
        last = share;
      }
      assert.ok(diffusion.alphaBar(schedule, 0) > 0.999);
      assert.ok(last < 0.005);
    }
  });

  test('any step is a whole step of the schedule', () => {
    const schedule = diffusion.noiseSchedule('sd');
    assert.equal(diffusion.snr(schedule, -5), diffusion.snr(schedule, 0));
    assert.equal(diffusion.snr(schedule, 1e9), diffusion.snr(schedule, 999));
    assert.equal(diffusion.snr(schedule, 499.6), diffusion.snr(schedule, 500));
    assert.equal(diffusion.snr(schedule, NaN), diffusion.snr(schedule, 0));
  });

  test('short schedules are finite too', () => {
    for (const name of diffusion.scheduleNames) {
      for (const steps of [1, 2, 5]) {
        const schedule = diffusion.noiseSchedule(name, steps);
        assert.equal(schedule.alphaBar.length, steps);
        assert.ok(schedule.alphaBar.every((share) => share > 0 && share < 1));
      }
    }
  });

  test('a simulated chain has the mean and variance of the closed form', () => {
    const schedule = diffusion.noiseSchedule('linear', 200);
    const [n, start, source] = [20_000, 1.5, random(4)];
    const x = new Float64Array(n).fill(start);
    for (let t = 0; t < 200; t++) {
      const { signal, noise } = diffusion.singleStep(schedule, t);
      for (let i = 0; i < n; i++) x[i] = signal * x[i]! + noise * source.normal();
    }
    const { signal, noise } = diffusion.blend(schedule, 199);
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
    assert.ok(Math.abs(mean - signal * start) < (4 * noise) / Math.sqrt(n));
    assert.ok(Math.abs(variance - noise ** 2) < 4 * noise ** 2 * Math.sqrt(2 / n));
  });
});
