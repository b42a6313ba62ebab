/** What a list of comparisons alone says: who can be rated without a prior, and how steady the judge is. */
import type { Comparison } from './bradley-terry.ts';

/**
 * What becomes of an item's reward when the loss of comparisons is lowered without a prior (Ford 1957,
 * Amer. Math. Monthly 64): `settled`, it has a value; `above` or `below`, it runs to +∞ or −∞ from the
 * rest; `between`, it runs away from both sides; `apart`, no chain of comparisons ties it to the others.
 */
export type Standing = 'settled' | 'above' | 'below' | 'between' | 'apart';

/** reaches[i][j]: a chain of wins leads from i to j; every item reaches itself. */
function chainsOfWins(items: number, comparisons: readonly Comparison[]): boolean[][] {
  const reaches = Array.from({ length: items }, (_, i) =>
    Array.from({ length: items }, (_, j) => i === j),
  );
  for (const { winner, loser } of comparisons) reaches[winner]![loser] = true;
  for (let k = 0; k < items; k += 1)
    for (let i = 0; i < items; i += 1)
      for (let j = 0; j < items; j += 1)
        if (reaches[i]![k]! && reaches[k]![j]!) reaches[i]![j] = true;
  return reaches;
}

/** The standing of each of `items`, of which those that were never compared are left out of account. */
export function standings(items: number, comparisons: readonly Comparison[]): Standing[] {
  const reaches = chainsOfWins(items, comparisons);
  const judged = new Set(comparisons.flatMap(({ winner, loser }) => [winner, loser]));
  return Array.from({ length: items }, (_, i) => {
    if (!judged.has(i)) return 'apart';
    const others = [...judged].filter((j) => !(reaches[i]![j]! && reaches[j]![i]!));
    const over = others.some((j) => reaches[i]![j]!);
    const under = others.some((j) => reaches[j]![i]!);
    if (others.length === 0) return 'settled';
    return over && under ? 'between' : over ? 'above' : under ? 'below' : 'apart';
  });
}

/** Of the comparisons whose pair was judged before: how many, and how many as the last time. */
export interface Steadiness {
  readonly again: number;
  readonly alike: number;
}

/** How a judge agrees with themselves, in whatever order the two were shown. */
export function steadiness(comparisons: readonly Comparison[]): Steadiness {
  const last = new Map<string, number>();
  let [again, alike] = [0, 0];
  for (const { winner, loser } of comparisons) {
    const pair = [winner, loser].sort((a, b) => a - b).join();
    const before = last.get(pair);
    if (before !== undefined) again += 1;
    if (before === winner) alike += 1;
    last.set(pair, winner);
  }
  return { again, alike };
}
