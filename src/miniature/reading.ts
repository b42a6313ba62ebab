/** What the page of the miniature shows of a prompt while it is typed, and of a picture that was judged. */
import {
  attributes,
  valuesOf,
  type Asked,
  type Attribute,
  type Language,
  type Scene,
} from './world/attributes.ts';
import { completions, type Completion } from './world/completions.ts';
import { nameOf } from './world/lexicon.ts';
import { readPrompt } from './world/prompt.ts';
import { segment } from './world/segment.ts';
import { tokenise } from './world/tokenise.ts';
import { contextLength, type Text } from './world/tokens.ts';

export interface Reading {
  /** The words that reach the network, as they are written: word i has number i + 1 in its attention. */
  readonly words: readonly string[];
  /** Words that are not in the vocabulary, once each: `alternativesTo` has what to offer. */
  readonly unknown: readonly string[];
  /** How many words at the end found no room. */
  readonly cut: number;
  readonly asked: Asked;
  /** Attributes that are named with two values. */
  readonly contradicted: readonly Attribute[];
  /** What may be typed next. */
  readonly offers: readonly Completion[];
}

/** Reads a prompt in either language, or both; `language` is that of what is offered. */
export function read(prompt: string, language: Language): Reading {
  const pieces = segment(prompt);
  const known = pieces.flatMap(({ word, text }) => (word === undefined ? [] : [text]));
  const words = known.slice(0, contextLength - 2);
  const strange = pieces.flatMap(({ word, text }) => (word === undefined ? [text] : []));
  return {
    words,
    unknown: [...new Set(strange)],
    cut: known.length - words.length,
    ...readPrompt(prompt),
    offers: completions(prompt, language),
  };
}

/** Words to offer for an unknown one, in its language; never none. They are fetched with the first. */
export const alternativesTo = async (unknown: string): Promise<readonly string[]> =>
  (await import('./world/alternatives.ts')).alternatives(unknown);

/** The prompt with another word in the first place where an unknown one stands. */
export function replaced(prompt: string, unknown: string, word: string): string {
  const text = prompt.normalize('NFKC');
  const at = text.toLowerCase().indexOf(unknown);
  return at < 0 ? prompt : text.slice(0, at) + word + text.slice(at + unknown.length);
}

/** A prompt in numbers, as the networks read it; what is not in the vocabulary is passed over. */
export const inNumbers = (prompt: string): Text => tokenise(prompt).ids;

export { inWords } from './world/phrases.ts';

export interface Verdict {
  readonly attribute: Attribute;
  readonly right: boolean;
  /** The names of the values. */
  readonly asked: string;
  readonly seen: string;
}

/** What was asked, attribute by attribute, and what the judge saw. */
export const verdicts = (asked: Asked, seen: Scene, language: Language): Verdict[] =>
  attributes.flatMap((attribute) => {
    const value = asked[attribute];
    if (value === undefined) return [];
    return {
      attribute,
      right: value === seen[attribute],
      asked: nameOf(attribute, value, language),
      seen: nameOf(attribute, seen[attribute], language),
    };
  });

/** The words for all values of an attribute, in their order. */
export const valueNames = (attribute: Attribute, language: Language): readonly string[] =>
  valuesOf[attribute].map((_, value) => nameOf(attribute, value, language));
