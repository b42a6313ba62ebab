/**
 * What of a distribution over next tokens may be drawn. Each function gives back a distribution of the
 * same length, in which what is left out has 0 and the rest keeps its proportions.
 */
import type { Distribution } from './language.ts';
import { sum } from './statistics.ts';

/** Indices from the most to the least probable; of equals the first comes first. */
const ranked = (p: Distribution): number[] => [...p.keys()].sort((i, j) => p[j]! - p[i]!);

function keepOnly(p: Distribution, kept: readonly number[]): number[] {
  const total = sum(kept.map((i) => p[i]!));
  const out = Array<number>(p.length).fill(0);
  for (const i of kept) out[i] = p[i]! / total;
  return out;
}

/** The k most probable (Fan, Lewis and Dauphin 2018, arXiv 1805.04833); k is held within 1 … n. */
export function topK(p: Distribution, k: number): number[] {
  const held = Math.max(1, Math.min(p.length, Math.round(k) || 1));
  return keepOnly(p, ranked(p).slice(0, held));
}

/**
 * The least set of most probable tokens whose probabilities add up to `share` or more, 0 < share ≤ 1
 * (nucleus sampling, Holtzman et al. 2020, arXiv 1904.09751). The most probable always stays.
 */
export function topP(p: Distribution, share: number): number[] {
  const order = ranked(p);
  let reached = 0;
  // A sum of doubles may end just short of 1: the set is then everything that has a probability.
  const last = order.findIndex((i) => (reached += p[i]!) >= share - 1e-12);
  return keepOnly(p, last < 0 ? order : order.slice(0, last + 1));
}
