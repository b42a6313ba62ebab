/** The ledger of the source article: each claim has its place in the book, and its sources exist. */
import type { BookOrder, DataList } from '../input.ts';
import type { AddressedSection } from '../addresses.ts';
import { claimsOf } from '../outline.ts';
import type { Problem } from '../problems.ts';
import type { Known } from './known.ts';
import { isSection, knownSources } from './data.ts';

/** Verdicts after which the text itself must put the claim right. */
const openVerdicts: readonly unknown[] = ['wrong', 'imprecise', 'outdated'];

export function checkClaims(
  { file, items }: DataList,
  works: Known['works'],
  book: BookOrder,
  sections: readonly AddressedSection[],
): Problem[] {
  const isComplete = book.chapters.every(({ id, sections: listed }) =>
    listed.every((listedId) =>
      sections.some(({ chapter, section }) => chapter === id && section === listedId),
    ),
  );
  return items.flatMap((item): Problem[] => {
    const { line, data } = item;
    const id = String(data['id']);
    const problem = (what: string, fix: string): Problem => ({ file, line, what, fix });
    const places = sections
      .filter(({ outline }) => outline.asides.some((aside) => claimsOf(aside).includes(id)))
      .map(({ chapter, section }) => `${chapter}#${section}`);
    const real = places.filter((place) => isSection(place, book));
    const elsewhere = real.some((place) => place === data['section']) ? undefined : real[0];
    return [
      ...knownSources(file, item, works),
      ...(isSection(data['section'], book)
        ? []
        : [
            problem(
              `The claim "${id}" has the section "${String(data['section'])}", which is not in book.yaml.`,
              'Write section: <chapter>#<section>, where the site takes the claim up.',
            ),
          ]),
      ...(elsewhere === undefined
        ? []
        : [
            problem(
              `The claim "${id}" is put right in "${elsewhere}" and not in "${String(data['section'])}".`,
              'Make them the same.',
            ),
          ]),
      ...(isComplete && openVerdicts.includes(data['verdict']) && places.length === 0
        ? [
            problem(
              `The claim "${id}" is ${String(data['verdict'])} and is put right nowhere in the text.`,
              'Write <Aside kind="correction" claim="…"> where it matters.',
            ),
          ]
        : []),
    ];
  });
}
