/**
 * Models that predict a token from the n − 1 before it by counting. Tokens are whole numbers from 0 to
 * vocabulary − 1; losses are in nats a token.
 */
import type { Distribution } from './language.ts';

/** What was counted in a text. */
export interface Ngrams {
  /** n: 1 looks at nothing, 2 at the token before. */
  readonly order: number;
  readonly vocabulary: number;
  /** How often each token followed a context; contexts are tokens joined by spaces. */
  readonly counts: ReadonlyMap<string, Float64Array>;
}

/** The `order − 1` tokens before `end`; undefined where there are not so many. */
function contextBefore(tokens: readonly number[], end: number, order: number): string | undefined {
  return end < order - 1 ? undefined : tokens.slice(end - order + 1, end).join(' ');
}

/**
 * Counts every run of `order` tokens.
 * @throws RangeError if the order is not a whole number from 1 on, or a token not of the vocabulary.
 */
export function countNgrams(tokens: readonly number[], order: number, vocabulary: number): Ngrams {
  if (!Number.isInteger(order) || order < 1) throw new RangeError(`${order} is no order`);
  const counts = new Map<string, Float64Array>();
  tokens.forEach((token, i) => {
    if (!Number.isInteger(token) || token < 0 || token >= vocabulary)
      throw new RangeError(`${token} is not one of ${vocabulary} tokens`);
    const context = contextBefore(tokens, i, order);
    if (context === undefined) return;
    const after = counts.get(context) ?? new Float64Array(vocabulary);
    after[token]! += 1;
    counts.set(context, after);
  });
  return { order, vocabulary, counts };
}

/**
 * P(next | the last order − 1 tokens of `context`) = (count + α) / (Σ count + α · vocabulary): Lidstone's
 * smoothing, Laplace's at α = 1. Even where nothing was counted; with α = 0 that is the only smoothing.
 */
export function nextDistribution(
  { order, vocabulary, counts }: Ngrams,
  context: readonly number[],
  alpha: number,
): number[] {
  const key = contextBefore(context, context.length, order);
  const after = (key === undefined ? undefined : counts.get(key)) ?? new Float64Array(vocabulary);
  const total = after.reduce((a, b) => a + b, 0) + alpha * vocabulary;
  return Array.from(after, (count) => (total > 0 ? (count + alpha) / total : 1 / vocabulary));
}

/**
 * The least mean loss that any predictor from the order − 1 tokens before can have on this very text,
 * in nats a token: the entropy of the next token given those, by the text's own counts. It is a floor
 * for this text and not for others; tokens that lack a full context are left out. NaN for no tokens.
 */
export function lossFloor(tokens: readonly number[], order: number): number {
  const { counts } = countNgrams(tokens, order, 1 + tokens.reduce((a, b) => Math.max(a, b), 0));
  let [total, surprise] = [0, 0];
  for (const after of counts.values()) {
    const seen = after.reduce((a, b) => a + b, 0);
    total += seen;
    for (const count of after) if (count > 0) surprise -= count * Math.log(count / seen);
  }
  return surprise / total;
}

/** The probability that the model gives to each token of a text that has a full context. */
export function tokenProbabilities(
  model: Ngrams,
  tokens: readonly number[],
  alpha: number,
): Distribution {
  return tokens.flatMap((token, i) =>
    i < model.order - 1 ? [] : [nextDistribution(model, tokens.slice(0, i), alpha)[token]!],
  );
}
