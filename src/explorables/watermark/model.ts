/**
 * A watermark as in Kirchenbauer et al. 2023, on a model one can see through. The generator raises
 * the odds of green words by e^δ; a detector with the key counts them.
 */
import { choice, defineState, integer, real, text as textField } from '#src/drawing/state.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { random } from '#src/maths/random.ts';
import { indexByWeight } from '#src/maths/variates.ts';
import { expectedScore, falseAlarm, greenChance, score } from '#src/maths/watermark.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { forge, learn } from './forgery.ts';
import { isGreen, pieces, type Piece } from './hash.ts';
import { grammars, write } from './sentences.ts';

export const sources = ['marked', 'plain', 'forged', 'own'] as const;
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
  /** Marked texts that a forger has read. */
  read: integer({ min: 0, max: 50, initial: 10 }),
  text: textField('', longest),
  fault: faultField(faults),
});

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

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

/** A text of the toy model, marked with bonus δ, of which a share ρ of the words was then replaced. */
export function generate(locale: Locale, { gamma, delta, rho, seed }: Settings): string {
  const grammar = grammars[locale];
  const source = random(seed);
  let previous = '';
  const chosen = Array.from({ length: grammar.sentences * grammar.slots.length }, (_, i) => {
    const slot = grammar.slots[i % grammar.slots.length]!;
    const options = slot.map((word) => greensOf(word, previous, gamma));
    const index = indexByWeight(
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

/** Marked texts by their settings: a slider asks for more of the same. */
const library = new Map<string, string[]>();

/** The first `count` marked texts that a forger can come by; none of them is one that the figure shows. */
function marked(locale: Locale, gamma: number, delta: number, count: number): readonly string[] {
  const name = `${locale} ${gamma} ${delta}`;
  const texts = library.get(name) ?? [];
  library.set(name, texts);
  while (texts.length < count)
    texts.push(generate(locale, { gamma, delta, rho: 0, seed: 1000 + texts.length }));
  return texts.slice(0, count);
}

/** A text by one who has read `read` marked texts and has no key. */
export const forged = (
  locale: Locale,
  { gamma, delta, seed }: Omit<Settings, 'rho'>,
  read: number,
): string => forge(locale, learn(marked(locale, gamma, delta, read)), seed);

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

/** z of so many green tokens; with a fault, by a variance that is too large. */
export const scoreOf = (
  green: number,
  tokens: number,
  gamma: number,
  fault: Fault = 'none',
): number => score(green, tokens, gamma) * (fault === 'variance' ? Math.sqrt(1 - gamma) : 1);

/** What a detector with the key sees in a text. */
export function detect(text: string, gamma: number, fault: Fault = 'none'): Finding {
  const secret = fault === 'key' ? key + 1 : key;
  let previous: string | undefined;
  const marked = pieces(text).map((piece): Marked => {
    if (piece.token === undefined) return piece;
    const before = previous;
    previous = piece.token;
    return before === undefined
      ? piece
      : { ...piece, green: isGreen(before, piece.token, gamma, secret) };
  });
  const tokens = marked.filter(({ green }) => green !== undefined).length;
  const green = marked.filter((piece) => piece.green === true).length;
  return {
    pieces: marked,
    tokens,
    green,
    z: scoreOf(green, tokens, gamma, fault),
    chance: falseAlarm(green, tokens, gamma),
  };
}

/** Of forged texts the share that the detector calls marked, over all the figure's seeds. */
export function forgedFlagged(read: number, locale: Locale = 'en'): number {
  const { delta, seed } = state.fields;
  const settings = { gamma: gammas.quarter, delta: delta.initial };
  const found = Array.from({ length: seed.max }, (_, i) =>
    detect(forged(locale, { ...settings, seed: i + 1 }, read), settings.gamma),
  );
  return found.filter(({ z }) => z > 4).length / found.length;
}

/**
 * The score that 50 tokens of a flat model with γ = ¼ and δ = 2 are expected to reach; of forged texts the share
 * that is found, after so many texts read.
 */
export const facts = () => ({
  z: expectedScore(greenChance(0.25, 2), 50, 0.25),
  read: state.initial.read,
  forged: forgedFlagged(state.initial.read),
});
