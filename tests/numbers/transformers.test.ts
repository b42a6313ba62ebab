import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesIn, valuesOf } from '#src/numbers/declare.ts';
import { llamaParts, transformerNumbers } from '#src/numbers/transformers.ts';

const numbers = valuesIn(transformerNumbers(() => []));

test('every number of the topic is one', () => {
  for (const [name, value] of Object.entries(numbers)) assert.ok(Number.isFinite(value), name);
});

test('Llama 3 8B is counted to its last weight', () => {
  // What the released tensors of Meta-Llama-3-8B add up to.
  assert.equal(numbers['llama3-8b-total'], 8_030_261_248);
});

test('DPO of the same model: 18 bytes a weight whole, and rank 16 on 32 layers of seven matrices', () => {
  assert.equal(numbers['dpo-adapter'], 41_943_040);
  assert.equal(numbers['dpo-whole-gb'], (18 * 8_030_261_248) / 1e9);
  assert.ok(Math.abs(numbers['dpo-adapter-gb']! - 16.73) < 0.01);
});

test('other sizes of the family come out as their cards say', () => {
  const llama70 = { l: 80, d: 8192, f: 28_672, h: 64, k: 8, V: 128_256 };
  const parts = Object.values(llamaParts).map(({ inputs, of }) =>
    of({ ...valuesOf(inputs), ...llama70 }),
  );
  assert.equal(
    parts.reduce((a, b) => a + b),
    70_553_706_496,
  );
});

test('the experts of DeepSeek-V3 fit into its 671 and 37 billion', () => {
  assert.ok(numbers['v3-routed-total']! < 671e9 && numbers['v3-routed-total']! > 650e9);
  assert.ok(numbers['v3-expert-active']! < 37e9);
});

test('a vote of 25 sharpens both ways alike', () => {
  assert.ok(Math.abs(numbers['majority-25-of-0.6']! + numbers['majority-25-of-0.4']! - 1) < 1e-12);
});

test("R1's hours are its price at two dollars an hour, as its report has it", () => {
  assert.ok(Math.abs(294_000 / 2 / 2_788_000 - numbers['r1-share-of-v3']!) < 1e-6);
});

test('retrieval saves as many times as it leaves tokens out', () => {
  const times = numbers['handbook-whole']! / numbers['handbook-retrieved']!;
  assert.ok(Math.abs(times - 25) < 1e-9);
});

test('an hour of an H100 trains so many parameters times tokens', () => {
  // 6 N D at the peak of 989.4 × 10¹² and 40 %: an hour trains N D = 2.375 × 10¹⁷.
  assert.ok(Math.abs(numbers['tuning-hours']! - (8.030261248e9 * 1.5e7) / 2.37456e17) < 1e-3);
});
