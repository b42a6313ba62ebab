import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#src/maths/over-optimisation.ts';
import { near } from './near.ts';

describe('over-optimisation', () => {
  test('the divergence of the best of n is the integral of its log density', () => {
    near(model.bestOfNDivergence(1), 0);
    near(model.bestOfNDivergence(1000), 5.909, 5e-4);
    for (const n of [2, 16, 1000]) {
      // Of a uniform score u the best of n has the density n u^(n−1).
      const steps = 400_000;
      let integral = 0;
      for (let i = 0; i < steps; i++) {
        const density = n * ((i + 0.5) / steps) ** (n - 1);
        if (density > 0) integral += (density * Math.log(density)) / steps;
      }
      near(model.bestOfNDivergence(n), integral, 1e-4);
    }
    near(model.bestOfNDivergence(model.samplesFor(9)), 9, 1e-9);
  });

  test('the largest of normal numbers', () => {
    near(model.expectedMaximum(1), 0, 1e-6);
    near(model.expectedMaximum(2), 1 / Math.sqrt(Math.PI), 1e-6);
    near(model.expectedMaximum(3), 1.5 / Math.sqrt(Math.PI), 1e-6);
    near(model.expectedMaximum(1000), 3.2414, 1e-4);
  });

  test('no neighbour of a peak is higher', () => {
    const [alpha, beta] = [0.6, 0.2];
    const quadratic = (d: number): number => model.bestOfNReward(d, alpha, beta);
    const logarithmic = (d: number): number => model.reinforcementReward(d, alpha, beta);
    for (const [curve, peak] of [
      [quadratic, model.bestOfNPeak(alpha, beta)],
      [logarithmic, model.reinforcementPeak(alpha, beta)],
    ] as const) {
      near(curve(peak.d), peak.reward);
      assert.ok(curve(peak.d - 0.01) < peak.reward && curve(peak.d + 0.01) < peak.reward);
    }
  });

  test('the forms by hand, and nothing gained where nothing moved', () => {
    near(model.bestOfNReward(3, 0.6, 0.1), 0.9);
    near(model.reinforcementReward(Math.E, 0.6, 0.2), 0.4 * Math.E);
    assert.equal(model.bestOfNReward(0, 0.6, 0.1), 0);
    assert.equal(model.reinforcementReward(0, 0.6, 0.2), 0);
  });
});
