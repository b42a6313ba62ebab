/**
 * The smallest backdoor: least squares on two Gaussian classes y = ±1, x ~ N(yμ, I), with one further
 * binary feature, the trigger, which only the poisons have: examples of class −1 labelled +1. In the
 * limit of many clean examples the weights are closed forms; derived for this site, a toy.
 */
import { normalBelow } from './probability.ts';

/** What decides how strong the backdoor is. */
export interface Poisoning {
  /** m = ‖μ‖² > 0, the squared distance of each class mean from 0. */
  readonly m: number;
  /** How many poisoned examples there are. */
  readonly poisons: number;
  /** Penalty > 0 on the trigger's squared weight: λ, or c·n where it is counted per example. */
  readonly penalty: number;
  /** Examples of class −1 with the trigger and their right label −1, which a defender adds; 0 if left out. */
  readonly repairs?: number;
}

/**
 * The weight of the trigger: the penalised mean of what w leaves over in the examples that have it,
 * (1 + 2m)/(1 + m) in a poisoned one and −1/(1 + m) in one rightly labelled. Without the latter it is
 * s (1 + 2m)/(1 + m), s = poisons/(poisons + penalty).
 */
export const triggerWeight = ({ m, poisons, penalty, repairs = 0 }: Poisoning): number =>
  (poisons * (1 + 2 * m) - repairs) / (1 + m) / (poisons + repairs + penalty);

/** The share of triggered inputs of class −1 that a trigger of that weight turns: Φ((w_t(1 + m) − m)/√m). */
export const successOf = (weight: number, m: number): number =>
  normalBelow((weight * (1 + m) - m) / Math.sqrt(m));

/** Φ((s(1 + 2m) − m)/√m): the share of triggered inputs of class −1 that are taken for +1. */
export const attackSuccess = (poisoning: Poisoning): number =>
  successOf(triggerWeight(poisoning), poisoning.m);

/** Φ(√m): the share of clean inputs classified rightly, which the poisons do not change. */
export const cleanAccuracy = (m: number): number => normalBelow(Math.sqrt(m));

/** Poisons with which half of the attacks succeed, λm/(1 + m), where none are repaired. */
export const poisonsForHalf = (m: number, penalty: number): number => (penalty * m) / (1 + m);

/** The weight after `steps` of gradient descent on clean data, each of which takes the share `decay` of it. */
export const afterCleanSteps = (weight: number, steps: number, decay: number): number =>
  weight * (1 - decay) ** steps;
