import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  decode,
  encoder,
  tokenBytes,
  trainBytePairs,
  wordsOf,
  type Merge,
} from '#src/maths/byte-pair.ts';
import { random } from '#src/maths/random.ts';

const english = 'the cat sat on the mat; the other cat is at the theatre, isn’t it? It’s 2026.';
const chinese =
  '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。';

/** A string of letters, Han characters, marks, spaces, emoji. */
function anyText(seed: number): string {
  const source = random(seed, 5);
  const signs = [...`${english}${chinese}  \n'🙂é`];
  return Array.from({ length: source.integer(40) }, () => signs[source.integer(signs.length)]).join(
    '',
  );
}

const hexOf = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString('hex');

/** The slow way: every merge over every word, one after the other, on pieces as hexadecimal text. */
function slowEncoder(merges: readonly Merge[]): (text: string) => number[] {
  const table = tokenBytes(merges).map(hexOf);
  const pairs = merges.map(({ left, right }) => [table[left]!, table[right]!] as const);
  const number = (piece: string): number => table.indexOf(piece);
  return (text) =>
    wordsOf(text).flatMap((word) => {
      let pieces = [...Buffer.from(word)].map((byte) => hexOf([byte]));
      for (const [left, right] of pairs) {
        const glued: string[] = [];
        for (let i = 0; i < pieces.length; i += 1)
          if (pieces[i] === left && pieces[i + 1] === right) glued.push(left + pieces[++i]!);
          else glued.push(pieces[i]!);
        pieces = glued;
      }
      return pieces.map(number);
    });
}

/** Training with nothing aggregated: all pairs counted anew in the whole text. */
function slowTrain(text: string, most: number): [string, number][] {
  let words = wordsOf(text).map((word) =>
    [...Buffer.from(word)].map((b) => Buffer.from([b]).toString('hex')),
  );
  const found: [string, number][] = [];
  for (let step = 0; step < most; step += 1) {
    const counts: Record<string, number> = {};
    for (const pieces of words)
      pieces.slice(1).forEach((right, i) => {
        const pair = `${pieces[i]}+${right}`;
        counts[pair] = (counts[pair] ?? 0) + 1;
      });
    const top = Math.max(0, ...Object.values(counts));
    const best = Object.keys(counts).find((pair) => counts[pair] === top);
    if (best === undefined || top < 2) break;
    found.push([best, top]);
    const [a, b] = best.split('+') as [string, string];
    words = words.map((pieces) => {
      const out: string[] = [];
      for (let i = 0; i < pieces.length; i += 1)
        if (pieces[i] === a && pieces[i + 1] === b) out.push(a + pieces[++i]!);
        else out.push(pieces[i]!);
      return out;
    });
  }
  return found;
}

const text = `${english} ${chinese}`;
const { merges, lengths } = trainBytePairs(wordsOf(text.repeat(3)), 120);
const slowEncode = slowEncoder(merges);

describe('byte pairs', () => {
  test('“banana bandana” by hand', () => {
    const { merges, lengths } = trainBytePairs(['banana', 'bandana'], 99);
    const table = tokenBytes(merges).map((bytes) => Buffer.from(bytes).toString());
    const named = merges.map(({ left, right, count }) => [table[left], table[right], count]);
    assert.deepEqual(named.slice(0, 3), [
      ['a', 'n', 4],
      ['b', 'an', 2],
      ['an', 'a', 2],
    ]);
    assert.deepEqual(lengths, [13, 9, 7, 5]);
    const cut = encoder(merges)(['cabana']).map((token) => table[token]);
    assert.deepEqual(cut, ['c', 'a', 'ban', 'a']);
  });

  test('training finds what the slow way finds, in the same order', () => {
    const table = tokenBytes(merges).map((bytes) => Buffer.from(bytes).toString('hex'));
    const found = merges.map(({ left, right, count }) => [`${table[left]}+${table[right]}`, count]);
    assert.deepEqual(found, slowTrain(text.repeat(3), 120));
  });

  test('1,000 texts of both scripts are cut as the slow way cuts them, and come back whole', () => {
    const encode = encoder(merges);
    let glued = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      const given = anyText(seed);
      const tokens = encode(wordsOf(given));
      assert.equal(decode(tokens, merges), given);
      assert.deepEqual(tokens, slowEncode(given), given);
      glued += tokens.filter((token) => token > 255).length;
    }
    assert.ok(glued > 1000, `${glued}`);
  });

  test('the comparison catches merges taken by length and not by age', () => {
    const faulty = merges.toSorted((a, b) => b.left + b.right - (a.left + a.right));
    const encode = encoder(faulty);
    const differs = Array.from({ length: 50 }, (_, seed) => anyText(seed)).some(
      (given) => String(encode(wordsOf(given))) !== String(slowEncode(given)),
    );
    assert.ok(differs);
  });

  test('every merge shortens the text, by what it counted at most', () => {
    assert.equal(lengths.length, merges.length + 1);
    merges.forEach(({ count }, i) => {
      const saved = lengths[i]! - lengths[i + 1]!;
      assert.ok(saved > 0 && saved <= count, `${i}: ${saved} of ${count}`);
    });
  });

  test('words are the text; nothing, and what is no text', () => {
    for (let seed = 0; seed < 200; seed += 1)
      assert.equal(wordsOf(anyText(seed)).join(''), anyText(seed));
    assert.deepEqual(trainBytePairs([], 9), { merges: [], lengths: [0] });
    assert.deepEqual(trainBytePairs(['ab'], 9).merges, []);
    assert.deepEqual(encoder([])(['人']), [0xe4, 0xba, 0xba]);
    assert.equal(decode([0xe4, 0xba], []), '�');
  });
});
