import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hashText, mix32 } from '#src/maths/hash.ts';

describe('hashes', () => {
  test('are the published ones: MurmurHash3’s finaliser, and FNV-1a of "a" mixed by it', () => {
    assert.equal(mix32(0), 0);
    assert.equal(mix32(1), 0x514e28b7);
    // 32-bit FNV-1a of "a" is 0xe40c292c.
    assert.equal(hashText('a'), mix32(0xe40c292c) / 2 ** 32);
  });

  test('spread texts evenly over [0, 1)', () => {
    const bins = new Float64Array(64);
    const n = 64_000;
    for (let i = 0; i < n; i += 1) bins[Math.floor(hashText(`word ${i}`) * 64)]! += 1;
    const chiSquare = bins.reduce((sum, bin) => sum + (bin - n / 64) ** 2 / (n / 64), 0);
    // 63 degrees of freedom: mean 63, standard deviation √126.
    assert.ok(Math.abs(chiSquare - 63) < 4 * Math.sqrt(126), `chi-square ${chiSquare}`);
  });

  test('one bit of the input changes about half of the bits', () => {
    let changed = 0;
    for (let i = 0; i < 1000; i += 1)
      for (let bit = 0; bit < 32; bit += 1) {
        let difference = mix32(i) ^ mix32(i ^ (1 << bit));
        for (; difference !== 0; difference &= difference - 1) changed += 1;
      }
    assert.ok(Math.abs(changed / 32_000 - 16) < 0.1, String(changed / 32_000));
  });
});
