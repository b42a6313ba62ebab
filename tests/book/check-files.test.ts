/** Files that are missing, and such as belong to nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import type { BookInput } from '#src/book/input.ts';
import { edited, found } from './editing.ts';
import { coverZh, en, soundEn, soundZh, validBook, zh } from './fixture.ts';

describe('files', () => {
  const book = validBook();
  const missing = (file: string, locale: string): string =>
    `${file}:1  The file is missing: there is no text in the language "${locale}".  ` +
    'Write it; every section of book.yaml and every page exists in each language.';
  test('a missing translation of a section or a page', () => {
    const without = (file: string): BookInput => ({
      ...book,
      sections: book.sections.filter((section) => section.file !== file),
      pageTexts: book.pageTexts.filter((text) => text.file !== file),
    });
    assert.deepEqual(found(without(soundZh)), [missing(soundZh, 'zh')]);
    assert.deepEqual(found(without(coverZh)), [missing(coverZh, 'zh')]);
  });
  const [light, sound] = book.book.chapters;
  const without = (folder: string): BookInput => ({
    ...book,
    chapters: book.chapters.filter(({ file }) => !file.startsWith(folder)),
    sections: book.sections.filter(({ file }) => !file.startsWith(folder)),
  });
  test('a chapter or section of book.yaml without files', () => {
    const noChapter =
      'content/chapters/sound/chapter.yaml:1  The file is missing: the chapter has no title.  ' +
      'Write title, lead and description, each with en and zh.';
    assert.deepEqual(found(without('content/chapters/sound/')), [
      noChapter,
      missing(soundEn, 'en'),
      missing(soundZh, 'zh'),
    ]);
    assert.deepEqual(found(without('content/chapters/sound/pitch/')), [
      missing(soundEn, 'en'),
      missing(soundZh, 'zh'),
    ]);
  });
  test('files of a chapter or section that is not in book.yaml', () => {
    const stray = (file: string, what: string): string =>
      `${file}:1  The ${what} is not in book.yaml.  Add it there in its place, or remove its folder.`;
    const unlinked = edited(edited(book, en, '/sound/#pitch', '/'), zh, '/sound/#pitch', '/');
    assert.deepEqual(found({ ...unlinked, book: { chapters: [light!] } }), [
      stray('content/chapters/sound/chapter.yaml', 'chapter "sound"'),
      stray(soundEn, 'section "pitch"'),
      stray(soundZh, 'section "pitch"'),
    ]);
    assert.deepEqual(
      found({ ...unlinked, book: { chapters: [light!, { ...sound!, sections: [] }] } }),
      [stray(soundEn, 'section "pitch"'), stray(soundZh, 'section "pitch"')],
    );
  });
  test('a section with the name of a page that every chapter has', () => {
    const named = {
      ...book,
      book: { chapters: [light!, { ...sound!, sections: ['pitch', 'all'] }] },
    };
    assert.ok(
      found(named).includes(
        'content/book.yaml:1  The section "all" of "sound" has the name of a page that every chapter has.  Give it another id.',
      ),
    );
  });
  test('problems met while loading are told with the others', () => {
    const problem = { file: 'content/book.yaml', line: 3, what: 'Wrong.', fix: 'Mend it.' };
    assert.deepEqual(checkBook({ ...book, problems: [problem] }), [problem]);
  });
});
