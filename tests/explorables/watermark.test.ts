import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forge, learn } from '#explorables/watermark/forgery.ts';
import { isGreen, pieces } from '#explorables/watermark/hash.ts';
import * as model from '#explorables/watermark/model.ts';
import { grammars } from '#explorables/watermark/sentences.ts';
import { binomialAtLeast } from '#src/maths/probability.ts';

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

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
    const greens = (previous: string, key: number): string =>
      Array.from({ length: 200 }, (_, i) => Number(isGreen(previous, `b${i}`, 0.5, key))).join('');
    assert.equal(greens('a', 1), greens('a', 1));
    assert.equal(new Set([greens('a', 1), greens('c', 1), greens('a', 2)]).size, 3);
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

describe('a forger without the key', () => {
  type Write = (read: number, locale: 'en' | 'zh') => number;

  /** The share of forgeries that is found: as plain text before he has read anything, nearly all afterwards. */
  function assertForgery(found: Write): void {
    for (const locale of ['en', 'zh'] as const) {
      assert.ok(found(0, locale) <= 0.02, `${locale}: nothing read`);
      assert.ok(found(10, locale) >= 0.95, `${locale}: ten texts read`);
    }
  }

  test('is believed once he has read ten marked texts', () => assertForgery(model.forgedFlagged));

  test('the oracle catches one who learns from texts without a mark', () => {
    const faulty: Write = (read, locale) => {
      const texts = Array.from({ length: read }, (_, i) =>
        model.generate(locale, { gamma: 0.25, delta: 0, rho: 0, seed: 500 + i }),
      );
      const learned = learn(texts);
      const found = Array.from({ length: 99 }, (_, i) =>
        model.detect(forge(locale, learned, i + 1), 0.25),
      );
      return found.filter(({ z }) => z > 4).length / found.length;
    };
    assert.throws(() => assertForgery(faulty), /ten texts read/);
  });

  test('counts neighbours, small letters alike, and nothing else', () => {
    const { after, pairs } = learn(['The old. The old', 'the bells']);
    assert.deepEqual([after.get('the'), after.get('old')], [3, 1]);
    assert.deepEqual([pairs.get('the\nold'), pairs.get('the\nbells'), pairs.size], [2, 1, 3]);
  });

  test('who has read much writes nearly all the green words there are', () => {
    const green = (read: number) => {
      const text = model.forged('en', { gamma: 0.25, delta: 2, seed: 1 }, read);
      const found = model.detect(text, 0.25);
      return found.green / found.tokens;
    };
    // In one place of ten none of eight words is green: 0.75⁸. Genuine text stays below 0.71.
    assert.ok(green(50) > 0.75 && green(50) <= 1);
  });
});
