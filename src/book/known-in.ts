/** What the checks know of the whole book: what a text may point to, and which ids must differ. */
import type { Locale } from '#src/i18n/locales.ts';
import { addressesOf } from './addresses.ts';
import { idsIn, type OwnedId } from './checks/ids.ts';
import type { Known } from './checks/known.ts';
import { checkShape } from './checks/shape.ts';
import { knownIdsOf, type BookInput, type PageSource, type SectionSource } from './input.ts';
import type { TextOutline } from './outline.ts';
import { addressed, type Read } from './read.ts';
import { authorWords } from './words.ts';

/** The ids that must differ from each other: those of a page, and those of all sections of a chapter. */
export function idsByPage(
  locale: Locale,
  { book }: BookInput,
  sections: readonly Read<SectionSource>[],
  pages: readonly Read<PageSource>[],
): OwnedId[][] {
  const ofChapter = (id: string, order: readonly string[]): OwnedId[] =>
    sections
      .filter(({ source }) => source.locale === locale && source.chapter === id)
      .sort((a, b) => order.indexOf(a.source.section) - order.indexOf(b.source.section))
      .flatMap(({ source: { section, file }, outline }) => [
        { id: section, file, line: 1, owner: 'a section' },
        ...(outline ? idsIn(outline) : []),
      ]);
  return [
    ...book.chapters.map(({ id, sections: order }) => ofChapter(id, order)),
    ...pages.flatMap(({ source, outline }) =>
      outline && source.locale === locale ? [idsIn(outline)] : [],
    ),
  ];
}

export function knownIn(
  locale: Locale,
  input: BookInput,
  sections: readonly Read<SectionSource>[],
  pages: readonly Read<PageSource>[],
): Known {
  const here = sections.filter(({ source }) => source.locale === locale);
  const addresses = addressesOf(addressed(here));
  /** Null if a section is missing or cannot be read: that is told of once, not at every link to it. */
  const idsOfChapter = (id: string, listed: readonly string[]): ReadonlySet<string> | null =>
    listed.every((section) =>
      here.some(
        ({ source, outline }) => source.chapter === id && source.section === section && outline,
      ),
    )
      ? new Set(addresses.get(id)?.keys())
      : null;
  return {
    works: knownIdsOf(input.references),
    terms: knownIdsOf(input.glossary),
    claims: knownIdsOf(input.claims),
    figures: input.figures,
    // A number of a row that is not as it should be is no number.
    numbers: input.data.some((set) => checkShape(set, input.shape).length > 0)
      ? null
      : input.numbers,
    numberFaults: input.numberFaults,
    words: authorWords(input.hues),
    pictures: input.pictures,
    pages: new Map<string, ReadonlySet<string> | null>([
      ...pages
        .filter(({ source }) => source.locale === locale && source.page !== 'cover')
        .map(({ source, outline }) => [`/${source.page}/`, outline && idSet(outline)] as const),
      ...Object.entries(input.pages).map(([path, ids]) => [path, ids && new Set(ids)] as const),
      ...input.book.chapters.map(
        ({ id, sections: listed }) => [`/${id}/`, idsOfChapter(id, listed)] as const,
      ),
    ]),
    tex: input.tex,
  };
}

const idSet = (outline: TextOutline): Set<string> => new Set(idsIn(outline).map(({ id }) => id));
