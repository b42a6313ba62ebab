/** Characters that cannot be seen, or are not of this writing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkCharacters } from '#src/book/checks/characters.ts';
import { checkBook } from '#src/book/check.ts';
import { validBook } from './fixture.ts';

const found = (source: string, file = 'x.mdx'): string[] =>
  checkCharacters({ file, source }).map(({ line, what }) => `${line} ${what}`);

describe('a character that no text needs', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['\u200B', 'an invisible character', 'U+200B'],
    ['\u200D', 'an invisible character', 'U+200D'],
    ['\u00AD', 'a soft hyphen', 'U+00AD'],
    ['\uFEFF', 'a byte order mark', 'U+FEFF'],
    ['\u202E', 'a sign that turns the direction of writing', 'U+202E'],
    ['\u0008', 'a control character', 'U+0008'],
    ['\uFFFD', 'a sign for what could not be read', 'U+FFFD'],
    ['\uE000', 'a character that no font has', 'U+E000'],
    ['\u00A0', 'a space that does not break', 'U+00A0'],
    ['\u3000', 'a full-width space', 'U+3000'],
    ['\t', 'a tab', 'U+0009'],
    ['e\u0301', 'an accent as a character of its own', 'U+0301'],
    ['５', 'a full-width digit or letter', 'U+FF15'],
    ['Ａ', 'a full-width digit or letter', 'U+FF21'],
    ['「', 'a bracket of other typography', 'U+300C'],
    ['😀', 'a pictogram', 'U+1F600'],
    ['為', 'a character outside of simplified use', 'U+70BA'],
    ['\u{2A6D6}', 'a character outside of simplified use', 'U+2A6D6'],
    ['★', 'a character that no text uses', 'U+2605'],
  ];
  for (const [sign, name, code] of planted)
    test(`${name} ${code}`, () => {
      const [first = '', ...others] = found(`one\nand ${sign} two\n`);
      assert.ok(first.startsWith(`2 Here is ${name} (`) && first.endsWith(`${code}).`), first);
      assert.deepEqual(others, []);
    });
  test('ends of lines: of Windows, with a space, missing', () => {
    assert.deepEqual(found('a\r\nb\r\n'), ['1 The lines end as Windows ends them.']);
    assert.deepEqual(found('a \n'), ['1 The line ends with a space.']);
    assert.deepEqual(found('a\nb'), ['2 The last line has no end.']);
  });
  test('a note to oneself', () => {
    for (const note of ['Words.{/* TODO check */}', '# FIXME the year', '文字。{/* 待补 */}'])
      assert.deepEqual(found(`${note}\n`), ['1 A note to oneself is left.']);
    for (const fine of ['# what it is', 'an XXX-large list', '{/* a remark */}'])
      assert.deepEqual(found(`${fine}\n`), []);
  });
  test('a mark of a merge', () =>
    assert.deepEqual(found('a\n=======\nb\n'), ['2 A mark of a merge is left.']));
});

test('what the texts are written with is let alone', () => {
  assert.deepEqual(
    found('Ho, “Łukasz” – 1×10⁻³ … α ≈ ½ § 3 · é ğ ć\n汉字，。；：？！（）《》〔〕、昇腾→−“”\n'),
    [],
  );
  assert.deepEqual(found('title: 인공지능 法律\n', 'content/references.yaml'), []);
});

test('lists and other files are read, too', () => {
  const files = [{ file: 'content/glossary.yaml', source: 'terms:\u200B []\n' }];
  assert.deepEqual(
    checkBook({ ...validBook(), files }).map(({ file, line }) => `${file}:${line}`),
    ['content/glossary.yaml:1'],
  );
});
