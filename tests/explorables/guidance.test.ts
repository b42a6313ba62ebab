import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heuristic } from '#explorables/guidance-scale/heuristic.ts';
import {
  classOf,
  classSpread,
  cloud,
  curves,
  everything,
  guidedNoise,
  labels,
  measure,
  outline,
  posterior,
  rim,
  samples,
  scales,
  state,
} from '#explorables/guidance-scale/model.ts';
import { blend, noiseSchedule } from '#explorables/kit/diffusion.ts';
import {
  clean,
  levels,
  logDensity,
  noisePredictions,
  scores,
  spread,
} from '#explorables/kit/mixture.ts';
import { normals, random } from '#explorables/kit/random.ts';

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

describe('fidelity and variety', () => {
  test('fidelity rises with s and variety falls', () => {
    for (const label of labels) {
      const all = curves(label, state.initial.seed);
      assert.deepEqual(
        all.map(({ s }) => s),
        scales,
      );
      for (let i = 1; i < all.length; i += 1) {
        assert.ok(all[i]!.fidelity >= all[i - 1]!.fidelity - 1e-6, `${label} ${all[i]!.s}`);
        assert.ok(all[i]!.variety < all[i - 1]!.variety, `${label} ${all[i]!.s}`);
      }
    }
  });

  test('s = 0 gives every class, s = 1 the class as it is', () => {
    const total = { fidelity: 0, variety: 0, typical: 0 };
    for (let seed = 1; seed <= 6; seed += 1) {
      near(measure('a', 0, cloud('a', 0, seed)).fidelity, 1 / 3, 0.12);
      const one = measure('a', 1, cloud('a', 1, seed));
      total.fidelity += one.fidelity / 6;
      total.variety += one.variety / 6;
      total.typical += one.typical / 6;
    }
    // The class's own values: 0.876 by quadrature, 1, 0.95. Fifty steps make the cloud a little tight.
    near(total.fidelity, 0.876, 0.04);
    near(total.variety, 1, 0.1);
    near(total.typical, 0.95, 0.04);
  });

  test('the prediction: at s = 15 the classifier is sure of all, and none lies among the data', () => {
    for (const label of labels) {
      const { fidelity, typical: inside } = measure(
        label,
        15,
        cloud(label, 15, state.initial.seed),
      );
      assert.ok(fidelity > 0.999);
      assert.equal(inside, 0);
    }
  });

  test('guided samples do not follow p(x) p(c | x)^s: the caveat of the caption', () => {
    const tilted = heuristic('a', 15);
    near(tilted.typical, 0.965, 0.005);
    near(tilted.variety, 0.8, 0.01);
    const guided = measure('a', 15, cloud('a', 15, 1));
    assert.ok(guided.typical < 0.05 && guided.variety < 0.45);
    // At s = 1 the two are the same thing, the class itself.
    const one = heuristic('a', 1);
    near(one.typical, 0.95, 0.003);
    near(one.variety, 1, 1e-4);
  });

  test('nor is that an error of the step length: 500 steps end as far out as 50', () => {
    const { typical: inside, variety } = measure(
      'a',
      15,
      cloud('a', 15, 1, levels(noiseSchedule('linear'), 500)),
    );
    assert.equal(inside, 0);
    assert.ok(variety < 0.45, String(variety));
  });

  test('the outline is the rim of the typical region, all round', () => {
    for (const label of labels) {
      const ring = outline(label);
      for (let i = 0; i < ring.length; i += 2) {
        near(logDensity(classOf(label), clean, ring[i]!, ring[i + 1]!), rim, 1e-6);
      }
    }
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
    const given = { s: 3.2, label: 'c' as const, seed: 12 };
    assert.deepEqual(state.parse(state.serialise(given)), given);
    assert.deepEqual(state.parse('s=NaN&label=z&seed=x'), state.initial);
    assert.equal(state.parse('s=99').s, 15);
  });
});
