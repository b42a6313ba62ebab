/** Whether the book answers a question at all. Pure. */

/** What tells whether the book answers a question. */
export interface Signs {
  /** The chance that no section answers, and that one of the three likeliest does. */
  readonly nothing: number;
  readonly likely: number;
  /** The same by the telling words alone: what is absent may be asked for as what is there is asked. */
  readonly nothingTold: number;
  readonly likelyTold: number;
  /** How much of the question any section speaks of, and how much the best answer does. */
  readonly covered: number;
  readonly coveredByFirst: number;
  /** The highest score that words give a section. */
  readonly words: number;
  /** How many words and neighbours the question has, and of which share of the words nothing was learned. */
  readonly length: number;
  readonly strange: number;
  /** A word was taken for another. */
  readonly corrected: boolean;
}

/**
 * A logistic regression, fitted to the open questions, which the index has not learned and seven in ten of
 * which the book answers. From 0 on, nothing answers more likely than something does.
 */
export const doubtOf = (signs: Signs): number =>
  6.16 +
  0.91 * Math.log(signs.nothing + 1e-6) -
  1.52 * Math.log(signs.likely + 1e-6) +
  0.29 * Math.log(signs.nothingTold + 1e-6) -
  0.27 * Math.log(signs.likelyTold + 1e-6) -
  4.01 * signs.covered -
  0.88 * signs.coveredByFirst +
  0.96 * Math.log(signs.words + 0.1) -
  1.9 * Math.log(signs.length + 1) -
  1.48 * signs.strange +
  (signs.corrected ? 1.92 : 0);

/** Something answers more likely than not: enough for a term of the glossary, or for a word as it was typed. */
export const isLikely = (doubt: number): boolean => doubt < 0;

/**
 * Sure enough to say that something answers: surer than likely, since who asks for what is not there shall be
 * told so, and who asks for what is there is still shown it.
 */
export const isSure = (doubt: number): boolean => doubt < -1;

/** A question as doubtful as this is about something else: no section comes near it. */
export const isHopeless = (doubt: number): boolean => doubt >= 2;
