/** Readers are led to the section that they mean, however they ask; what is not there is not found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { locales } from '#src/i18n/locales.ts';
import { answer, names, packed, places } from './book.ts';
import { judge, queriesOf, type QuerySet } from './judge.ts';

const has = new Set(places);

const wanted = {
  open: { least: 440, first: 0.93, third: 0.97, absent: 0.95 },
  aside: { least: 220, first: 0.87, third: 0.94, absent: 0.9 },
} as const satisfies Record<QuerySet, unknown>;

for (const set of ['open', 'aside'] as const)
  test(`questions of the set “${set}”`, async (context) => {
    const { asked, first, third, nothing, absent, missed } = await judge(
      queriesOf(set),
      has,
      ({ typed }) => answer(typed),
    );
    const said = (share: number): string => share.toFixed(3);
    context.diagnostic(
      `${asked} questions: first ${said(first)}, among three ${said(third)}, nothing found ${said(nothing)}; of what is not there ${said(absent)} not found`,
    );
    const { least, ...shares } = wanted[set];
    assert.ok(asked >= least, `${asked} questions`);
    // Those kept aside are not shown, so that nobody tunes by them.
    const where = set === 'open' ? JSON.stringify(missed, null, 1) : '';
    for (const [name, share] of Object.entries(shares))
      assert.ok({ first, third, absent }[name as keyof typeof shares] >= share, `${name} ${where}`);
  });

test('a ranking that knows nothing is told apart', async () => {
  const backwards = await judge(queriesOf('open'), has, async ({ typed }) =>
    (await answer(typed)).toReversed(),
  );
  assert.ok(backwards.first < 0.7, String(backwards.first));
});

test('what readers call a section names a section', () => {
  for (const { section } of names) assert.ok(has.has(section), section);
});

test('what is loaded before an answer stays small', () => {
  // With the outline, of up to 17 kB, no more than 60 kB come before an answer.
  for (const locale of locales) assert.ok(gzipSync(packed[locale]).length < 43_000, locale);
});

test('marks, width, case, plural and spelling lead to the same place', async () => {
  const same: readonly (readonly string[])[] = [
    ['LoRA', 'LoRA?', '(lora)', 'ＬｏＲＡ', '「LoRA」', 'LoRAs', 'LORA！'],
    ['GPU', 'GPUs', 'gpus?'],
    ['U-Net', 'UNet', 'U Net', 'U–Net', 'u−net'],
    ['fine-tuning', 'finetuning', 'fine tuning', 'fine‑tuning'],
    ['tokenization', 'tokenisation', 'Tokenisation'],
    ['数据投毒', '資料投毒', '数据投毒？'],
  ];
  for (const ways of same) {
    const [first, ...others] = await Promise.all(ways.map(async (way) => (await answer(way))[0]));
    assert.ok(first);
    for (const [i, other] of others.entries()) assert.equal(other, first, ways[i + 1]);
  }
});

test('hostile and endless questions are answered in bounded work', async () => {
  for (const typed of ['', '???', '.*', '(a|b', '__proto__', '%FF', '\u0000', '"'.repeat(50)])
    await answer(typed);
  assert.ok((await answer('noise schedule '.repeat(400))).length > 0);
  assert.ok(Array.isArray(await answer('噪声'.repeat(2500))));
});

test('a letter alone is a word, and no part of one', async () => {
  // Every section has words with these letters.
  for (const typed of ['e', 'n', 's', 'x', 'z'])
    assert.ok((await answer(typed)).length < 12, `${typed}: ${(await answer(typed)).length}`);
});
