import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { binomialAtLeast, normalBelow } from '#explorables/kit/probability.ts';
import { hash, isGreen, pieces } from '#explorables/watermark/hash.ts';
import * as model from '#explorables/watermark/model.ts';
import { grammars } from '#explorables/watermark/sentences.ts';
import * as statistics from '#explorables/watermark/statistics.ts';

const { editedChance, expectedScore, falseAlarm, greenChance, greenNeeded, score } = statistics;

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

type Score = (green: number, tokens: number, gamma: number) => number;

/** z of a sequence of γ-coins has mean 0 and variance 1; the paper's example is exact. */
function assertOracle(candidate: Score) {
  assert.equal(candidate(16, 16, 0.5), 4, '16 of 16 at one half');
  close(candidate(17, 17, 0.5), 4.123, 5e-4, '17 of 17');
  for (const [tokens, gamma] of [
    [12, 0.25],
    [40, 0.5],
  ] as const) {
    let [mean, square] = [0, 0];
    for (let k = 0; k <= tokens; k++) {
      const weight = binomialAtLeast(tokens, gamma, k) - binomialAtLeast(tokens, gamma, k + 1);
      const z = candidate(k, tokens, gamma);
      mean += weight * z;
      square += weight * z * z;
    }
    close(mean, 0, 1e-10, 'mean');
    close(square, 1, 1e-9, 'variance');
  }
}

describe('the score', () => {
  test('agrees with its oracle', () => assertOracle(score));

  test('the oracle catches a variance without 1 − γ', () => {
    assert.throws(() => assertOracle((g, t, gamma) => (g - gamma * t) / Math.sqrt(t * gamma)));
  });

  test('16 of 16 is flagged by z ≥ 4 and not by z > 4', () => {
    assert.equal(score(16, 16, 0.5) >= 4, true);
    assert.equal(score(16, 16, 0.5) > 4, false);
    close(falseAlarm(16, 16, 0.5), 1.526e-5, 5e-9, 'exact tail');
    close(1 - normalBelow(4), 3.167e-5, 5e-9, 'normal tail');
  });

  test('known chances, powers and scores', () => {
    const chance = greenChance(0.25, 2);
    close(chance, 0.711235, 5e-7, 'green chance');
    close(greenChance(0.5, 2), 0.880797, 5e-7, 'green chance at one half');
    close(expectedScore(chance, 200, 0.25), 15.064, 5e-4, 'score of 200');
    close(falseAlarm(greenNeeded(25, 0.25), 25, 0.25), 2.15e-4, 5e-7, 'false alarm');
    const power = (tokens: number, gamma: number): number =>
      binomialAtLeast(tokens, greenChance(gamma, 2), greenNeeded(tokens, gamma));
    close(power(25, 0.25), 0.9226, 5e-5, 'power at 25');
    close(power(50, 0.25), 0.9995, 5e-5, 'power at 50');
    close(power(25, 0.5), 0.4136, 5e-5, 'power at 25, one half');
    close(power(50, 0.5), 0.9689, 5e-5, 'power at 50, one half');
    close(editedChance(chance, 0.25, 0.3), 0.476005, 5e-7, 'edited');
    close(expectedScore(editedChance(chance, 0.25, 0.3), 200, 0.25), 7.381, 5e-4, 'edited score');
    close(expectedScore(editedChance(chance, 0.25, 0.5), 200, 0.25), 3.766, 5e-4, 'half edited');
    assert.equal(editedChance(chance, 0.25, 1), 0.25);
    assert.equal(greenChance(0.25, 0), 0.25);
  });
});

describe('the hash', () => {
  test('makes a share γ of pairs green', () => {
    for (const gamma of [0.25, 0.5]) {
      let green = 0;
      for (let i = 0; i < 20_000; i++) if (isGreen(`a${i}`, `b${i % 97}`, gamma, 7)) green++;
      close(green / 20_000, gamma, 4 * Math.sqrt((gamma * (1 - gamma)) / 20_000), 'share');
    }
  });

  test('makes a share γ of the pairs of the small vocabularies green', () => {
    for (const { slots } of Object.values(grammars))
      for (const gamma of [0.25, 0.5]) {
        const pairs = slots.flatMap((slot, i) =>
          slots.at(i - 1)!.flatMap((before) => slot.map((word) => [before, word] as const)),
        );
        const green = pairs.filter(([a, b]) => isGreen(a, b, gamma, model.key)).length;
        close(green / pairs.length, gamma, 0.005, 'share');
      }
  });

  test('depends on the predecessor, the token and the key, and is always the same', () => {
    const values = ['1\na\nb', '1\nb\na', '2\na\nb', '1\na\nc'].map(hash);
    assert.equal(new Set(values).size, 4);
    assert.equal(hash('1\na\nb'), values[0]);
  });
});

describe('tokens', () => {
  test('are words and single Chinese characters, and the text comes back whole', () => {
    const text = 'It’s 水印, isn’t it? 42次。';
    const found = pieces(text);
    assert.equal(found.map((piece) => piece.text).join(''), text);
    assert.deepEqual(
      found.flatMap(({ token }) => token ?? []),
      ['it’s', '水', '印', 'isn’t', 'it', '42', '次'],
    );
    assert.deepEqual(pieces(''), []);
  });

  test('of the generator are one per word, eight to a slot', () => {
    for (const { slots } of Object.values(grammars))
      for (const slot of slots) {
        assert.equal(new Set(slot).size, 8);
        for (const word of slot) assert.equal(pieces(word).length, 1);
      }
  });
});

describe('generator and detector', () => {
  const settings = { gamma: 0.25, delta: 2, rho: 0, seed: 1 };
  const meanZ = (locale: 'en' | 'zh', change: Partial<typeof settings>): number => {
    let sum = 0;
    for (let seed = 1; seed <= 60; seed++)
      sum += model.detect(model.generate(locale, { ...settings, ...change, seed }), 0.25).z;
    return sum / 60;
  };

  test('without a bonus the score is that of chance', () => {
    // A mean of 60 scores with variance near 1; equal pairs may recur, so a wider bound.
    for (const locale of ['en', 'zh'] as const) close(meanZ(locale, { delta: 0 }), 0, 0.8, locale);
  });

  test('with a bonus it is far above, and falls as words are replaced', () => {
    for (const locale of ['en', 'zh'] as const) {
      const [whole, third, all] = [0, 0.3, 1].map((rho) => meanZ(locale, { rho }));
      assert.ok(whole! > 5, `${locale} ${whole}`);
      assert.ok(third! < whole! && third! > all!, `${locale} ${third}`);
      close(all!, 0, 0.9, `${locale} all replaced`);
    }
  });

  test('the first token has no colour; the counts agree with the pieces', () => {
    const found = model.detect('one two three', 0.5);
    assert.equal(found.tokens, 2);
    assert.equal(found.pieces[0]?.green, undefined);
    assert.equal(found.pieces.filter(({ green }) => green).length, found.green);
    assert.equal(found.chance, binomialAtLeast(2, 0.5, found.green));
  });

  test('an empty text has no score and proves nothing', () => {
    const found = model.detect(' … ', 0.25);
    assert.equal(found.tokens, 0);
    assert.ok(Number.isNaN(found.z));
    assert.equal(found.chance, 1);
  });

  test('more editing only adds replacements', () => {
    const words = (rho: number) => model.generate('en', { ...settings, rho }).split(' ');
    const [none, some, more] = [words(0), words(0.3), words(0.6)];
    none!.forEach((word, i) => {
      if (some![i] !== word) assert.equal(more![i], some![i]);
    });
  });
});
