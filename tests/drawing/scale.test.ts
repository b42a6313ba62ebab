import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linear, logarithmic, powerTicks, ticks } from '#src/drawing/scale.ts';
import { random } from '#src/maths/random.ts';

describe('scales', () => {
  test('a linear scale maps its ends, extrapolates, and inverts', () => {
    const scale = linear([10, 20], [300, 100]);
    assert.equal(scale(10), 300);
    assert.equal(scale(20), 100);
    assert.equal(scale(25), 0);
    assert.equal(scale.invert(scale(13.25)), 13.25);
  });

  test('a domain of no width maps to the middle', () => {
    assert.equal(linear([4, 4], [0, 10])(4), 5);
    assert.equal(linear([0, 8], [3, 3]).invert(3), 4);
  });

  test('a logarithmic scale puts equal factors at equal distances, and inverts', () => {
    const scale = logarithmic([1, 1000], [0, 30]);
    for (const [i, value] of [1, 10, 100, 1000].entries()) {
      assert.ok(Math.abs(scale(value) - 10 * i) < 1e-12);
      assert.ok(Math.abs(scale.invert(10 * i) / value - 1) < 1e-12);
    }
    assert.equal(scale(0), -Infinity);
  });

  test('ticks are round, within the domain, evenly spaced and about as many as asked', () => {
    const source = random(1);
    for (let i = 0; i < 500; i++) {
      const low = source.normal() * 10 ** (source.integer(9) - 4);
      const high = low + source.uniform() * 10 ** (source.integer(9) - 4);
      const count = 3 + source.integer(6);
      const found = ticks([low, high], count);
      const slack = (high - low) * 1e-6 + Math.abs(high) * 1e-14;
      assert.ok(found.length >= count / 2 - 1 && found.length <= 2 * count + 1, `${low} ${high}`);
      for (const [k, value] of found.entries()) {
        assert.ok(value >= low - slack && value <= high + slack);
        if (k < 2) continue;
        const uneven = value - 2 * found[k - 1]! + found[k - 2]!;
        assert.ok(Math.abs(uneven) < slack);
      }
    }
  });

  test('ticks print as they read', () => {
    assert.deepEqual(ticks([0, 1], 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(ticks([-1, 1], 4), [-1, -0.5, 0, 0.5, 1]);
    assert.deepEqual(ticks([10, 0], 2), [0, 5, 10]);
    assert.deepEqual(ticks([3, 3]), [3]);
    assert.deepEqual(ticks([0, NaN]), []);
    assert.deepEqual(powerTicks([0.01, 1000]), [0.01, 0.1, 1, 10, 100, 1000]);
    assert.deepEqual(powerTicks([1, 1e12], 5), [1, 1e3, 1e6, 1e9, 1e12]);
  });
});
