/** Names of works and of sections where they are used: in the right marks, and on the right link. */
import { knownIdsOf, type DataList } from '../input.ts';
import type { Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';
import type { AddressedSection } from '../addresses.ts';

/** Titles of works as they may be cited, in small letters: whole, and up to a colon. */
export function workTitles(references: DataList): ReadonlySet<string> {
  if (!knownIdsOf(references)) return new Set();
  return new Set(
    references.items.flatMap(({ data }) => {
      const title = String(data['title'] ?? '').toLowerCase();
      return [title, title.split(/[:：]/)[0] ?? ''].filter((name) => name.length > 5);
    }),
  );
}

/** Chinese puts the title of a work in 《 》. */
export const checkQuotedTitles = (
  { file, locale, text, lineAt }: Passage,
  titles: ReadonlySet<string>,
): Problem[] =>
  locale === 'en'
    ? []
    : [...text.matchAll(/“([^”]+)”/g)]
        .filter(([, quoted = '']) => titles.has(quoted.trim().toLowerCase()))
        .map(({ 0: quoted, 1: title = '', index }) => ({
          file,
          line: lineAt(index),
          what: `The title of a work stands in quotation marks: ${quoted}.`,
          fix: `Write 《${title}》.`,
        }));

/** A link whose text is the title of one section and that leads to another. */
export function checkLinkTexts(sections: readonly AddressedSection[]): Problem[] {
  const titles = new Map<string, Set<string>>();
  const known = (locale: string, title: string): string =>
    `${locale} ${title.trim().toLowerCase()}`;
  const add = (locale: string, title: string, id: string): void => {
    const key = known(locale, title);
    titles.set(key, (titles.get(key) ?? new Set()).add(id));
  };
  for (const { section, outline } of sections) {
    const title = outline.frontMatter.entries.find(({ key }) => key === 'title')?.value;
    if (typeof title === 'string') add(outline.locale, title, section);
    for (const heading of outline.headings) add(outline.locale, heading.title, heading.id);
  }
  return sections.flatMap(({ outline }) =>
    outline.blocks.flatMap(({ marks }) =>
      marks.flatMap(({ is, text, to, line }) => {
        const ids = is === 'link' ? titles.get(known(outline.locale, text)) : undefined;
        const [, target] = to.split('#');
        if (!ids || target === undefined || ids.has(target)) return [];
        return [
          {
            file: outline.file,
            line,
            what: `The link “${text}” has the title of "${[...ids].join('", "')}" and leads to "${target}".`,
            fix: 'Correct the text or the address.',
          },
        ];
      }),
    ),
  );
}
