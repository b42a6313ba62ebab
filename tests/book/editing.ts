/** Changes the texts and lists of a book, and tells what is found in it then. */
import assert from 'node:assert/strict';
import { checkBook } from '#src/book/check.ts';
import type { BookInput, DataList, TextSource } from '#src/book/input.ts';
import { formatProblems } from '#src/book/problems.ts';

/** Every file of the book that is written. */
const filesOf = (book: BookInput): readonly Pick<TextSource, 'file' | 'source'>[] => [
  ...book.chapters,
  ...book.sections,
  ...book.pageTexts,
];

/** The source of a file of the book. */
export function sourceIn(book: BookInput, file: string): string {
  const found = filesOf(book).find((each) => each.file === file);
  assert.ok(found, `the book has no ${file}`);
  return found.source;
}

/** The book with the first `from` of a file replaced. Fails if the file does not hold it. */
export function edited(book: BookInput, file: string, from: string, to: string): BookInput {
  const source = sourceIn(book, file);
  assert.ok(source.includes(from), `${file} does not hold ${from}`);
  const edit = <T extends Pick<TextSource, 'file' | 'source'>>(text: T): T =>
    text.file === file ? { ...text, source: source.replace(from, () => to) } : text;
  return {
    ...book,
    chapters: book.chapters.map(edit),
    sections: book.sections.map(edit),
    pageTexts: book.pageTexts.map(edit),
  };
}

/** The line of the first `needle` in a file of the book. */
export function lineOf(book: BookInput, file: string, needle: string): number {
  const source = sourceIn(book, file);
  const index = source.indexOf(needle);
  assert.notEqual(index, -1, `${file} does not hold ${needle}`);
  return source.slice(0, index).split('\n').length;
}

/** The list with fields of its last item changed; undefined takes one away. */
export const changed = (list: DataList, fields: Record<string, unknown>): DataList => ({
  ...list,
  items: list.items.map((item, i) =>
    i === list.items.length - 1 ? { ...item, data: { ...item.data, ...fields } } : item,
  ),
});

/** The list with more items, each on line 99. */
export const extended = (list: DataList, ...more: Record<string, unknown>[]): DataList => ({
  ...list,
  items: [...list.items, ...more.map((data) => ({ line: 99, data }))],
});

/** All that is found in a book, a sentence each, in the order of letters. */
export const found = (book: BookInput): string[] =>
  checkBook(book)
    .map((problem) => formatProblems([problem]))
    .sort();
