/** The ledger of the source article: each claim has its place in the book, and its sources exist. */
import type { BookOrder, DataList } from '../input.ts';
import { claimsOf, type ChapterOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { isSection, knownSources } from './data.ts';

interface Chapter {
  readonly chapter: string;
  readonly outline: ChapterOutline;
}

/** Verdicts after which the text itself must put the claim right. */
const openVerdicts: readonly unknown[] = ['wrong', 'imprecise', 'outdated'];

export function checkClaims(
  { file, items }: DataList,
  works: ReadonlySet<string>,
  book: BookOrder,
  chapters: readonly Chapter[],
): Problem[] {
  const isComplete = book.chapters.every(({ id }) =>
    chapters.some(({ chapter }) => chapter === id),
  );
  return items.flatMap((item): Problem[] => {
    const { line, data } = item;
    const id = String(data['id']);
    const problem = (what: string, fix: string): Problem => ({ file, line, what, fix });
    const places = chapters.flatMap(({ chapter, outline }) =>
      outline.sections
        .filter(({ asides }) => asides.some((aside) => claimsOf(aside).includes(id)))
        .map((section) => `${chapter}#${section.id ?? ''}`),
    );
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
