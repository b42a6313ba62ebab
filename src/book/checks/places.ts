/** Places in works that cannot be, and citations that stand where they should not. */
import type { Block, Piece } from '../blocks.ts';
import type { DataList } from '../input.ts';
import type { TextOutline } from '../outline.ts';
import { parsePlace, type PlaceItem } from '../place.ts';
import type { Problem } from '../problems.ts';
import { placesIn } from './data.ts';

type Fault = Pick<Problem, 'what' | 'fix'>;

const look = 'Look it up in the work.';

/** More than any work that is cited has by far. */
const most: Partial<Record<PlaceItem['kind'], number>> = {
  equation: 300,
  table: 150,
  figure: 300,
  algorithm: 60,
};

const numberIn = (label: string): number => Number(/\d+(?:\.\d+)?/.exec(label)?.[0] ?? NaN);

function faultOf({ kind, text, from, to }: PlaceItem): Fault | null {
  if (kind === 'file') return null;
  const [first, last] = [numberIn(from), numberIn(to)];
  if (first === 0 || last === 0)
    return { what: `There is no “${text}”: counting begins at 1`, fix: look };
  if (Math.max(first, Number.isNaN(last) ? 0 : last) > (most[kind] ?? Infinity))
    return { what: `“${text}” is more than a work has`, fix: look };
  // Of 3.9 to 3.10 only the numbers behind the point grow; the second of Art. 6(1) is its paragraph.
  const isRange = text.includes('–') && !from.includes('.') && !to.includes('.');
  return isRange && first >= last
    ? { what: `The range “${text}” runs backwards`, fix: 'Write the smaller number first.' }
    : null;
}

/** What is wrong with a place that can be read. */
function faultsOf(at: string): Fault[] {
  const items = parsePlace(at) ?? [];
  const twice = items.filter(({ text }, i) => items.findIndex((each) => each.text === text) < i);
  return [
    ...items.flatMap((item) => faultOf(item) ?? []),
    ...twice.map(({ text }) => ({ what: `The place “${text}” stands twice`, fix: 'Keep one.' })),
  ];
}

/** The sources of rows. */
export const checkRowPlaces = ({ file, items }: DataList): Problem[] =>
  items.flatMap((item) =>
    placesIn(item).flatMap(({ at, path }) =>
      faultsOf(at).map(({ what, fix }) => ({
        file,
        line: item.lineOf?.(path) ?? item.line,
        what: `${what} in “${at}”.`,
        fix,
      })),
    ),
  );

export const checkPlaces = ({ file, locale, blocks, citations }: TextOutline): Problem[] => [
  ...citations.flatMap(({ at, line, id }) =>
    at === null
      ? []
      : faultsOf(at).map(({ what, fix }) => ({ file, line, what: `${what} in "${id}".`, fix })),
  ),
  ...blocks.flatMap((block) =>
    block.pieces.flatMap((piece, i) =>
      piece.is === 'cite'
        ? standing(block, i, locale).map((fault) => ({ file, line: piece.line, ...fault }))
        : [],
    ),
  ),
];

const isBlank = (piece: Piece | undefined): boolean =>
  piece?.is === 'text' && piece.value.trim() === '';

/** The nearest piece in a direction that is no blank. */
function neighbour({ pieces }: Block, i: number, step: 1 | -1): Piece | undefined {
  const next = pieces[i + step];
  return isBlank(next) ? pieces[i + 2 * step] : next;
}

/** English cites behind the sign that ends the words, Chinese before it; a work is named once in a place. */
function standing(block: Block, i: number, locale: TextOutline['locale']): Fault[] {
  const [cite, before] = [block.pieces[i], neighbour(block, i, -1)];
  if (cite?.is !== 'cite') return [];
  if (before?.is === 'cite' && before.id === cite.id)
    return [
      {
        what: `The work "${cite.id}" is cited twice side by side.`,
        fix: 'Join the places with ", " in one citation.',
      },
    ];
  const after = block.pieces[i + 1];
  if (locale === 'en' && after?.is === 'text' && /^[.,;:?!](?:\s|$)/.test(after.value))
    return [
      {
        what: `A citation stands before the sign “${after.value.charAt(0)}”.`,
        fix: 'In English it follows the sign.',
      },
    ];
  const last = before?.is === 'text' ? before.value.trimEnd().at(-1) : undefined;
  return locale === 'zh' && last !== undefined && /[。；？！：，]/.test(last)
    ? [
        {
          what: `A citation stands behind the sign “${last}”.`,
          fix: 'In Chinese it stands before the sign.',
        },
      ]
    : [];
}
