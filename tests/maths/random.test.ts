import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normals, random } from '#src/maths/random.ts';

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe('seeded random numbers', () => {
  test('equal seeds give equal sequences; other seeds and streams give others', () => {
    assert.deepEqual(normals(50, 7), normals(50, 7));
    assert.notDeepEqual(normals(50, 7), normals(50, 8));
    assert.notDeepEqual(normals(50, 7), normals(50, 7, 1));
  });

  test('the sequence never changes: links and pictures depend on it', () => {
    const source = random(1);
    const first = [source.uniform(), source.uniform(), source.uniform()];
    assert.deepEqual(
      first.map((value) => value.toFixed(9)),
      ['0.517981761', '0.511919104', '0.127472683'],
    );
  });

  test('uniform numbers are in (0, 1), with mean 1/2, variance 1/12 and even bins', () => {
    const n = 100_000;
    const source = random(3);
    const values = Array.from({ length: n }, () => source.uniform());
    assert.ok(values.every((value) => value > 0 && value < 1));
    assert.ok(Math.abs(mean(values) - 0.5) < 4 / Math.sqrt(12 * n));
    const bins = new Float64Array(100);
    for (const value of values) bins[Math.floor(value * 100)]! += 1;
    const chiSquare = bins.reduce((sum, bin) => sum + (bin - n / 100) ** 2 / (n / 100), 0);
    // 99 degrees of freedom: mean 99, standard deviation √198.
    assert.ok(Math.abs(chiSquare - 99) < 4 * Math.sqrt(198), `chi-square ${chiSquare}`);
  });

  test('normal numbers have the moments 0, 1, 0, 3 within 4 standard errors', () => {
    const n = 200_000;
    const values = normals(n, 11);
    const moment = (k: number): number => mean(values.map((value) => value ** k));
    // Variances of x, x², x³, x⁴ for N(0, 1): 1, 2, 15, 96.
    const expected = [0, 1, 0, 3];
    [1, 2, 15, 96].forEach((variance, i) => {
      const error = Math.abs(moment(i + 1) - expected[i]!);
      assert.ok(error < 4 * Math.sqrt(variance / n), `moment ${i + 1} off by ${error}`);
    });
  });

  test('neighbouring seeds and neighbouring draws are uncorrelated', () => {
    const n = 100_000;
    const [a, b] = [normals(n, 1), normals(n, 2)];
    assert.ok(Math.abs(mean(a.map((value, i) => value * b[i]!))) < 4 / Math.sqrt(n));
    assert.ok(Math.abs(mean(a.map((value, i) => value * (a[i + 1] ?? 0)))) < 4 / Math.sqrt(n));
  });

  test('integers cover 0 … n − 1 and nothing else', () => {
    const source = random(5);
    const seen = new Set(Array.from({ length: 500 }, () => source.integer(6)));
    assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4, 5]);
    assert.equal(source.integer(0), 0);
    assert.equal(source.integer(-3), 0);
  });
});
