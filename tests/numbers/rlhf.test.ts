import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { rlhf } from '#src/numbers/rlhf.ts';

const numbers = valuesIn(rlhf(() => []));

test('every number of the chapter is one', () => {
  for (const [name, value] of Object.entries(numbers)) assert.ok(Number.isFinite(value), name);
});

test('what helpfulness costs on the text is the divergence between the two', () => {
  const extra = numbers['continuation-helpful-loss']! - numbers['continuation-entropy']!;
  assert.ok(Math.abs(extra - numbers['continuation-divergence']!) < 1e-12);
});

test('the divergence worked out by hand is ln(5/3), and the other way round ln 0.2 + 0.9 ln 9', () => {
  assert.ok(Math.abs(numbers['kl-even-from-skewed']! - Math.log(5 / 3)) < 1e-12);
  assert.ok(
    Math.abs(numbers['kl-skewed-from-even']! - (Math.log(0.2) + 0.9 * Math.log(9))) < 1e-12,
  );
});
