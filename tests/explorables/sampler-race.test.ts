import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  agreement,
  counts,
  curve,
  data,
  dataNames,
  drawNoise,
  gaussianEnd,
  gaussianError,
  meanDistance,
  mostSteps,
  repeats,
  run,
  state,
  walkers,
} from '#explorables/sampler-race/model.ts';
import { finiteData, mixtureOf } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { ddim, ddpm } from '#src/maths/samplers.ts';
import type { Rule } from '#explorables/sampler-race/model.ts';

type Shares = Pick<ReturnType<typeof repeats>, 'ddim' | 'coupled' | 'anew' | 'sameNoise'>;

/**
 * Shares of `oracleTotal` walkers on the twins that end at the same point with 20 steps as with 200, or
 * with the same noise from another start. Computed in NumPy with other random numbers, from the path's
 * other form: in y = x / √ᾱ the noise is τ W(1/τ), W a Brownian motion.
 */
const oracle: Shares = { ddim: 0.943, coupled: 0.64, anew: 0.079, sameNoise: 0.989 };
const oracleTotal = 4000;

/** Both are samples: within 4 standard errors of their difference. */
function assertShares(shares: Shares, total: number): void {
  for (const [name, expected] of Object.entries(oracle) as [keyof Shares, number][]) {
    const error = Math.sqrt(expected * (1 - expected) * (1 / total + 1 / oracleTotal));
    const gap = Math.abs(shares[name] - expected);
    assert.ok(gap <= 4 * error, `${name}: ${shares[name]}, not ${expected}`);
  }
}

const noise = drawNoise(state.initial.seed);
const ends = (step: Rule, n: number, mixture: Mixture = data.pairs): Float64Array =>
  run(mixture, step, n, noise).at(-1)!;

function near(actual: number, expected: number, tolerance: number): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${actual} is ${gap} from ${expected}`);
}

describe('a seed', () => {
  test('η = 0 is deterministic: other noise on the way, the same walk', () => {
    const other = { start: noise.start, z: drawNoise(77).z, fresh: false };
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
});

type End = typeof gaussianEnd;

/**
 * On Gaussian data of deviation 0.5 DDIM's ends are known to three digits (the text's table), DPM-Solver++(2M)'s were
 * computed by a recursion of plain numbers: clean = x a s²/v, with the slope of the last two in the half log-SNR.
 */
function assertGaussian(end: End): void {
  for (const [n, value] of [
    [5, 0.2625],
    [10, 0.37],
    [50, 0.4714],
    [250, 0.4941],
    [1000, 0.4985],
  ] as const)
    // prettier-ignore
    near(end(ddim(0), n), value, 6e-5);
  for (const [n, value] of [
    [5, 0.2713],
    [10, 0.4048],
    [20, 0.4782],
    [100, 0.5008],
    [1000, 0.5],
  ] as const)
    // prettier-ignore
    near(end('second-order', n), value, 6e-5);
}

describe('order', () => {
  test('the ends on Gaussian data, of the first order and of the second', () =>
    assertGaussian(gaussianEnd));

  test('the oracle catches a second order that takes the slope twice', () => {
    const faulty: End = (rule, n) =>
      rule === 'second-order'
        ? 2 * gaussianEnd(rule, n) - gaussianEnd(ddim(0), n)
        : gaussianEnd(rule, n);
    assert.throws(() => assertGaussian(faulty));
  });

  test('ten times the steps: ten times nearer at first order, a hundred times at second', () => {
    const ratio = (rule: Rule) => gaussianError(rule, 100) / gaussianError(rule, 1000);
    assert.ok(ratio(ddim(0)) > 8 && ratio(ddim(0)) < 12, `${ratio(ddim(0))}`);
    // The second-order error crosses zero near 1,000 steps; from 100 to 200 it has fallen by about four.
    const doubled = gaussianError('second-order', 100) / gaussianError('second-order', 200);
    assert.ok(doubled > 3 && doubled < 5, `${doubled}`);
  });

  test('DDPM agrees with many walkers in its spread', () => {
    const count = 4000;
    const dealt = drawNoise(3, false, count);
    // The race's own run, over points so close to one Gaussian's mean that the mixture is that Gaussian.
    const many = run(
      mixtureOf([{ x: 0, y: 0, deviation: 0.5, weight: 1 }]), ddpm, 20, dealt,
    ).at(-1)!; // prettier-ignore
    const square = many.reduce((sum, value) => sum + value ** 2, 0) / many.length;
    const expected = gaussianEnd(ddpm, 20) ** 2;
    near(square, expected, 4 * expected * Math.sqrt(2 / (2 * count)));
  });
});

describe('the race', () => {
  test('what opens shows the sign of many walkers: DDIM ends a little nearer than DDPM', () => {
    const dealt = drawNoise(1, false, 4000);
    const [noisy, still] = [ddpm, ddim(0)].map((step) =>
      meanDistance(data.pairs, run(data.pairs, step, 20, dealt).at(-1)!),
    );
    assert.ok(still! < noisy!);
    for (const n of [10, 20, 50])
      assert.ok(
        meanDistance(data.pairs, ends(ddim(0), n)) < meanDistance(data.pairs, ends(ddpm, n)),
        `${n}`,
      );
  });

  test('both end on the data with enough steps, neither with five', () => {
    for (const name of dataNames) {
      for (const step of [ddpm, ddim(0), ddim(0.5), 'second-order'] as const) {
        assert.ok(meanDistance(data[name], ends(step, mostSteps, data[name])) < 0.01, name);
        assert.ok(meanDistance(data[name], ends(step, 5, data[name])) > 0.15, name);
      }
    }
  });

  test('the prediction: shares that end at the same point with 20 steps and 200', () => {
    const { total, chance, ddim: still, coupled, anew, sameNoise } = repeats(2000);
    assertShares({ ddim: still, coupled, anew, sameNoise }, total);
    assert.equal(chance, 1 / 12);
  });

  test('the oracle catches DDPM on unrelated noise, and on one path where it is dealt anew', () => {
    const { ddim: still, coupled, anew, sameNoise } = repeats(1000);
    const rest = { ddim: still, sameNoise };
    assert.throws(() => assertShares({ ...rest, coupled: anew, anew }, 1000), /coupled/);
    assert.throws(() => assertShares({ ...rest, coupled, anew: coupled }, 1000), /anew/);
  });

  test('on one path DDPM ends where it did more often with more steps', () => {
    const many = ends(ddpm, mostSteps);
    const agree = (n: number) => agreement(data.pairs, ends(ddpm, n), many);
    assert.ok(agree(100) > agree(5));
    assert.equal(agree(mostSteps), 1);
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

  test('a curve has an error for each count and keeps its longest walk', () => {
    const { errors, reference } = curve(data.pairs, ddim(0), noise);
    assert.equal(errors.length, counts.length);
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
    const given = {
      ...state.initial,
      n: 50,
      eta: 0.3,
      data: 'spiral' as const,
      fresh: true,
      at: 12,
    };
    assert.deepEqual(state.parse(state.serialise(given)), given);
    assert.deepEqual(state.parse('n=cat&eta=&data=dog&fresh=yes&seed=%00&at=NaN'), state.initial);
    assert.deepEqual(state.parse('n=7&eta=9').n, 5);
    assert.equal(state.parse('eta=9').eta, 1);
  });
});
