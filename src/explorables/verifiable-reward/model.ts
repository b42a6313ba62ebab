/** A reward that is checked: what a group teaches, and what becomes of a policy under a check. */
import { choice, defineState, flag, integer } from '#src/drawing/state.ts';
import { advantagesOf, grpoWalk } from '#src/maths/grpo.ts';
import type { Distribution } from '#src/maths/language.ts';
import { sum } from '#src/maths/statistics.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** All answers to 17 × 24, by the ids of their words in content/data/answers.yaml. */
export const replies = ['worked', 'bare', 'slip', 'rough', 'refusing', 'listing'] as const;

/** How often the model gives each before training. */
export const reference: Distribution = [0.06, 0.04, 0.25, 0.3, 0.25, 0.1];

/** Whether the last number is 408, and whether 408 occurs: of each answer, by its words. */
export const checks = ['last', 'anywhere'] as const;
export type Check = (typeof checks)[number];
export const passes: Record<Check, readonly boolean[]> = {
  last: [true, true, false, false, false, false],
  anywhere: [true, true, false, false, false, true],
};

/** Updates that are computed and drawn. */
export const mostUpdates = 60;
export const stepSize = 1;
export const largestGroup = 16;

export const state = defineState({
  /** k: right answers of the group that is looked at, never more than its size. */
  right: integer({ min: 0, max: largestGroup, initial: 1 }),
  /** G. */
  size: integer({ min: 2, max: largestGroup, initial: 8 }),
  divided: flag(true),
  check: choice(checks, 'last'),
  n: integer({ min: 0, max: mostUpdates, initial: 10 }),
  fault: faultField(faults),
});

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

/** Which answers a check lets pass. */
export const passesOf = (check: Check, fault: Fault = 'none'): readonly boolean[] =>
  passes[fault === 'fooled' ? 'anywhere' : check];

/** A group as a reader sees it. */
export interface Group {
  /** One an answer, the right ones first. */
  readonly advantages: readonly number[];
  /** Σ|Â|. */
  readonly push: number;
}

export function groupOf(
  right: number,
  size: number,
  divided: boolean,
  fault: Fault = 'none',
): Group {
  const held = Math.min(right, size);
  const sound = advantagesOf(held, size, divided);
  const step = sound[0]! - sound.at(-1)!;
  const advantages =
    fault === 'uncentred' ? sound.map((_, i) => (i < held ? step || 1 : 0)) : sound;
  return { advantages, push: sum(advantages.map(Math.abs)) };
}

/** The push of every group of that size, by its number of right answers. */
export const pushes = (size: number, divided: boolean, fault: Fault = 'none'): number[] =>
  Array.from({ length: size + 1 }, (_, right) => groupOf(right, size, divided, fault).push);

/** The policies from the reference on. */
export const train = (
  check: Check,
  size: number,
  divided: boolean,
  fault: Fault = 'none',
): Distribution[] =>
  grpoWalk(reference, passesOf(check, fault), { size, divided, stepSize }, mostUpdates);

/** The share of answers that pass a check; those whose last number is 408 are right. */
export const passing = (policy: Distribution, check: Check): number =>
  sum(policy.filter((_, i) => passes[check][i]!));

/** What the text states. */
export function facts() {
  const { size } = state.initial;
  const strict = train('last', size, true);
  const fooled = train('anywhere', size, true);
  return {
    loneSuccess: groupOf(1, size, true).advantages[0]!,
    loneFailure: groupOf(1, size, true).advantages[1]!,
    lonePush: groupOf(1, size, true).push,
    halfPush: groupOf(4, size, true).push,
    lonePushUndivided: groupOf(1, size, false).push,
    halfPushUndivided: groupOf(4, size, false).push,
    start: passing(reference, 'last'),
    dividedAtTwenty: passing(strict[20]!, 'last'),
    fooledPasses: passing(fooled[mostUpdates]!, 'anywhere'),
    fooledRight: passing(fooled[mostUpdates]!, 'last'),
    undividedAtTwenty: passing(train('last', size, false)[20]!, 'last'),
  };
}
