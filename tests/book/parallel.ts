/** Says one thing in both languages of the section "rays", and asks what is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { edited, lineOf } from './editing.ts';
import { raysEn, raysZh, validBook } from './fixture.ts';

const places = [
  [raysEn, 'Light takes its time.'],
  [raysZh, '光的传播需要时间。'],
] as const;

/** The book with these texts added as paragraphs of the two languages, and the lines of them. */
export function saying(english: string, chinese: string) {
  const book = places.reduce(
    (b, [file, after], i) => edited(b, file, after, `${after}\n\n${i === 0 ? english : chinese}`),
    validBook(),
  );
  const line = (file: string, text: string): number =>
    lineOf(book, file, text.split('\n')[0] ?? '');
  return { book, english: line(raysEn, english), chinese: line(raysZh, chinese) };
}

/** What is found; `en` and `zh` are the lines on which the two texts begin, `en+2` is two lines further. */
export function found(english: string, chinese: string): string[] {
  const said = saying(english, chinese);
  const short = (text: string, file: string, name: string, first: number): string =>
    text
      .replace(new RegExp(`${file}:(\\d+)`, 'g'), (_, line: string) =>
        Number(line) === first ? name : `${name}+${Number(line) - first}`,
      )
      .replaceAll(file, name);
  return checkBook(said.book).map(({ file, line, what }) =>
    short(short(`${file}:${line} ${what}`, raysEn, 'en', said.english), raysZh, 'zh', said.chinese),
  );
}

export const agrees = (name: string, english: string, chinese: string): void =>
  void test(name, () => assert.deepEqual(found(english, chinese), []));

export const differs = (name: string, english: string, chinese: string, what: string): void =>
  void test(name, () => assert.deepEqual(found(english, chinese), [what]));
