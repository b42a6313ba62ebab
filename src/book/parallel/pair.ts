/** One block in two languages, and how a problem of it is told. */
import type { Block } from '../blocks.ts';
import type { Problem } from '../problems.ts';

/** English first, Chinese second. */
export interface BlockPair {
  readonly en: Block;
  readonly zh: Block;
  readonly enFile: string;
  readonly zhFile: string;
}

export const agree = 'Make both languages say the same.';

/** Told in the Chinese text, with the place in the English. */
export const differ = (
  { zh, en, zhFile, enFile }: BlockPair,
  what: (there: string) => string,
  line = zh.line,
  fix = agree,
): Problem => ({ file: zhFile, line, what: what(`${enFile}:${en.line}`), fix });

/** What `a` has and `b` has not, and the other way round; twice counts twice. */
export function unmatched<T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean,
): [T[], T[]] {
  const restB = [...b];
  const restA = a.filter((x) => {
    const i = restB.findIndex((y) => same(x, y));
    if (i === -1) return true;
    restB.splice(i, 1);
    return false;
  });
  return [restA, restB];
}
