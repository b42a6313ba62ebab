/** Slips in print: each as it was printed, and that it differs from what is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData, rowsOf } from '#src/book/load-data.ts';
import { valuesOfAll, registryFrom } from '#src/numbers/registry.ts';

const { data } = loadData(process.cwd());
const numbers = valuesOfAll(registryFrom((set) => rowsOf(data, set)));

/** The number as printed, to the digits printed, and the right one. */
const pairs = [
  ['slip-controlnet', 14, 'controlnet-zeros'],
  ['sd-unet', 859_520_964, 'sd2-unet'],
  ['gpt3-xl-pf-days', 27.5, 'slip-instructgpt-days'],
  ['gpt3-xl-v100-days', 220, 'gpt3-xl-v100-days-sustained'],
  ['slip-leash', 0.0296, 'leash-weighted'],
  ['slip-bound-printed', 209, 'slip-bound-right'],
  ['slip-shape', 3.6e9, 'slip-shape-right'],
  ['sd-images-a-copy', 1.6e6, 'slip-captions-a-copy'],
  ['verifiable-reward-lone-push', 5.29, 'verifiable-reward-half-push'],
] as const;

for (const [wrong, printed, right] of pairs)
  test(`${wrong} is what was printed, and not ${right}`, () => {
    const [was, is] = [numbers.get(wrong) ?? NaN, numbers.get(right) ?? NaN];
    assert.ok(Math.abs(was / printed - 1) < 6e-3, `${was} is not ${printed}`);
    assert.ok(Math.abs(is / was - 1) > 6e-3, `${is} is no other than ${was}`);
  });

test('the bound without the table of input tokens is 223 tokens a second', () =>
  assert.equal(Math.round(numbers.get('slip-bound-right') ?? NaN), 223));
