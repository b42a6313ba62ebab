/** Terms: each named once, defined by other words, marked where it is written, by one of its names. */
import type { Mark } from '../blocks.ts';
import type { DataItem, DataList } from '../input.ts';
import type { TextOutline } from '../outline.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Problem } from '../problems.ts';

const nameOf = (item: DataItem, locale: Locale): string => {
  const name = item.data[locale];
  return typeof name === 'string' ? name : '';
};

const definitionOf = (item: DataItem, locale: Locale): string => {
  const definition = item.data['definition'] as Partial<Record<string, unknown>> | undefined;
  const text = definition?.[locale];
  return typeof text === 'string' ? text : '';
};

/** `attention (mechanism)` without what stands in brackets, in small letters. */
const bare = (name: string): string =>
  name
    .replace(/[（(][^）)]*[）)]/g, '')
    .trim()
    .toLowerCase();

/** The list by itself: `marked` are the ids that some text marks, null if that cannot be known. */
export function checkTermList(
  { file, items }: DataList,
  marked: ReadonlySet<string> | null,
): Problem[] {
  const seen = new Map<string, string>();
  return items.flatMap((item) => {
    const id = String(item.data['id']);
    const problems: Problem[] = [];
    const problem = (path: string[], what: string, fix: string): void =>
      void problems.push({ file, line: item.lineOf?.(path) ?? item.line, what, fix });
    for (const locale of ['en', 'zh'] as const) {
      const name = bare(nameOf(item, locale));
      const twin = seen.get(`${locale} ${name}`);
      if (name !== '' && twin !== undefined && twin !== id)
        problem(
          [locale],
          `The term "${id}" has the name of "${twin}": ${nameOf(item, locale)}.`,
          'Keep one of the two.',
        );
      seen.set(`${locale} ${name}`, id);
      const definition = definitionOf(item, locale).toLowerCase();
      if (
        name !== '' &&
        new RegExp(`^(?:an? |the |即|指)?${escaped(name)}[\\s。.是指为即,，:：]`, 'u').test(
          definition,
        )
      )
        problem(
          ['definition', locale],
          `The definition of "${id}" begins with the term itself.`,
          'Say it in other words.',
        );
    }
    if (marked && !marked.has(id))
      problem(
        ['id'],
        `The term "${id}" is marked in no text.`,
        `Write <Term id="${id}">…</Term> where it is first used, or take it out.`,
      );
    return problems;
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Parts of words that a name and its plural, verb or adjective share. */
const stems = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?:ies|es|s|ed|ing|ation|ise|ised|e|y)$/, ''));

function shares({ text }: Mark, name: string, locale: Locale): boolean {
  if (locale === 'zh')
    return [...text.toLowerCase()].some((sign) => name.toLowerCase().includes(sign));
  const names = stems(name);
  return stems(text).some((stem) =>
    names.some((other) => stem !== '' && (other.startsWith(stem) || stem.startsWith(other))),
  );
}

/** A term is marked on a name of its own: what shares nothing with any is another concept. */
export function checkTermMarks(text: TextOutline, glossary: DataList): Problem[] {
  const items = new Map(glossary.items.map((item) => [String(item.data['id']), item]));
  return text.blocks.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      const item = mark.is === 'Term' ? items.get(mark.to) : undefined;
      const name = item ? nameOf(item, text.locale) : '';
      if (name === '' || mark.text.trim() === '' || shares(mark, name, text.locale)) return [];
      return [
        {
          file: text.file,
          line: mark.line,
          what: `The term "${mark.to}" is marked on “${mark.text}”, and its name is “${name}”.`,
          fix: 'Mark its name, or correct the id.',
        },
      ];
    }),
  );
}
