/** Rewards from the clicks of one judge: what they say with a prior, and what they cannot say without. */
import { defineState, flag, real } from '#src/drawing/state.ts';
import { deviationFromMean, gapDeviation } from '#src/maths/bradley-terry.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { standings } from '#src/maths/comparisons.ts';
import type { Standing } from '#src/maths/comparisons.ts';
import { sigmoid } from '#src/maths/preferences.ts';
import { random } from '#src/maths/random.ts';
import {
  answers,
  clicksField,
  example,
  mostClicks,
  pairAt,
  precision,
  rate,
} from '../kit/answers.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

export const state = defineState({
  clicks: clicksField,
  prior: flag(true),
  /** λ: precision of the prior, in units of 1/reward². */
  lambda: real({ min: 1e-6, max: 1, initial: precision, log: true }),
  fault: faultField(faults),
});

/** What is known of one answer. */
export interface Rating {
  readonly reward: number;
  /** Standard deviation of the reward from the mean of all, by Laplace's method. */
  readonly deviation: number;
  /** What becomes of it without a prior. */
  readonly standing: Standing;
}

/** The ratings of all answers under a prior of precision `lambda`, most probable rewards with sum 0. */
export function ratings(
  clicks: readonly Comparison[],
  lambda: number,
  fault: FaultOf<typeof faults> = 'none',
): Rating[] {
  const taken =
    fault === 'wins'
      ? clicks.map(({ winner, loser }) => ({ winner: loser, loser: winner }))
      : clicks;
  const fitted = rate(taken, lambda);
  const standing = standings(answers.length, clicks);
  return answers.map((_, i) => {
    return {
      reward: fitted.rewards[i]!,
      deviation:
        fault === 'gaps'
          ? gapDeviation(fitted, i, (i + 1) % answers.length)
          : deviationFromMean(fitted, i),
      standing: standing[i]!,
    };
  });
}

/** Whether these are the clicks that the figure opens with. */
export const isExample = (clicks: readonly Comparison[]): boolean =>
  clicksField.write(clicks) === clicksField.write(example);

/** The list after the reader's click; their first takes the place of the example. */
export function clicked(
  clicks: readonly Comparison[],
  winner: number,
  loser: number,
): readonly Comparison[] {
  const own = isExample(clicks) ? [] : clicks;
  return own.length < mostClicks ? [...own, { winner, loser }] : own;
}

/** The pair that the reader is asked next; no pair after the last click. */
export const nextPair = (clicks: readonly Comparison[]) =>
  pairAt(isExample(clicks) ? 0 : clicks.length);

/** How a simulated judge likes the answers that are shown: taste, on the scale of rewards. */
const taste = [1.5, 0.25, 2, 0.25, -1.5, 0] as const;

/** `more` clicks of a judge who follows Bradley and Terry's rule; the n-th is the same every time. */
export function simulated(clicks: readonly Comparison[], more: number): readonly Comparison[] {
  const list = [...clicks];
  for (let n = clicks.length; n < Math.min(mostClicks, clicks.length + more); n += 1) {
    const [left, right] = pairAt(n);
    const first = random(21, n).uniform() < sigmoid(taste[left]! - taste[right]!);
    list.push(first ? { winner: left, loser: right } : { winner: right, loser: left });
  }
  return list;
}

/** What the text beside the figure states of the ten clicks it opens with. */
export function facts() {
  const at = (answer: (typeof answers)[number], lambda: number = precision): Rating =>
    ratings(example, lambda)[answers.indexOf(answer)]!;
  return {
    flattering: at('flattering').reward,
    flatteringDeviation: at('flattering').deviation,
    candid: at('candid').reward,
    curt: at('curt').reward,
    evasive: at('evasive').reward,
    continuing: at('continuing').reward,
    inventedDeviation: at('invented').deviation,
    gap: at('flattering').reward - at('candid').reward,
    odds: sigmoid(at('flattering').reward - at('candid').reward),
    loose: at('flattering', 1e-3).reward,
    looser: at('flattering', 1e-6).reward,
  };
}
