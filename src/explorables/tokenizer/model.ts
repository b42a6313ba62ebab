/**
 * A tokenizer as the reader trains it: byte pairs learned from “banana bandana” or from the leads of this
 * site's chapters, and what they make of a text. The published vocabularies are counted elsewhere, when
 * the site is built; only the counts come here.
 */
import { choice, defineState, integer, text as textField } from '#src/drawing/state.ts';
import type { Locale } from '#src/i18n/locales.ts';
import {
  encoder,
  tokenBytes,
  trainBytePairs,
  wordsOf,
  type Merge,
  type Training,
} from '#src/maths/byte-pair.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

export const published = ['gpt2', 'gpt4', 'gpt4o'] as const;
export type Published = (typeof published)[number];

export const chapters = [
  'history',
  'applications',
  'stable-diffusion',
  'chatgpt',
  'cloud',
  'challenges',
] as const;
export type Chapter = (typeof chapters)[number];

/** The same words in two languages. */
export type Pair = Readonly<Record<Locale, string>>;

export interface LeadText {
  readonly chapter: Chapter;
  /** Of the chapter, in short. */
  readonly name: Pair;
  readonly text: Pair;
}

/** A chapter's lead with its tokens in each published vocabulary. */
export interface Lead extends LeadText {
  readonly counts: Readonly<Record<Locale, Readonly<Record<Published, number>>>>;
}

export const sources = ['banana', 'en', 'zh', 'both'] as const;
export type Source = (typeof sources)[number];

/** The most merges that are learned. */
export const mostMerges = 400;
/** The longest text of the reader's that is read, in UTF-16 units. */
export const longest = 300;

export const state = defineState({
  source: choice(sources, 'banana'),
  merges: integer({ min: 0, max: mostMerges, initial: 3 }),
  lead: choice(chapters, 'chatgpt'),
  text: textField('', longest),
  fault: faultField(faults),
});

/** What is cut as long as the reader has typed nothing. */
export const sampleOf = (source: Source): string =>
  source === 'banana' ? 'cabana' : 'ChatGPT predicts the next token. ChatGPT预测下一个词元。';

/** The training text word by word. The two words of the table stand without the space between them. */
export function trainingWords(source: Source, leads: readonly LeadText[]): string[] {
  if (source === 'banana') return ['banana', 'bandana'];
  const of = (locale: Locale): string[] => leads.flatMap(({ text }) => wordsOf(text[locale]));
  return source === 'both' ? [...of('en'), ...of('zh')] : of(source);
}

export const train = (source: Source, leads: readonly LeadText[]): Training =>
  trainBytePairs(trainingWords(source, leads), mostMerges);

/** A piece as it can be shown: text, or bytes that are none by themselves. */
export type Piece = { readonly text: string } | { readonly bytes: string };

/** Bytes as text; in hexadecimal where they are only a part of a character. */
export function pieceOf(bytes: Uint8Array): Piece {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bytes: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ') };
  }
}

export interface Vocabulary {
  /** 256 bytes and the merges. */
  readonly size: number;
  /** The tokens of words. */
  encode(words: readonly string[]): number[];
  piece(token: number): Piece;
}

/** Cuts words with the merges in the wrong order: the one learned last goes first. */
const latestFirst =
  (merges: readonly Merge[]) =>
  (words: readonly string[]): number[] =>
    words.flatMap((word) => {
      const tokens = [...new TextEncoder().encode(word)];
      for (let m = merges.length - 1; m >= 0; m -= 1)
        for (let i = 0; i + 1 < tokens.length; i += 1)
          if (tokens[i] === merges[m]!.left && tokens[i + 1] === merges[m]!.right)
            tokens.splice(i, 2, 256 + m);
      return tokens;
    });

export function vocabulary(
  merges: readonly Merge[],
  fault: FaultOf<typeof faults> = 'none',
): Vocabulary {
  const table = tokenBytes(merges);
  const encode = fault === 'latest' ? latestFirst(merges) : encoder(merges);
  return { size: table.length, encode, piece: (token) => pieceOf(table[token]!) };
}
