/** Titles, summaries and descriptions: long enough to say something, each for itself, plain. */
import type { Locale } from '#src/i18n/locales.ts';
import { readFrontMatter, type FrontMatterEntry } from '../front-matter.ts';
import type { BookInput } from '../input.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

interface HeadEntry extends FrontMatterEntry {
  readonly file: string;
  readonly locale: Locale;
}

/** Signs, by key: a Han character says about as much as two and a half letters. */
const limits: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  title: { least: 2, most: 100 },
  summary: { least: 10, most: Infinity },
  description: { least: 10, most: Infinity },
  lead: { least: 10, most: Infinity },
};

const weight = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2.5 : 1), 0);

function entriesOf(input: BookInput, texts: readonly TextOutline[]): HeadEntry[] {
  return [
    ...texts.flatMap(({ file, locale, frontMatter }) =>
      frontMatter.entries.map((entry) => ({ ...entry, file, locale })),
    ),
    ...input.chapters.flatMap(({ file, source }) =>
      readFrontMatter(source, 1).entries.flatMap((entry): HeadEntry[] => {
        const [, key = '', locale] = /^(.*)\.(en|zh)$/.exec(entry.key) ?? [];
        return locale === 'en' || locale === 'zh' ? [{ ...entry, key, file, locale }] : [];
      }),
    ),
  ];
}

export function checkHeadTexts(input: BookInput, texts: readonly TextOutline[]): Problem[] {
  const first = new Map<string, HeadEntry>();
  return entriesOf(input, texts).flatMap((entry) => {
    const { key, value, file, line, locale } = entry;
    const limit = limits[key];
    if (typeof value !== 'string' || value.trim() === '' || !limit) return [];
    const problems: Problem[] = [];
    const problem = (what: string, fix: string): void =>
      void problems.push({ file, line, what, fix });
    if (weight(value) < limit.least)
      problem(`The ${key} says nothing: “${value}”.`, 'Say what a reader finds.');
    if (weight(value) > limit.most)
      problem(
        `The ${key} has ${[...value].length} signs.`,
        'Shorten it: it stands in lists and tabs.',
      );
    if (/<[a-z/]|\*\*|__|`|\]\(|\$[^$\d][^$]*\$|&[a-z]+;/i.test(value))
      problem(`The ${key} has marks that stay visible: “${value}”.`, 'Write plain text.');
    const known = `${locale} ${key} ${value}`;
    const twin = first.get(known);
    if (!twin) first.set(known, entry);
    else if (key !== 'title' || chapterOf(twin.file) === chapterOf(file))
      problem(`The ${key} is that of ${twin.file}:${twin.line}.`, 'Say what is found here alone.');
    return problems;
  });
}

const chapterOf = (file: string): string =>
  /^content\/(?:chapters|pages)\/[^/]+/.exec(file)?.[0] ?? '';
