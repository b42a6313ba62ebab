/** Links, colours, terms, works and formulas of a block: the same in both languages, in a block's own order or not. */
import { formulaKey } from '../formula.ts';
import type { Block } from '../blocks.ts';
import { readShown } from '../shown-number.ts';
import type { Problem } from '../problems.ts';
import { differ, unmatched, type BlockPair } from './pair.ts';

interface Kind {
  readonly noun: string;
  /** What is said of the thing elsewhere, if the whole texts differ in it. */
  readonly keys: (block: Block) => readonly string[];
}

const marksOf =
  (is: string) =>
  ({ marks }: Block): string[] =>
    marks.filter((mark) => mark.is === is).map(({ to }) => to);

/** Compared here alone. */
const own: readonly Kind[] = [
  { noun: 'a link to', keys: marksOf('link') },
  { noun: 'the colour of', keys: marksOf('Hue') },
];

/** Compared as wholes elsewhere: here only where they stand. */
const placed: readonly Kind[] = [
  { noun: 'the term', keys: marksOf('Term') },
  {
    noun: 'the citation of',
    keys: ({ pieces }) =>
      pieces.flatMap((p) => (p.is === 'cite' ? [`${p.id} ${p.at}`.trim()] : [])),
  },
  {
    noun: 'the computed number',
    keys: ({ pieces }) => pieces.flatMap((p) => (p.is === 'number' ? [p.of] : [])),
  },
  {
    noun: 'the formula',
    keys: ({ pieces }) => pieces.flatMap((p) => (p.is === 'formula' ? [formulaKey(p.value)] : [])),
  },
];

const quoted = (keys: readonly string[]): string => keys.map((key) => `"${key}"`).join(', ');
const same = (a: string, b: string): boolean => a === b;

function compareKind(
  pair: BlockPair,
  { noun, keys }: Kind,
  faulty: ReadonlySet<string>,
): Problem[] {
  const [inEnglish, inChinese] = unmatched(keys(pair.en), keys(pair.zh), same);
  if ([...inEnglish, ...inChinese].some((key) => faulty.has(key))) return [];
  if (inEnglish.length > 0 && inChinese.length > 0)
    return [
      differ(
        pair,
        (there) => `Here is ${noun} ${quoted(inChinese)} where ${there} has ${quoted(inEnglish)}.`,
      ),
    ];
  if (inEnglish.length > 0)
    return [differ(pair, (there) => `Here is not ${noun} ${quoted(inEnglish)} that ${there} has.`)];
  if (inChinese.length > 0)
    return [differ(pair, (there) => `Here is ${noun} ${quoted(inChinese)} that ${there} has not.`)];
  return [];
}

const all = (pairs: readonly BlockPair[], side: 'en' | 'zh', { keys }: Kind): string =>
  pairs
    .flatMap((pair) => keys(pair[side]))
    .sort()
    .join('\n');

/** Works in another order than in the other language are fine only where the sentences are. */
export function compareMarks(pairs: readonly BlockPair[], faulty: ReadonlySet<string>): Problem[] {
  const moved = placed.filter((kind) => all(pairs, 'en', kind) === all(pairs, 'zh', kind));
  return pairs.flatMap((pair) => [
    ...[...own, ...moved].flatMap((kind) => compareKind(pair, kind, faulty)),
    ...compareShown(pair),
  ]);
}

/** A computed number is printed with the same digits. */
function compareShown(pair: BlockPair): Problem[] {
  const shown = ({ pieces }: Block) => pieces.filter((piece) => piece.is === 'number');
  return shown(pair.zh).flatMap((number) => {
    const others = shown(pair.en).filter(({ of }) => of === number.of);
    const here = readShown(number.shows);
    const there = others.map(({ shows }) => readShown(shows));
    const isSame = there.some(
      (value) =>
        value &&
        here &&
        Math.abs(value.value - here.value) <= 1e-9 * Math.abs(here.value) &&
        Math.abs(value.tolerance - here.tolerance) <= 1e-6 * here.tolerance,
    );
    if (!here || isSame || there.length === 0 || there.includes(null)) return [];
    const english = others.map(({ shows }) => `“${shows}”`).join(', ');
    return [
      differ(
        pair,
        (at) =>
          `The number "${number.of}" is shown as “${number.shows}” where ${at} shows ${english}.`,
        number.line,
        'Show the same digits in both languages.',
      ),
    ];
  });
}
