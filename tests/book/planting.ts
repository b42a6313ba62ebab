/** Plants mistakes into the valid book and compares all that is found with what is expected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { edited, lineOf } from './editing.ts';
import { en, raysEn, raysZh, validBook, zh } from './fixture.ts';

/** File, what to replace, by what. */
export type Edit = readonly [file: string, from: string, to: string];

/** File, text whose first line it is on, what is wrong and what to do. */
export type Expected = readonly [file: string, needle: string, words: string];

/** Plants the edits and asserts that exactly the expected problems are found. */
export function planted(name: string, edits: readonly Edit[], expected: readonly Expected[]): void {
  test(name, () => {
    const book = edits.reduce((b, [file, from, to]) => edited(b, file, from, to), validBook());
    const lines = expected.map(
      ([file, needle, words]) => `${file}:${lineOf(book, file, needle)}  ${words}`,
    );
    assert.deepEqual(
      checkBook(book)
        .map((problem) => formatProblems([problem]))
        .sort(),
      lines.sort(),
    );
  });
}

/** The same edit in both languages, where only the mistake itself is wanted, not a difference. */
export const both = (from: string, to: string): Edit[] => [
  [en, from, to],
  [zh, from, to],
];
export const inBoth = (needle: string, words: string): Expected[] => [
  [en, needle, words],
  [zh, needle, words],
];

/** The same for the section "rays". */
export const bothRays = (from: string, to: string): Edit[] => [
  [raysEn, from, to],
  [raysZh, from, to],
];
export const inBothRays = (needle: string, words: string): Expected[] => [
  [raysEn, needle, words],
  [raysZh, needle, words],
];
