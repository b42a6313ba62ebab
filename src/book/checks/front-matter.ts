/** What stands at the head: of a section, of a page, and of a chapter in its chapter.yaml. */
import { locales } from '#src/i18n/locales.ts';
import type { FrontMatter, FrontMatterEntry } from '../front-matter.ts';
import { asSentence, type Problem } from '../problems.ts';

/** A kind of head: its keys, each with the most characters it may have. */
export interface Head {
  /** As a sentence names it. */
  readonly noun: string;
  /** Where a missing key is written. */
  readonly where: string;
  readonly keys: Readonly<Record<string, number>>;
}

/** What a search engine shows of a description. */
const shown = 160;

const between = { noun: 'front matter', where: 'between the two lines of ---' };

export const sectionHead: Head = { ...between, keys: { title: Infinity, summary: shown } };

export const pageHead: Head = {
  ...between,
  keys: { title: Infinity, lead: Infinity, description: shown },
};

export const chapterHead: Head = {
  noun: 'file',
  where: 'in it',
  keys: Object.fromEntries(
    Object.entries(pageHead.keys).flatMap(([key, most]) =>
      locales.map((locale) => [`${key}.${locale}`, most] as const),
    ),
  ),
};

export function checkHead(
  file: string,
  { entries, error }: FrontMatter,
  { noun, where, keys }: Head,
): Problem[] {
  if (error)
    return [
      {
        file,
        line: error.line,
        what: `The ${noun} cannot be read: ${asSentence(error.message)}`,
        fix: 'Correct the YAML; a value with a colon stands in quotes.',
      },
    ];
  const missing = Object.keys(keys)
    .filter((key) => !entries.some((entry) => entry.key === key))
    .map((key) => ({
      file,
      line: 1,
      what: `The ${noun} has no ${key}.`,
      fix: `Write "${key}: …" ${where}.`,
    }));
  return [
    ...missing,
    ...entries.flatMap((entry) =>
      checkEntry(entry, noun, keys).map((fault) => ({ file, ...fault })),
    ),
  ];
}

function checkEntry(
  { key, value, line }: FrontMatterEntry,
  noun: string,
  keys: Head['keys'],
): Omit<Problem, 'file'>[] {
  const most = keys[key];
  if (most === undefined)
    return [
      {
        line,
        what: `The ${noun} has an unknown key "${key}".`,
        fix: `Only ${Object.keys(keys).join(', ')} are known.`,
      },
    ];
  if (typeof value !== 'string' || value.trim() === '')
    return [{ line, what: `The ${key} is not a text.`, fix: 'Write words, in quotes if need be.' }];
  const length = [...value].length;
  if (length <= most) return [];
  return [
    {
      line,
      what: `The ${key} has ${length} characters.`,
      fix: `Keep it within ${most}, so that search engines show all of it.`,
    },
  ];
}
