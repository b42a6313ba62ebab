/**
 * The world of the figures on preference: one question and all the answers there are to it, each with
 * its exact probability. Their words are in content/data/answers.yaml, by these ids.
 */
import { fitRewards } from '#src/maths/bradley-terry.ts';
import type { Comparison, FittedRewards } from '#src/maths/bradley-terry.ts';
import type { Field } from '#src/drawing/state.ts';

/** In the order of the letters a … f by which a link names them. */
export const answers = [
  'candid',
  'curt',
  'flattering',
  'evasive',
  'continuing',
  'invented',
] as const;
export type Answer = (typeof answers)[number];

/** π_ref: how often the model gives each before anything is learned from clicks. */
export const reference: readonly number[] = [0.15, 0.15, 0.05, 0.25, 0.35, 0.05];

/** What each is worth to who asks, whoever likes it: set by us, on the scale of rewards, with mean 0. */
export const worth: readonly number[] = [2.25, 1.25, -0.75, 0.25, -1.25, -1.75];

/** The last answer is so rare that no labeller is shown it. */
export const shown = 5;

/** Precision of the prior on rewards wherever the figures use clicks: N(0, 10). */
export const precision = 0.1;

/** All pairs of the answers that are shown, in the order in which they are first asked. */
const pairs = [
  [2, 0], [0, 3], [4, 1], [3, 2], [3, 1],
  [0, 4], [2, 1], [1, 0], [4, 3], [2, 4],
] as const; // prettier-ignore

export type Pair = readonly [left: number, right: number];

/** The pair of click `n`, counted from 0. Every fifth is the one of four clicks before, sides changed. */
export function pairAt(n: number): Pair {
  const fresh = (at: number): Pair => pairs[(at - Math.floor(at / 5)) % pairs.length]!;
  if (n % 5 < 4) return fresh(n);
  const [left, right] = fresh(n - 4);
  return [right, left];
}

/** Clicks that a link carries at most. */
export const mostClicks = 100;

const letters = 'abcdef';

/** Two letters a click, the winner first: `ca` is c over a. What is no click ends the list. */
export function readClicks(text: string): Comparison[] {
  const clicks: Comparison[] = [];
  for (let i = 0; i + 1 < text.length && clicks.length < mostClicks; i += 2) {
    const [winner, loser] = [letters.indexOf(text[i]!), letters.indexOf(text[i + 1]!)];
    if (winner < 0 || loser < 0 || winner === loser) break;
    clicks.push({ winner, loser });
  }
  return clicks;
}

export const writeClicks = (clicks: readonly Comparison[]): string =>
  clicks.map(({ winner, loser }) => letters[winner]! + letters[loser]!).join('');

/** Ten clicks of a labeller who likes to be flattered, and who once does not agree with themselves. */
const exampleText = 'caadbecdcadbaecbabbd';
export const example: readonly Comparison[] = readClicks(exampleText);

/** The clicks in a link; what does not begin with one stands for no list, and an empty text for none. */
export const clicksField: Field<readonly Comparison[]> = {
  initial: example,
  read(text) {
    const clicks = readClicks(text);
    return clicks.length > 0 || text === '' ? clicks : undefined;
  },
  write: writeClicks,
};

/** Rewards of all answers from clicks, under the prior. */
export const rate = (clicks: readonly Comparison[], prior = precision): FittedRewards =>
  fitRewards(answers.length, clicks, prior);
