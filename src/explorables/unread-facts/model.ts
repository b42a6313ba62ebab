/**
 * A world of arbitrary facts, such as birthdays, whose frequencies follow Zipf's law; a reader of n
 * mentions of it; and what the next question finds: a fact that was read, or one that never was.
 */
import { defineState, flag, integer, choice } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { goodTuring, missingMass, unseenFacts, zipf } from '#src/maths/missing-mass.ts';
import { random } from '#src/maths/random.ts';
import { sum } from '#src/maths/statistics.ts';
import { faultField } from '../kit/faults.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Facts in the world, and mentions of them that a reader can have read at most. */
export const [facts, most] = [10_000, 100_000] as const;

/** Frequencies of the facts, the most frequent first. */
export const world: readonly number[] = zipf(facts);

/** What a wrong answer costs, in points; a right one is worth 1, silence 0. */
export const costs = ['0', '1', '3'] as const;

export const state = defineState({
  /** Mentions read. */
  n: integer({ min: 100, max: most, initial: 10_000, log: true }),
  /** Equally plausible answers to a question about a fact, one of them true. */
  versions: integer({ min: 2, max: 1000, initial: 365, log: true }),
  silence: flag(false),
  cost: choice(costs, '0'),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  fault: faultField(faults),
});

/** Which facts a reader's mentions name, one after the other: indices of the first `count` that there are. */
export function mentions(seed: number, count: number = most): Uint16Array {
  const below = new Float64Array(facts);
  let total = 0;
  world.forEach((p, i) => (below[i] = total += p));
  const source = random(seed);
  return Uint16Array.from({ length: count }, () => {
    const u = source.uniform() * total;
    let [low, high] = [0, facts - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below[middle]! > u) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/** Planted in the count; none if left out. */
export type Fault = FaultOf<typeof faults>;

/** What one reader has read. */
export interface Reading {
  /** How often each fact was read. */
  readonly times: Uint32Array;
  /** The probability that the next mention is of a fact never read: this reader's missing mass. */
  readonly missing: number;
  /** N₁/n, Good and Turing's estimate of it, which needs no frequencies. */
  readonly estimate: number;
  /** Facts never read. */
  readonly unread: number;
}

/**
 * The reading of the first n mentions, n as far as there are. The planted fault counts every fact
 * alike: the share of facts never read stands for the share of mentions they would take up.
 */
export function reading(all: Uint16Array, n: number, fault: Fault = 'none'): Reading {
  const count = Math.round(clamp(n, 1, all.length)) || 1;
  const times = new Uint32Array(facts);
  for (let i = 0; i < count; i += 1) times[all[i]!]! += 1;
  let [missing, once, unread] = [0, 0, 0];
  times.forEach((read, i) => {
    if (read === 0) {
      unread += 1;
      missing += world[i]!;
    } else if (read === 1) once += 1;
  });
  return {
    times,
    missing: fault === 'alike' ? unread / facts : missing,
    estimate: once / count,
    unread,
  };
}

/** Expectations over all readers of n mentions. */
export const expected = (n: number, fault: Fault = 'none') => ({
  missing: fault === 'alike' ? unseenFacts(world, n) / facts : missingMass(world, n),
  estimate: goodTuring(world, n),
  unread: unseenFacts(world, n),
});

/** How often the next question is answered in which way, sum 1, and the points a question earns. */
export interface Answers {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly points: number;
}

/**
 * The answers of a model that gives each continuation its probability: of a fact that was read it knows
 * the answer, of one that was not it has `versions` equally likely ones, or says that it does not know.
 */
export function answers(
  missing: number,
  versions: number,
  silence: boolean,
  cost: number,
): Answers {
  const known = 1 - missing;
  const lucky = silence ? 0 : missing / versions;
  const wrong = silence ? 0 : missing - lucky;
  const right = known + lucky;
  return { right, wrong, silent: silence ? missing : 0, points: right - cost * wrong };
}

/** The first rank of each bin of ranks, ten bins a decade, and the end: 1, 2, 3 … 10,001. */
export const bins: readonly number[] = [
  ...new Set(Array.from({ length: 40 }, (_, i) => Math.round(10 ** (i / 10)))),
  facts + 1,
];

/** The share of facts never read among each bin of ranks: as many numbers as bins. */
export function unreadByRank(times: Uint32Array): number[] {
  return bins.slice(0, -1).map((from, i) => {
    const part = times.slice(from - 1, bins[i + 1]! - 1);
    return part.filter((read) => read === 0).length / part.length;
  });
}

/** The expected share in each bin, Σ(1 − p)ⁿ over its facts. */
export function expectedByRank(n: number): number[] {
  return bins.slice(0, -1).map((from, i) => {
    const part = world.slice(from - 1, bins[i + 1]! - 1);
    return sum(part.map((p) => (1 - p) ** n)) / part.length;
  });
}

/** Numbers of the prediction. */
export function stated() {
  const n = state.initial.n;
  const { missing, unread } = expected(n);
  return {
    mentions: n,
    unreadShare: unread / facts,
    missing,
    wrong: answers(missing, state.initial.versions, false, 0).wrong,
    /** What would be missing if all facts were equally frequent. */
    even: (1 - 1 / facts) ** n,
  };
}
