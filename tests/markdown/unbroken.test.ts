/** Names with a hyphen hold together, and nothing else changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { unbroken } from '#src/markdown/unbroken.ts';
import { named, textOf, treeOf } from './evaluate.ts';

const heldIn = (source: string): string[] =>
  named(treeOf(source, [unbroken]), 'span')
    .filter(({ attributes }) => attributes['className'] === 'unbroken')
    .map(textOf);

test('names of the field hold together', () => {
  for (const name of ['U-Net', 'GPT-3', 'GPT-3.5', 'ViT-L', 'LAION-5B', 'DPM-2'])
    assert.deepEqual(heldIn(`Of ${name} it is said`), [name]);
});

test('in Chinese too, where no space stands beside them', () => {
  assert.deepEqual(heldIn('用U-Net预测，与GPT-3比较'), ['U-Net', 'GPT-3']);
});

test('ordinary words keep their break', () => {
  for (const text of ['cross-attention', 'a low-rank update', 'text-to-image', '2022-08-22', 'x-y'])
    assert.deepEqual(heldIn(text), []);
});

test('the text is the one that was typed', () => {
  const source = 'Before U-Net between, U-Net and GPT-3. **A U-Net** and [a U-Net](#x) and U-Nets';
  const plain = source.replace(/\*\*|\[|\]\(#x\)/g, '');
  assert.equal(textOf(treeOf(source, [unbroken])), plain);
});

test('code stays code, and mark-up signs stay text', async () => {
  const { html } = await markdownToHtml('`U-Net` and 1 \\< 2 for a U-Net', {
    hastPlugins: [unbroken],
  });
  assert.match(html, /1 &lt; 2/);
  assert.equal(html.replace(/<[^>]*>/g, '').trim(), 'U-Net and 1 &lt; 2 for a U-Net');
});
