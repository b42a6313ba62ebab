/** The blocks of two languages side by side, even where one of them lacks some. */
import type { Block } from '../blocks.ts';

export interface Alignment {
  readonly pairs: readonly (readonly [Block, Block])[];
  readonly onlyA: readonly Block[];
  readonly onlyB: readonly Block[];
}

/** What a block has that its translation has, too: works, links, formulas, terms, digits, names. */
function featuresOf({ pieces, marks }: Block): Set<string> {
  const found = new Set<string>();
  for (const piece of pieces) {
    if (piece.is === 'cite') found.add(`cite ${piece.id} ${piece.at}`);
    else if (piece.is === 'number') found.add(`number ${piece.of}`);
    else if (piece.is === 'formula' || piece.is === 'code') found.add(piece.value);
    else if (piece.is === 'text')
      for (const [word] of piece.value.matchAll(/\d[\d.,]*\d|\d|[A-Z][A-Za-z\d-]+/g))
        found.add(word);
  }
  for (const { is, to } of marks) if (to !== '') found.add(`${is} ${to}`);
  return found;
}

/** 0 to 1: the share of what either has that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 0.5;
  const shared = [...a].filter((feature) => b.has(feature)).length;
  return shared / (a.size + b.size - shared);
}

/** Blocks of a kind can be versions of each other; a hundredth for any pair keeps the order where nothing else tells. */
const gain = 0.01;

/**
 * Pairs the blocks in order. Where the kinds agree one by one, each with its like; otherwise so that
 * the pairs have as much in common as can be (Needleman and Wunsch).
 */
export function align(a: readonly Block[], b: readonly Block[]): Alignment {
  if (a.length === b.length && a.every(({ kind }, i) => kind === b[i]?.kind))
    return { pairs: a.map((block, i) => [block, b[i] as Block]), onlyA: [], onlyB: [] };
  const [featuresA, featuresB] = [a.map(featuresOf), b.map(featuresOf)];
  const worth = (i: number, j: number): number =>
    a[i]?.kind === b[j]?.kind
      ? gain + likeness(featuresA[i] ?? new Set(), featuresB[j] ?? new Set())
      : -Infinity;
  // best[i][j]: of the blocks from i and from j on.
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + worth(i, j));
    }
  const pairs: [Block, Block][] = [];
  const onlyA: Block[] = [];
  const onlyB: Block[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x && y && at(i, j) === at(i + 1, j + 1) + worth(i, j)) {
      pairs.push([x, y]);
      i++;
      j++;
    } else if (x && (!y || at(i, j) === at(i + 1, j))) {
      onlyA.push(x);
      i++;
    } else if (y) {
      onlyB.push(y);
      j++;
    }
  }
  return { pairs, onlyA, onlyB };
}
