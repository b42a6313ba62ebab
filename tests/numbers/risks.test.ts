import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalBelow } from '#explorables/kit/probability.ts';
import {
  attackSuccess,
  cleanAccuracy,
  distinctExamples,
  extracted,
  goodTuring,
  majority,
  membershipGuess,
  missingMass,
  triggerWeight,
  unseenFacts,
  zipf,
} from '#src/numbers/risk-models.ts';
import { risks } from '#src/numbers/risks.ts';

const near = (value: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected} ± ${tolerance}`);

describe('missing mass', () => {
  const facts = zipf(10_000);

  it('gives the known values of a Zipf world', () => {
    near(missingMass(facts, 1_000), 0.41034, 5e-6);
    near(missingMass(facts, 10_000), 0.18427, 5e-6);
    near(missingMass(facts, 100_000), 0.021618, 5e-7);
    near(goodTuring(facts, 1_000), 0.41044, 5e-6);
  });

  it('lies below the Good–Turing estimate by at most 1/n', () => {
    for (const n of [10, 1_000, 100_000]) {
      const gap = goodTuring(facts, n) - missingMass(facts, n);
      assert.ok(gap >= 0 && gap <= 1 / n);
    }
  });

  it('is the share of unseen facts where all are equally frequent', () => {
    const even = Array<number>(50).fill(1 / 50);
    near(missingMass(even, 30), unseenFacts(even, 30) / 50, 1e-12);
  });

  it('notices a fault: an exponent one too low', () => {
    assert.ok(Math.abs(missingMass(facts, 999) - 0.41034) > 5e-6);
  });
});

describe('votes', () => {
  it('equal a plain enumeration of five answers', () => {
    let right = 0;
    for (let bits = 0; bits < 32; bits++) {
      const ones = [0, 1, 2, 3, 4].filter((i) => (bits >> i) & 1).length;
      if (ones >= 3) right += 0.6 ** ones * 0.4 ** (5 - ones);
    }
    near(majority(5, 0.6), right, 1e-12);
    assert.equal(majority(1, 0.6), 0.6);
  });
});

describe('the smallest backdoor', () => {
  const at = (poisons: number, penalty = 100) => attackSuccess({ m: 4, poisons, penalty });

  it('gives the known table', () => {
    const table: [number, number][] = [
      [0, 0.0228],
      [50, 0.3085],
      [80, 0.5],
      [100, 0.5987],
      [250, 0.8877],
      [500, 0.9599],
      [1000, 0.9817],
    ];
    for (const [poisons, success] of table) near(at(poisons), success, 5e-5);
    near(at(250, 1_000), 0.1357, 5e-5);
    near(at(250, 10_000), 0.0294, 5e-5);
  });

  it('has the weight 9/7 at 250 poisons and leaves clean accuracy alone', () => {
    near(triggerWeight({ m: 4, poisons: 250, penalty: 100 }), 9 / 7, 1e-12);
    near(cleanAccuracy(4), 0.97725, 5e-6);
    near(at(0), 1 - cleanAccuracy(4), 1e-12);
  });

  it('agrees with a direct reading of the score', () => {
    const [m, w] = [4, triggerWeight({ m: 4, poisons: 80, penalty: 100 })];
    const mean = -m / (1 + m) + w;
    near(normalBelow(mean / (Math.sqrt(m) / (1 + m))), at(80), 1e-12);
  });
});

describe('memorisation', () => {
  it('counts different examples', () => {
    const weights = [9, 1, 1, 1, 1, 1, 1, 1].map((copies) => copies / 16);
    for (const [draws, expected] of [
      [1, 1],
      [5, 2.915],
      [20, 6.075],
      [100, 7.989],
    ] as const)
      near(distinctExamples(weights, draws), expected, 5e-4);
  });

  it('has a threshold that sharpens with the dimension', () => {
    near(extracted(2, 0.15), 1 - Math.exp(-1), 1e-12);
    near(extracted(64, 0.14), 0.8043, 5e-5);
    near(extracted(64, 0.16), 0.2562, 5e-5);
    near(extracted(784, 0.14), 0.9975, 5e-5);
    near(extracted(784, 0.16), 0.0065, 5e-5);
  });

  it('bounds a membership guess between one half and 1', () => {
    assert.equal(membershipGuess(0), 0.5);
    near(membershipGuess(1), Math.E / (1 + Math.E), 1e-15);
  });
});

describe('the numbers of the text', () => {
  const rows = () => [
    { id: 'bloom', device_hours: 1_082_990, device_w: 400, grid_kg_per_kwh: 0.057 },
    { id: 'gpt3', energy_mwh: 1287 },
  ];

  it('are finite, and come from the data where they are data', () => {
    const numbers = risks(rows);
    for (const [name, value] of Object.entries(numbers))
      assert.ok(Number.isFinite(value), `${name} is ${value}`);
    near(numbers['footprint-bloom-mwh'] ?? 0, 433.196, 1e-9);
    near(numbers['footprint-bloom-france-t'] ?? 0, 24.69, 5e-3);
  });

  it('are not numbers where the data lack them, so that no text can state them', () => {
    assert.ok(Number.isNaN(risks(() => [])['footprint-bloom-mwh']));
  });
});
