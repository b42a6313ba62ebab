/** The statistics of a green-list watermark (Kirchenbauer et al. 2023). */
import { binomialAtLeast } from '../kit/probability.ts';

/** z of eq. 3: how many standard deviations the green count lies above that of unmarked text. */
export const score = (green: number, tokens: number, gamma: number): number =>
  (green - gamma * tokens) / Math.sqrt(tokens * gamma * (1 - gamma));

/** Probability of a green token when all tokens are equally likely before the bonus. */
export const greenChance = (gamma: number, bonus: number): number =>
  (gamma * Math.exp(bonus)) / (gamma * Math.exp(bonus) + 1 - gamma);

/** The fewest green tokens whose score exceeds `line`. */
export function greenNeeded(tokens: number, gamma: number, line = 4): number {
  let green = 0;
  while (score(green, tokens, gamma) <= line) green++;
  return green;
}

/** Probability that unmarked text has as many green tokens or more, exactly. */
export const falseAlarm = (green: number, tokens: number, gamma: number): number =>
  binomialAtLeast(tokens, gamma, green);

/** The green chance after a share of the tokens was replaced; each spoils its own hash and the next. */
export const editedChance = (chance: number, gamma: number, share: number): number =>
  (1 - share) ** 2 * chance + (1 - (1 - share) ** 2) * gamma;

/** The score to expect of `tokens` tokens that are green with `chance`. */
export const expectedScore = (chance: number, tokens: number, gamma: number): number =>
  score(chance * tokens, tokens, gamma);
