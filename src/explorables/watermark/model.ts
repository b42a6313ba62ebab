/**
 * A watermark as in Kirchenbauer et al. 2023, on a model one can see through. The generator raises
 * the odds of green words by e^δ; a detector with the key counts them.
 */
import type { Locale } from '#src/i18n/locales.ts';
import { random } from '../kit/random.ts';
import { choice, defineState, integer, real, text as textField } from '../kit/state.ts';
import { isGreen, pieces, type Piece } from './hash.ts';
import { grammars, write } from './sentences.ts';
import { expectedScore, falseAlarm, greenChance, score } from './statistics.ts';

export const sources = ['marked', 'plain', 'own'] as const;
export type Source = (typeof sources)[number];
export const gammas = { quarter: 0.25, half: 0.5 } as const;
export type Gamma = keyof typeof gammas;

/** The longest text of the reader's that is read, in UTF-16 units. */
export const longest = 600;

export const state = defineState({
  source: choice(sources, 'marked'),
  /** δ: added to the logits of green words. */
  delta: real({ min: 0, max: 6, step: 0.5, initial: 2 }),
  gamma: choice(['quarter', 'half'], 'quarter'),
  /** ρ: the share of words replaced afterwards. */
  rho: real({ min: 0, max: 1, step: 0.05, initial: 0 }),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  text: textField('', longest),
});

/**
 * The detector's secret, and the generator's: one that makes the share γ of all pairs green that the
 * small vocabularies allow, as any key does in a large one.
 */
export const key = 1226;

interface Settings {
  readonly gamma: number;
  readonly delta: number;
  readonly rho: number;
  readonly seed: number;
}

/** How many tokens of `word` are green after `previous`, and the last token. */
function greensOf(word: string, previous: string, gamma: number) {
  let green = 0;
  let last = previous;
  for (const { token } of pieces(word)) {
    if (token === undefined) continue;
    if (last !== '' && isGreen(last, token, gamma, key)) green++;
    last = token;
  }
  return { green, last };
}

/** An index drawn with the given weights; `u` in (0, 1). */
function drawn(weights: readonly number[], u: number): number {
  let rest = u * weights.reduce((a, b) => a + b, 0);
  const found = weights.findIndex((weight) => (rest -= weight) < 0);
  return found < 0 ? weights.length - 1 : found;
}

/** A text of the toy model, marked with bonus δ, of which a share ρ of the words was then replaced. */
export function generate(locale: Locale, { gamma, delta, rho, seed }: Settings): string {
  const grammar = grammars[locale];
  const source = random(seed);
  let previous = '';
  const chosen = Array.from({ length: grammar.sentences * grammar.slots.length }, (_, i) => {
    const slot = grammar.slots[i % grammar.slots.length]!;
    const options = slot.map((word) => greensOf(word, previous, gamma));
    const index = drawn(
      options.map(({ green }) => Math.exp(delta * green)),
      source.uniform(),
    );
    previous = options[index]!.last;
    return slot[index]!;
  });
  const editor = random(seed, 1);
  const edited = chosen.map((word, i) => {
    const slot = grammar.slots[i % grammar.slots.length]!;
    const others = slot.filter((other) => other !== word);
    // Both numbers are always drawn, so that a larger ρ only adds replacements.
    const [u, pick] = [editor.uniform(), editor.integer(others.length)];
    return u < rho ? others[pick]! : word;
  });
  return write(grammar, edited);
}

export interface Marked extends Piece {
  /** Undefined for what is no token, and for the first, which has no predecessor. */
  readonly green?: boolean;
}

export interface Finding {
  readonly pieces: readonly Marked[];
  /** T: the tokens with a predecessor. */
  readonly tokens: number;
  readonly green: number;
  /** z; NaN for a text without tokens. */
  readonly z: number;
  /** Exact probability of at least so many green tokens in unmarked text. */
  readonly chance: number;
}

/** What a detector with the key sees in a text. */
export function detect(text: string, gamma: number): Finding {
  let previous: string | undefined;
  const marked = pieces(text).map((piece): Marked => {
    if (piece.token === undefined) return piece;
    const before = previous;
    previous = piece.token;
    return before === undefined
      ? piece
      : { ...piece, green: isGreen(before, piece.token, gamma, key) };
  });
  const tokens = marked.filter(({ green }) => green !== undefined).length;
  const green = marked.filter((piece) => piece.green === true).length;
  return {
    pieces: marked,
    tokens,
    green,
    z: score(green, tokens, gamma),
    chance: falseAlarm(green, tokens, gamma),
  };
}

/** Numbers of the prediction: what a flat model with γ = ¼ and δ = 2 is expected to show. */
export function facts() {
  const chance = greenChance(0.25, 2);
  return { share: chance, z: expectedScore(chance, 50, 0.25) };
}
