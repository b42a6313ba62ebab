/** Every figure has its seal: what is planted is found, with its line and what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { shapeFaults } from '#src/schemas/faults.ts';
import { schema } from '#src/schemas/seal.ts';
import { edited, lineOf } from './editing.ts';
import { en, raysEn, validBook, zh } from './fixture.ts';

const file = 'content/seals.yaml';
const prism = { id: 'prism', kind: 'computed', files: ['src/prism.ts'] };

const found = (...seals: Record<string, unknown>[]): string[] =>
  checkBook({
    ...validBook(),
    seals: { file, items: seals.map((data, i) => ({ line: 2 + 10 * i, data })) },
  }).map((problem) => formatProblems([problem]));

const fix = `Write one of that id in ${file}: what is shown, by which files, held against what, and what it does not show.`;

test('an explorable without a seal is told at its line', () =>
  assert.deepEqual(found(), [
    `${raysEn}:${lineOf(validBook(), raysEn, '<Prism')}  The explorable "prism" has no seal.  ${fix}`,
  ]));

test('a diagram and a picture are drawn by hand unless a seal says otherwise; a table needs one', () => {
  assert.deepEqual(found(prism), []);
  const table = (book: ReturnType<typeof validBook>, path: string) =>
    edited(book, path, '![', '| a | b |\n|---|---|\n| 1 | 2 |\n\n[');
  const book = table(table(validBook(), en), zh);
  const told = checkBook(book).filter(({ what }) => what.includes('seal'));
  assert.deepEqual(
    told.map((problem) => formatProblems([problem])),
    [
      `${en}:${lineOf(book, en, '<Figure id="portrait">')}  The figure "portrait" has no seal.  ${fix}`,
    ],
  );
});

const planted: readonly (readonly [string, readonly Record<string, unknown>[], string])[] = [
  [
    'of no figure',
    [prism, { ...prism, id: 'rainbow' }],
    `${file}:12  The seal "rainbow" is of no figure.  Write the id of a figure, or take it out.`,
  ],
  [
    'out of order',
    [{ ...prism, id: 'two-slits' }, prism],
    `${file}:12  The seal "prism" stands behind "two-slits".  Keep the list in the order of its ids.`,
  ],
  [
    'a file that is not there',
    [{ ...prism, files: ['src/lens.ts'] }],
    `${file}:2  The seal "prism" names src/lens.ts, which is not there.  Correct the path.`,
  ],
  [
    'a test that is not there',
    [{ ...prism, test: 'tests/prism.test.ts' }],
    `${file}:2  The seal "prism" names tests/prism.test.ts, which is not there.  Correct the path.`,
  ],
];

for (const [name, seals, told] of planted)
  test(`planted: ${name}`, () => assert.deepEqual(found(...seals), [told]));

test('planted: twice', () => assert.match(found(prism, prism).join(), /seal "prism" is already/));

test('what is computed names its oracle and its test', () => {
  const words = { en: 'It bends.', zh: '它会弯。' };
  const whole = {
    ...prism,
    shows: words,
    oracle: words,
    omits: words,
    test: 'tests/prism.test.ts',
  };
  const { oracle: _, test: __, ...bare } = whole;
  assert.deepEqual(shapeFaults(schema, whole), []);
  assert.deepEqual(shapeFaults(schema, { ...bare, kind: 'drawn' }), []);
  assert.notDeepEqual(shapeFaults(schema, bare), []);
  assert.notDeepEqual(shapeFaults(schema, { ...whole, test: undefined }), []);
  assert.notDeepEqual(shapeFaults(schema, { ...whole, kind: 'guessed' }), []);
  assert.notDeepEqual(shapeFaults(schema, { ...whole, files: ['../elsewhere.ts'] }), []);
});
