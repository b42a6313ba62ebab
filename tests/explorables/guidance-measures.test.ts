import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heuristic } from '#explorables/guidance-scale/heuristic.ts';
import {
  classOf,
  cloud,
  curves,
  labels,
  measure,
  outline,
  rim,
  scales,
  state,
} from '#explorables/guidance-scale/model.ts';
import { logDensity } from '#src/maths/mixtures.ts';
import { levels } from '#src/maths/samplers.ts';
import { clean, noiseSchedule } from '#src/maths/schedules.ts';

function near(actual: number, expected: number, tolerance: number): void {
  const gap = Math.abs(actual - expected);
  assert.ok(gap <= tolerance, `${actual} is ${gap} from ${expected}`);
}

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

  test('at s = 7.5 the step length matters: 49 % end outside with 50 steps, 62 % with 1,000', () => {
    const outside = (steps: number): number => {
      const down = levels(noiseSchedule('linear'), steps);
      const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
      const inside = seeds.map((seed) => measure('a', 7.5, cloud('a', 7.5, seed, down)).typical);
      return 1 - inside.reduce((sum, share) => sum + share, 0) / seeds.length;
    };
    // 4 standard errors of a share of 1,000 samples.
    near(outside(50), 0.49, 0.063);
    near(outside(1000), 0.62, 0.062);
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
