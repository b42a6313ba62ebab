/** What a frame says around its island, in one language. */
export interface FrameStrings {
  /** First sentence of the caption: the question the figure answers. */
  question: string;
  /** The rest of the caption. */
  caption: string;
  /** What to try: one sentence or two each. */
  tries: readonly string[];
  /** What the real system does differently, and where that is said. */
  real: readonly { text: string; source: string }[];
}

/** A question to answer before looking. */
export interface PredictionStrings {
  question: string;
  /** Two to four answers, each with its reason; exactly one is right. */
  choices: readonly { answer: string; reason: string; right?: true }[];
}
