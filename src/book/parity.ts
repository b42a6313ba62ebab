/**
 * Whether two files of one text say the same in two languages. Order is free, since sentences are
 * built differently; only headings keep theirs.
 */
import { comparisons, type Comparison, type Item } from './comparisons.ts';
import type { Named, TextOutline } from './outline.ts';
import { compareOtherPassages } from './parallel/passages.ts';
import { compareBlocks } from './parallel/blocks.ts';
import type { Problem } from './problems.ts';

const fix = 'Make both languages say the same.';

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

/** Told where the thing stands, since nothing tells the place where it is not. */
const lacks = (text: TextOutline, item: Item, other: TextOutline): Problem => ({
  file: other.file,
  line: item.line,
  what: `${text.file} lacks ${item.label} that stands here.`,
  fix,
});

function compareItems(a: TextOutline, b: TextOutline, comparison: Comparison): Problem[] {
  const { items, same = (x, y) => x === y, difference = () => '' } = comparison;
  const alike = pairUp(items(a), items(b), (x, y) => same(x.key, y.key));
  const versions = pairUp(alike.restA, alike.restB, (x, y) => x.group === y.group);
  return [
    ...versions.pairs.map(([x, y]) => {
      const what = `Here is ${y.label} where ${a.file}:${x.line} has ${x.label}`;
      return { file: b.file, line: y.line, what: `${what}${difference(y, x)}.`, fix };
    }),
    ...versions.restA.map((item) => lacks(b, item, a)),
    ...versions.restB.map((item) => lacks(a, item, b)),
  ];
}

/** The first place where the headings that both have stand in another order. */
function compareOrder(a: TextOutline, b: TextOutline): Problem[] {
  const shared = (list: readonly Named[], other: readonly Named[]): Named[] =>
    list.filter(({ id }) => other.some((item) => item.id === id));
  const inA = shared(a.headings, b.headings);
  const inB = shared(b.headings, a.headings);
  const i = inB.findIndex(({ id }, j) => id !== inA[j]?.id);
  const [first, second] = [inA[i], inB[i]];
  if (!first || !second) return [];
  const what = `The heading "${second.id}" stands where ${a.file}:${first.line} has "${first.id}".`;
  return [{ file: b.file, line: second.line, what, fix: 'Put the headings in the same order.' }];
}

/**
 * Everything in which two languages of a text differ; every problem names both files.
 * `faulty`: links that lead nowhere, which is told of each by itself.
 */
export function compareTexts(
  a: TextOutline,
  b: TextOutline,
  faulty: ReadonlySet<string> = new Set(),
): Problem[] {
  const blocks = compareBlocks(a, b, faulty);
  return [
    ...comparisons
      .flatMap((comparison) => compareItems(a, b, comparison))
      .filter(({ file, line }) => !blocks.isTold(file, line)),
    ...compareOrder(a, b),
    ...blocks.problems,
    ...compareOtherPassages(a, b),
  ];
}
