import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  classOf,
  classSpread,
  cloud,
  everything,
  guidedNoise,
  labels,
  ladderOf,
  measure,
  posterior,
  rim,
  samples,
  state,
} from '#explorables/guidance-scale/model.ts';
import { distance, guidedField, probed, type Place } from '#explorables/guidance-scale/probe.ts';
import {
  logDensity,
  noisePredictions,
  posteriorMeans,
  scores,
  spread,
} from '#src/maths/mixtures.ts';
import { normals, random } from '#src/maths/random.ts';
import { blend, clean, noiseSchedule } from '#src/maths/schedules.ts';

const linear = noiseSchedule('linear');
const places = normals(60, 8).map((v) => 1.3 * v);

function near(actual: number, expected: number, tolerance: number): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${actual} is ${gap} from ${expected}`);
}

type Guided = typeof guidedNoise;

/** s = 0 is the unconditional prediction and s = 1 the conditional one, exactly; between, a line. */
function assertGuidance(guided: Guided): void {
  for (const label of labels) {
    for (const t of [0, 300, 999]) {
      const level = blend(linear, t);
      const [empty, conditional] = [everything, classOf(label)].map((m) =>
        noisePredictions(m, level, places),
      );
      assert.deepEqual(guided(label, 0, level, places), empty);
      assert.deepEqual(guided(label, 1, level, places), conditional);
      for (const s of [0.3, 2, 7.5, 15]) {
        guided(label, s, level, places).forEach((value, i) => {
          const size = 1 + s * (Math.abs(conditional![i]!) + Math.abs(empty![i]!));
          near(value, empty![i]! + s * (conditional![i]! - empty![i]!), 1e-13 * size);
        });
      }
    }
  }
}

describe('the guided prediction', () => {
  test('is unconditional at 0, conditional at 1, linear in s', () => assertGuidance(guidedNoise));

  test('the oracle catches the paper’s w taken for s, and the two predictions swapped', () => {
    const shifted: Guided = (label, s, level, p) => {
      const [e, c] = [
        noisePredictions(everything, level, p),
        noisePredictions(classOf(label), level, p),
      ];
      return e.map((value, i) => (1 + s) * c[i]! - s * value);
    };
    const swapped: Guided = (label, s, level, p) => guidedNoise(label, 1 - s, level, p);
    assert.throws(() => assertGuidance(shifted));
    assert.throws(() => assertGuidance(swapped));
  });

  test('is the gradient of log q_t(x) + s log p(c | x): the classifier is implicit', () => {
    const [t, s, h] = [300, 3, 1e-3];
    const level = blend(linear, t);
    const tilted = (x: number, y: number): number =>
      (1 - s) * logDensity(everything, level, x, y) + s * logDensity(classOf('b'), level, x, y);
    const guided = guidedNoise('b', s, level, places);
    for (let i = 0; i < places.length; i += 2) {
      const f = (d: number): number => tilted(places[i]! + d, places[i + 1]!);
      const slope = (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
      near(guided[i]!, -level.noise * slope, 1e-8);
    }
  });

  test('s is clamped', () => {
    const level = blend(linear, 500);
    assert.deepEqual(guidedNoise('a', 99, level, places), guidedNoise('a', 15, level, places));
    assert.deepEqual(
      guidedNoise('a', Number.NaN, level, places),
      guidedNoise('a', 0, level, places),
    );
  });
});

describe('at the noisy point', () => {
  const at: readonly Place[] = [[0.6, 1.5], [-1.35, 0.05], [2.2, -2.2], [0, 0]]; // prettier-ignore
  const all = (ask: (t: number, place: Place) => void): void =>
    [0, 50, 200, 640, 999].forEach((t) => at.forEach((place) => ask(t, place)));
  const nearPlace = (actual: Place, expected: ArrayLike<number>, tolerance: number): void => {
    near(actual[0], expected[0]!, tolerance);
    near(actual[1], expected[1]!, tolerance);
  };

  /** Both arrows end at means of what the point may be clean, the guided one s times as far along their line. */
  const assertProbed = (tested: typeof probed): void =>
    all((t, place) => {
      const level = blend(linear, t);
      for (const s of [0, 1, 3, 7.5, 15]) {
        const { empty, conditional, guided } = tested('b', s, t, place);
        nearPlace(empty, posteriorMeans(everything, level, place), 1e-9);
        nearPlace(conditional, posteriorMeans(classOf('b'), level, place), 1e-9);
        nearPlace(
          guided,
          [0, 1].map((i) => empty[i]! + s * (conditional[i]! - empty[i]!)),
          1e-9,
        );
        near(distance(empty, guided), s * distance(empty, conditional), 1e-9);
      }
    });

  test('the arrows end where the clean point is expected', () => assertProbed(probed));

  test('faults, and a point divided by the wrong amplitude, are caught', () => {
    for (const fault of ['swapped', 'w'] as const)
      assert.throws(() => assertProbed((label, s, t, place) => probed(label, s, t, place, fault)));
    const undivided: typeof probed = (label, s, t, place) => {
      const { signal } = blend(linear, t);
      const times = ([x, y]: Place): Place => [signal * x, signal * y];
      const { empty, conditional, guided } = probed(label, s, t, place);
      return { empty: times(empty), conditional: times(conditional), guided: times(guided) };
    };
    assert.throws(() => assertProbed(undivided));
  });

  test('they follow the slope of the log density (Tweedie), by differences', () => {
    const [t, h] = [200, 1e-3];
    const level = blend(linear, t);
    for (const [x, y] of at) {
      const f = (dx: number, dy: number): number => logDensity(everything, level, x + dx, y + dy);
      const slope = (one: (d: number) => number): number =>
        (8 * (one(h) - one(-h)) - (one(2 * h) - one(-2 * h))) / (12 * h);
      const clean = [slope((d) => f(d, 0)), slope((d) => f(0, d))].map(
        (g, i) => ([x, y][i]! + level.noise ** 2 * g) / level.signal,
      );
      nearPlace(probed('a', 3, t, [x, y]).empty, clean, 1e-7);
    }
  });

  test('the field points from each place to its guided clean point', () =>
    all((t, place) => {
      const level = blend(linear, t);
      const { guided } = probed('a', 3, t, place);
      const [fx, fy] = guidedField('a', 3, t, place);
      nearPlace(
        [place[0] + level.noise * fx!, place[1] + level.noise * fy!],
        guided.map((v) => level.signal * v),
        1e-9,
      );
    }));
});

describe('the labelled data', () => {
  test('q_t is the mean of the classes, so that the unconditional score is their weighted mean', () => {
    const level = blend(linear, 400);
    const all = scores(everything, level, places);
    for (let i = 0; i < places.length; i += 2) {
      const [x, y] = [places[i]!, places[i + 1]!];
      const densities = labels.map((label) => Math.exp(logDensity(classOf(label), level, x, y)));
      const total = densities.reduce((sum, d) => sum + d, 0);
      near(Math.exp(logDensity(everything, level, x, y)), total / 3, 1e-12);
      const mean = labels.reduce(
        (sum, label, k) =>
          sum + (densities[k]! / total) * scores(classOf(label), level, [x, y])[0]!,
        0,
      );
      near(all[i]!, mean, 1e-10);
    }
  });

  test('posteriors sum to 1; spread and 95 % region agree with a large sample', () => {
    near(
      labels.reduce((sum, label) => sum + posterior(label, 0.4, -0.2), 0),
      1,
      1e-12,
    );
    for (const label of labels) {
      const source = random(21, labels.indexOf(label));
      const { centres, variances } = classOf(label);
      const sample = Float64Array.from({ length: 80_000 }, (_, i) => {
        const k = (i >> 1) % 2;
        return centres[2 * k + (i % 2)]! + Math.sqrt(variances[k]!) * source.normal();
      });
      near(spread(sample), classSpread(label), 0.01);
      near(measure(label, 1, sample).typical, 0.95, 0.005);
      near(logDensity(classOf(label), clean, 0, 0), logDensity(classOf('a'), clean, 0, 0), 1e-12);
    }
    assert.ok(rim < 0);
  });
});

describe('the length of a walk', () => {
  /** Share inside the outline at s = 7.5, of 20 seeds. */
  const inside = (steps: number): number => {
    const down = ladderOf(steps);
    const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
    return seeds.reduce(
      (sum, seed) => sum + measure('a', 7.5, cloud('a', 7.5, seed, down)).typical / seeds.length,
      0,
    );
  };

  test('more steps put more samples outside: 0.735, 0.503 and 0.429 inside, measured elsewhere', () => {
    for (const [steps, share] of [
      [20, 0.735],
      [50, 0.503],
      [100, 0.429],
    ] as const)
      near(inside(steps), share, 0.02);
  });

  test('the steps of a link are walked', () => {
    assert.equal(ladderOf(Number(state.initial.steps)).length, 51);
    assert.notDeepEqual(cloud('a', 7.5, 1, ladderOf(20)), cloud('a', 7.5, 1));
  });
});

describe('edges', () => {
  test('a cloud is finite at both ends and the same every time', () => {
    for (const s of [-1, 0, 15, Number.NaN]) {
      const ends = cloud('c', s, 99);
      assert.equal(ends.length, 2 * samples);
      assert.ok(ends.every(Number.isFinite));
    }
    assert.deepEqual(cloud('b', 7.5, 4), cloud('b', 7.5, 4));
  });

  test('far samples give no NaN', () => {
    const far = measure('a', 1, Float64Array.of(1e5, 1e5, -1e5, 0));
    assert.ok(Object.values(far).every(Number.isFinite));
  });

  test('links: round trip, and garbage becomes the default', () => {
    const given = {
      s: 3.2,
      label: 'c' as const,
      steps: '200' as const,
      seed: 12,
      t: 640,
      x: -1.35,
      y: 0.05,
      field: true,
      fault: 'w' as const,
    };
    assert.deepEqual(state.parse(state.serialise(given)), given);
    assert.deepEqual(state.parse('s=NaN&label=z&seed=x'), state.initial);
    assert.equal(state.parse('s=99').s, 15);
    assert.deepEqual([state.parse('x=9').x, state.parse('y=-0.333').y], [2.2, -0.35]);
  });
});
