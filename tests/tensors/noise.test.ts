/** Random numbers against published ones, and their distribution. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noise, philox, type Block } from '../../src/tensors/noise.ts';

describe('Philox 4×32-10', () => {
  // Random123's kat_vectors: counter, key, result.
  const known: readonly (readonly [Block, readonly [number, number], Block])[] = [
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ];
  for (const [counter, key, expected] of known)
    test(`counter ${counter[0]!.toString(16)}`, () =>
      assert.deepEqual(philox(counter, key), expected));
});

describe('noise', () => {
  test('is a function of seed, stream and part', () => {
    const first = noise(1, 2, 3).normals(5);
    assert.deepEqual(noise(1, 2, 3).normals(5), first);
    for (const other of [noise(2, 2, 3), noise(1, 3, 3), noise(1, 2, 4)])
      assert.notDeepEqual(other.normals(5), first);
  });

  test('has the moments of a normal distribution', () => {
    const values = noise(5).normals(40_000);
    const mean = (power: number): number =>
      values.reduce((sum, value) => sum + value ** power, 0) / values.length;
    // Five standard errors.
    assert.ok(Math.abs(mean(1)) < 5 / 200);
    assert.ok(Math.abs(mean(2) - 1) < (5 * Math.SQRT2) / 200);
    assert.ok(Math.abs(mean(4) - 3) < (5 * Math.sqrt(96)) / 200);
  });

  test('whole numbers come equally often', () => {
    const { integer } = noise(6);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[integer(5)]!++;
    // χ² with four degrees of freedom exceeds 23.5 once in ten thousand.
    assert.ok(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0) < 23.5);
  });
});
