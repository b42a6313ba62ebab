/**
 * Every result on one scale: how much work is done in a given time with AI, as a multiple of without.
 * A time that changes by p % makes the ratio 1 / (1 + p/100); a rate, 1 + p/100. Pure.
 */
import { logarithmic } from '#src/drawing/scale.ts';
import type { Trial } from '#src/schemas/trials.ts';

export interface Estimate {
  /** 1 is no change, 2 twice as much work in the time. */
  readonly ratio: number;
  /** 95 %, low and high; undefined where none is published in what we read. */
  readonly interval: readonly [number, number] | undefined;
  /** The interval was computed here from a standard error, ± 1.96 of them. */
  readonly computed: boolean;
}

/** The productivity ratio of a change in percent. */
export const ratioOf = (change: number, measure: Trial['measure']): number =>
  measure === 'time' ? 1 / (1 + change / 100) : 1 + change / 100;

const normal95 = 1.96;

function intervalOf({ change, interval, standardError }: Trial): [number, number] | undefined {
  if (interval) return interval;
  if (change === undefined || standardError === undefined) return undefined;
  return [change - normal95 * standardError, change + normal95 * standardError];
}

/** Undefined for a trial that found no robust effect and gave no number. */
export function estimateOf(trial: Trial): Estimate | undefined {
  const { change, measure, interval } = trial;
  if (change === undefined) return undefined;
  const ends = intervalOf(trial)?.map((end) => ratioOf(end, measure));
  const [a, b] = ends ?? [];
  return {
    ratio: ratioOf(change, measure),
    // Less time is more work: the ends change places.
    interval: a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)],
    computed: interval === undefined && ends !== undefined,
  };
}

/** What the drawing spans, and where its ticks stand. */
export const domain = [0.5, 10] as const;
export const ticks = [0.5, 1, 2, 4, 8] as const;

const scale = logarithmic(domain, [0, 100]);

/** The place of a ratio, in percent of the drawing's width. */
export const placeOf = (ratio: number): number => Math.round(scale(ratio) * 100) / 100;

/** The ratio at a place: the inverse of {@link placeOf}. */
export const ratioAt = (place: number): number => scale.invert(place);

/** Greatest effect first; a follow-up directly after what it follows; without a number, last. */
export function inOrder(trials: readonly Trial[]): Trial[] {
  const size = (trial: Trial): number => estimateOf(trial)?.ratio ?? 0;
  const sorted = trials.toSorted((a, b) => size(b) - size(a));
  return sorted
    .filter(({ follows }) => follows === undefined)
    .flatMap((trial) => [trial, ...sorted.filter(({ follows }) => follows === trial.id)]);
}
