/** What the ranking of search learned is kept from build to build: learning takes some ten seconds. */
import { codeOf } from '#src/cache/imports.ts';
import { openShelf } from '#src/cache/shelf.ts';
import type { Learn } from '#src/search/buildIndex.ts';
import { learn, type Weight } from '#src/search/learn.ts';

type Kept = readonly (readonly [word: string, weights: readonly Weight[]])[];

const isKept = (value: unknown): value is Kept => Array.isArray(value);

/** Of each language the last and the one before, so that a change taken back is not learned again. */
const most = 4;

/** Learns what is not kept yet. */
export function rememberedLearn(): Learn {
  const shelf = openShelf('search', codeOf('src/search/learn.ts'), isKept, most);
  return (examples, answers) => {
    const request = [examples, answers];
    const kept = shelf.get(request);
    if (kept) return new Map(kept);
    const learned = learn(examples, answers);
    shelf.put(request, [...learned]);
    return learned;
  };
}
