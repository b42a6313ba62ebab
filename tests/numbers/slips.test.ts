/** Slips in print: each as it was printed, and that it differs from what is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData, rowsOf } from '#src/book/load-data.ts';
import { valuesOf } from '#src/numbers/declare.ts';
import { valuesOfAll, registryFrom } from '#src/numbers/registry.ts';

const { data } = loadData(process.cwd());
const registry = registryFrom((set) => rowsOf(data, set));
const numbers = valuesOfAll(registry);

/** The number as printed, to the digits printed, and the right one. */
const pairs = [
  ['slip-controlnet', 14, 'controlnet-zeros'],
  ['sd-unet', 859_520_964, 'sd2-unet'],
  ['gpt3-xl-pf-days', 27.5, 'slip-instructgpt-days'],
  ['gpt3-xl-v100-days', 220, 'gpt3-xl-v100-days-sustained'],
  ['slip-gpt2-printed', 117e6, 'slip-gpt2-right'],
  ['slip-gpt3-printed', 12.95e9, 'slip-gpt3-right'],
  ['slip-stride-walked', 31, 'slip-stride-asked'],
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

/** A number with other inputs than it is declared with. */
function answer(name: string, set: Readonly<Record<string, number>>): number {
  const { declared } = registry.get(name)!;
  return declared.of({ ...valuesOf(declared.inputs), ...set });
}

test('GPT-2 with the first GPT’s vocabulary has the counts first printed, with its own those that put them right', () => {
  const medium = { l: 24, d: 1024 };
  for (const [name, set, millions] of [
    ['slip-gpt2-printed', {}, 117],
    ['slip-gpt2-printed', medium, 345],
    ['slip-gpt2-right', {}, 124],
    ['slip-gpt2-right', medium, 355],
  ] as const)
    assert.equal(Math.round(answer(name, set) / 1e6), millions, name);
});

test('GPT-3 13B has 12,850 million parameters at 40 heads of 128, as another table of its paper has it', () =>
  assert.ok(Math.abs((numbers.get('slip-gpt3-right') ?? NaN) / 12_850e6 - 1) < 1e-3));

test('every twentieth level of a thousand is fifty; a rest in the division makes more steps', () => {
  const walked = (n: number): number => answer('slip-stride-walked', { n });
  for (const n of [1, 20, 25, 50, 100, 250, 1000]) assert.equal(walked(n), n);
  assert.deepEqual([27, 30, 300].map(walked), [28, 31, 334]);
});
