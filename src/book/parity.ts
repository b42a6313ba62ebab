/**
 * Whether two files of one chapter say the same in two languages. Order within a section is free,
 * since sentences are built differently; only headings keep theirs.
 */
import { comparisons, type Comparison, type Item } from './comparisons.ts';
import type { ChapterOutline, Placed, Section } from './outline.ts';
import type { Problem } from './problems.ts';

/** A section and the file it stands in. */
interface Side {
  readonly file: string;
  readonly section: Section;
}

const fix = 'Make both languages say the same.';

const nameOf = ({ id }: Section): string => (id === null ? 'The opening' : `Section "${id}"`);

/** Pairs what `match` takes for the same, first with first; returns the pairs and what is left. */
function pairUp<T>(a: readonly T[], b: readonly T[], match: (a: T, b: T) => boolean) {
  const pairs: [T, T][] = [];
  const restB = [...b];
  const restA = a.filter((item) => {
    const i = restB.findIndex((other) => match(item, other));
    if (i === -1) return true;
    pairs.push([item, restB.splice(i, 1)[0] as T]);
    return false;
  });
  return { pairs, restA, restB };
}

const lacks = (side: Side, item: Item, other: Side): Problem => ({
  file: side.file,
  line: side.section.line,
  what: `${nameOf(side.section)} lacks ${item.label} of ${other.file}:${item.line}.`,
  fix,
});

function compareItems(a: Side, b: Side, comparison: Comparison): Problem[] {
  const { items, same = (x, y) => x === y, difference = () => '' } = comparison;
  const alike = pairUp(items(a.section), items(b.section), (x, y) => same(x.key, y.key));
  const versions = pairUp(alike.restA, alike.restB, (x, y) => x.group === y.group);
  return [
    ...versions.pairs.map(([x, y]) => {
      const what = `${nameOf(b.section)} has ${y.label} where ${a.file}:${x.line} has ${x.label}`;
      return { file: b.file, line: y.line, what: `${what}${difference(y, x)}.`, fix };
    }),
    ...versions.restA.map((item) => lacks(b, item, a)),
    ...versions.restB.map((item) => lacks(a, item, b)),
  ];
}

type Identified = Placed & { readonly id: string | null };

/** The first place where what both lists hold stands in another order. */
function compareOrder(
  a: { file: string; list: readonly Identified[] },
  b: { file: string; list: readonly Identified[] },
): Problem[] {
  const shared = (list: readonly Identified[], other: readonly Identified[]): Identified[] =>
    list.filter(({ id }) => other.some((item) => item.id === id));
  const inA = shared(a.list, b.list);
  const inB = shared(b.list, a.list);
  const i = inB.findIndex(({ id }, j) => id !== inA[j]?.id);
  const [first, second] = [inA[i], inB[i]];
  if (!first || !second) return [];
  const what = `The heading "${second.id}" stands where ${a.file}:${first.line} has "${first.id}".`;
  return [{ file: b.file, line: second.line, what, fix: 'Put the headings in the same order.' }];
}

/** What the sections hold that both files have. */
export const compareContents = (a: ChapterOutline, b: ChapterOutline): Problem[] =>
  a.sections.flatMap((section) => {
    const other = b.sections.find(({ id }) => id === section.id);
    if (!other) return [];
    const [sideA, sideB] = [
      { file: a.file, section },
      { file: b.file, section: other },
    ];
    return [
      ...comparisons.flatMap((comparison) => compareItems(sideA, sideB, comparison)),
      ...compareOrder(
        { file: a.file, list: section.subsections },
        { file: b.file, list: other.subsections },
      ),
    ];
  });

/** Which sections the files have, and in which order. */
export function compareSections(a: ChapterOutline, b: ChapterOutline): Problem[] {
  const { restA, restB } = pairUp(a.sections, b.sections, (x, y) => x.id === y.id);
  const missing = (file: string, section: Section, other: string): Problem => ({
    file,
    line: 1,
    what: `${nameOf(section)} of ${other}:${section.line} is missing.`,
    fix,
  });
  return [
    ...restA.map((section) => missing(b.file, section, a.file)),
    ...restB.map((section) => missing(a.file, section, b.file)),
    ...compareOrder({ file: a.file, list: a.sections }, { file: b.file, list: b.sections }),
  ];
}

/** Everything in which two languages of a chapter differ; every problem names a line in both files. */
export const compareChapters = (a: ChapterOutline, b: ChapterOutline): Problem[] => [
  ...compareSections(a, b),
  ...compareContents(a, b),
];
