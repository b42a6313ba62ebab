/** How finely each chapter cites what has numbered parts: papers and laws. */
import type { BookInput, DataItem } from './input.ts';
import { read } from './read.ts';

export interface PlaceShare {
  readonly chapter: string;
  /** Citations with a place finer than "abstract". */
  readonly placed: number;
  /** Citations that name the abstract and nothing else. */
  readonly abstract: number;
  /** Citations without a place. */
  readonly none: number;
}

const laws = new Set(['legislation', 'bill', 'regulation']);

/** A reader can be led to a part of it: it has a number of arXiv or a DOI, or it is a law. */
const hasParts = ({ data }: DataItem): boolean =>
  'arxiv' in data || 'doi' in data || laws.has(String(data['type']));

/**
 * Each citation counts, the same work as often as it is cited; English stands for both languages,
 * which cite alike. A chapter that cites no such work has three zeros.
 */
export function placeShares({
  book,
  sections,
  references,
}: Pick<BookInput, 'book' | 'sections' | 'references'>): PlaceShare[] {
  const counted = new Set(references.items.filter(hasParts).map(({ data }) => data['id']));
  return book.chapters.map(({ id: chapter }) => {
    const places = sections
      .filter((section) => section.chapter === chapter && section.locale === 'en')
      .flatMap((section) => read(section).outline?.citations ?? [])
      .filter(({ id }) => counted.has(id))
      .map(({ at }) => at);
    const none = places.filter((at) => at === null).length;
    const abstract = places.filter((at) => at === 'abstract').length;
    return { chapter, placed: places.length - none - abstract, abstract, none };
  });
}

/** From 0 to 1; 1 for a chapter that cites nothing with parts. */
export function shareOf({ placed, abstract, none }: PlaceShare): number {
  const all = placed + abstract + none;
  return all === 0 ? 1 : placed / all;
}
