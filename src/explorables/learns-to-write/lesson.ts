/** What is learned and what is asked: the text, the lines kept back, and the places where the model is watched. */
import { lossFloor } from '#src/maths/ngrams.ts';
import { drawLines, learnable, lineOf, numbered, signs } from './corpus.ts';
import type { Size } from './shape.ts';

/** Lines of the text to learn from; seeds are the text's and that of the lines kept back. */
const [lines, asked, seed] = [600, 32, 1];

export const text: readonly number[][] = drawLines(lines, seed, false).map((line) =>
  numbered(lineOf(line)),
);
export const unseen: readonly number[][] = drawLines(asked, seed, true).map((line) =>
  numbered(lineOf(line)),
);

const running = text.flat();

/** The least loss of any predictor that sees so many signs before, on this very text, nats a sign. */
export const floors: readonly number[] = [1, 2, 3].map((order) => lossFloor(running, order));

/** Nats a sign if one knows the grammar: a line is one even choice, spread over its signs. */
export const entropy = Math.log(learnable) / (running.length / lines);

export const size: Size = {
  signs: signs.length,
  // The longest line: its first sign is predicted from the end of the line before.
  context: Math.max(...[...text, ...unseen].map((line) => line.length)),
  width: 32,
  layers: 2,
  heads: 4,
};

/** A line kept back, which the figure shows. */
export const probe = 'the red cat sees the tiger. 红猫看见虎。\n';

/** Where in it the next sign is asked for. */
export const placeNames = ['letter', 'deed', 'quality', 'object'] as const;
export type PlaceName = (typeof placeNames)[number];

/** What stands before each place. */
export const before: Readonly<Record<PlaceName, string>> = {
  letter: 'the red c',
  deed: 'the red cat ',
  quality: 'the red cat sees the tiger. ',
  object: 'the red cat sees the tiger. 红猫看见',
};

/** Rows of `context` signs that begin with the end of a line, and what should follow each sign. */
export function asRows(chosen: readonly (readonly number[])[]): {
  tokens: number[];
  targets: Float32Array;
} {
  const { context } = size;
  const tokens: number[] = [];
  // Nothing is asked after a line's end: a row of zeros.
  const targets = new Float32Array(chosen.length * context * signs.length);
  chosen.forEach((line, row) => {
    for (let i = 0; i < context; i += 1) {
      tokens.push(i === 0 ? 0 : (line[i - 1] ?? 0));
      const next = line[i];
      if (next !== undefined) targets[(row * context + i) * signs.length + next] = 1;
    }
  });
  return { tokens, targets };
}
