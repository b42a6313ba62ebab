import { defineState, integer, real } from '#src/drawing/state.ts';
import type { StateOf } from '#src/drawing/state.ts';
import { onTrack, stepsTo } from '#src/maths/error-chain.ts';
import type { Chain } from '#src/maths/error-chain.ts';
import { faultField } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** It opens on the hundred steps with which the section begins. Errors and repairs add up to 1 at most. */
export const state = defineState({
  /** n: steps of the task. */
  n: integer({ min: 1, max: 1000, initial: 100, log: true }),
  /** ε: chance that a step goes wrong. */
  error: real({ min: 0.0001, max: 0.1, initial: 0.01, log: true }),
  /** r: chance, at each later step, that an error is noticed and undone. */
  repair: real({ min: 0, max: 0.9, step: 0.05, initial: 0.3 }),
  /** u: share of the errors that cannot be undone. */
  undone: real({ min: 0, max: 1, step: 0.05, initial: 0.1 }),
  /** Minutes that a skilled person would take for a step. */
  minutes: real({ min: 0.1, max: 10, initial: 1, log: true }),
  fault: faultField(faults),
});
export type State = StateOf<typeof state.fields>;

/** A published length of task that a model finishes half of the time, in a person's minutes. */
export interface Horizon {
  readonly name: string;
  readonly minutes: number;
}

export interface Answer {
  /** Chance that the task is right after its n steps, with repair and without. */
  readonly repaired: number;
  readonly bare: number;
  /** Steps after which half of the tasks are still right; infinite if more than half always are. */
  readonly half: number;
  readonly bareHalf: number;
  /** That, in minutes of a person. */
  readonly halfMinutes: number;
}

/** The chain with its repair and without; with a fault, one that it is not. */
const repairedChain = (given: State): Chain =>
  given.fault === 'undone' ? { ...given, undone: 0 } : given;
const bareChain = (given: State): Chain =>
  given.fault === 'always' ? given : { ...given, repair: 0 };

export function answer(given: State): Answer {
  const [chain, bare] = [repairedChain(given), bareChain(given)];
  const half = stepsTo(chain, 0.5);
  return {
    repaired: onTrack(chain, given.n),
    bare: onTrack(bare, given.n),
    half,
    bareHalf: stepsTo(bare, 0.5),
    halfMinutes: half * given.minutes,
  };
}

/** The longest of the published horizons that is no longer than so many minutes. */
export const below = (horizons: readonly Horizon[], minutes: number): Horizon | undefined =>
  horizons
    .filter((each) => each.minutes <= minutes)
    .reduce<Horizon | undefined>(
      (best, each) => (best && best.minutes >= each.minutes ? best : each),
      undefined,
    );

/** Success at a task that takes a person so many minutes. */
export const successAt = (given: State, minutes: number, repair = true): number =>
  onTrack(repair ? repairedChain(given) : bareChain(given), minutes / given.minutes);

/** Numbers of the text around the figure. */
export function facts() {
  const { initial } = state;
  const opening = answer(initial);
  return {
    bare: opening.bare,
    repaired: opening.repaired,
    half: opening.half,
    bareHalf: opening.bareHalf,
    halfQuick: answer({ ...initial, repair: 0.9 }).half,
    halfRare: answer({ ...initial, undone: 0.05 }).half,
    settles: onTrack({ ...initial, undone: 0 }, 1e6),
    /** Where errors come at one rate: the length of four in five beside that of half. */
    eightyByRate: Math.log(0.8) / Math.log(0.5),
    /** Claude 3.7 Sonnet: 15 minutes and 59 (Ord 2025, after Kwa et al. 2025). */
    eightyMeasured: 15 / 59,
  };
}
