import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caches } from '#src/maths/architectures.ts';
import * as compute from '#src/maths/compute.ts';
import * as serving from '#src/maths/serving.ts';
import { near } from './near.ts';

/** Every way in which `guesses` guesses may be accepted or refused, counted one by one. */
function byEnumeration(accepted: number, guesses: number): number {
  let expected = 0;
  for (let pattern = 0; pattern < 2 ** guesses; pattern++) {
    const taken = [...Array(guesses).keys()].map((i) => ((pattern >> i) & 1) === 1);
    const probability = taken.reduce((p, yes) => p * (yes ? accepted : 1 - accepted), 1);
    const run = taken.indexOf(false);
    expected += probability * ((run === -1 ? guesses : run) + 1);
  }
  return expected;
}

describe('guessing ahead', () => {
  test('yields what all patterns of acceptance yield on average', () => {
    for (const accepted of [0, 0.3, 0.8, 0.95])
      for (const guesses of [1, 2, 4, 7])
        near(serving.speculativeTokens(accepted, guesses), byEnumeration(accepted, guesses), 1e-12);
  });

  test('a draft that is always right gives one token more than it guesses', () => {
    assert.equal(serving.speculativeTokens(1, 4), 5);
    near(serving.speculativeTokens(1 - 1e-9, 4), 5, 1e-6);
  });

  test('a draft as slow as the model itself gains nothing', () => {
    for (const accepted of [0.5, 0.9])
      assert.ok(serving.speculativeSpeedup(accepted, 4, 1) < 1, String(accepted));
  });
});

describe('price of a million tokens', () => {
  test('what a day brings and costs agree', () => {
    // DeepSeek, February 2025: 14,800 tokens a second from eight cards at 2 dollars each an hour.
    const daily = 14_800 * 86_400;
    near(serving.usdPerMillionTokens(16, 14_800), (16 * 24) / (daily / 1e6), 1e-12);
  });

  test('falls with the batch, but not as fast as the batch grows', () => {
    const price = (readers: number) =>
      serving.usdPerMillionTokens(
        2,
        readers *
          compute.stepRate(16e9 + compute.cacheBytes(caches['llama3-8b'], 8192, readers), 3.35),
      );
    assert.ok(price(32) < price(1) && price(32) > price(1) / 32);
  });
});

test('sixteen bits are two bytes', () => assert.equal(serving.weightBytes(7e9, 16), 14e9));
