/**
 * The statistics of a green-list watermark (Kirchenbauer et al. 2023, arXiv 2301.10226): γ, 0 to 1, is
 * the share of tokens that are green before the bonus δ ≥ 0 on their logits.
 */
import { binomialAtLeast } from './probability.ts';

/**
 * z of eq. 3: how many standard deviations the count of green tokens lies above that of unmarked text;
 * NaN of no tokens.
 */
export const score = (green: number, tokens: number, gamma: number): number =>
  (green - gamma * tokens) / Math.sqrt(tokens * gamma * (1 - gamma));

/** γe^δ/(γe^δ + 1 − γ): the chance of green where all tokens are equally likely before the bonus. */
export const greenChance = (gamma: number, bonus: number): number =>
  (gamma * Math.exp(bonus)) / (gamma * Math.exp(bonus) + 1 - gamma);

/** The fewest green tokens of so many whose score exceeds `line`. */
export function greenNeeded(tokens: number, gamma: number, line = 4): number {
  let green = 0;
  while (score(green, tokens, gamma) <= line) green++;
  return green;
}

/** The probability that unmarked text has as many green tokens or more, exactly. */
export const falseAlarm = (green: number, tokens: number, gamma: number): number =>
  binomialAtLeast(tokens, gamma, green);

/**
 * The chance of green after a `share` of the tokens, 0 to 1, was replaced: each spoils its own hash and
 * the next one's, so that (1 − share)² of the pairs are left.
 */
export const editedChance = (chance: number, gamma: number, share: number): number =>
  (1 - share) ** 2 * chance + (1 - (1 - share) ** 2) * gamma;

/** The score to expect of `tokens` tokens that are green with `chance`. */
export const expectedScore = (chance: number, tokens: number, gamma: number): number =>
  score(chance * tokens, tokens, gamma);
