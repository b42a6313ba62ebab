/** From the sections of one language to the index of their words. */
import { bm25f, type Fields, type FieldSettings } from './bm25f.ts';
import { fold } from '#src/i18n/fold.ts';
import { spelling } from './spelling.ts';
import { phrasesOf, tokensOf, wordsOf } from './words.ts';
import type { Weight } from './learn.ts';
import type { Entry } from './wordIndex.ts';

/** A section as it is weighed. */
export interface Weighed {
  readonly title: string;
  /** What its address calls it, such as `reward-model`. */
  readonly slug: string;
  /** Of its sub-sections. */
  readonly subtitles: readonly string[];
  /** One line on what it says. */
  readonly summary: string;
  readonly text: string;
  /** Names of the terms explained in it. */
  readonly terms: readonly string[];
  /** What readers call what it explains. */
  readonly asked: readonly string[];
}

/** A name says more than a mention; in a short field length means less. Set by the open questions. */
const fields: Readonly<Record<string, FieldSettings>> = {
  slug: { weight: 14, b: 1 },
  head: { weight: 6, b: 0.3 },
  title: { weight: 8, b: 0.3 },
  asked: { weight: 7, b: 0.3 },
  subtitles: { weight: 4, b: 0.4 },
  summary: { weight: 3, b: 0.3 },
  terms: { weight: 2, b: 0.5 },
  text: { weight: 1, b: 0.75 },
};

/** Names only: phrases of the running text would be most of the index and say little. */
const phraseFields: Readonly<Record<string, FieldSettings>> = {
  title: { weight: 3, b: 0.2 },
  asked: { weight: 3, b: 0.2 },
  subtitles: { weight: 1.5, b: 0.2 },
  summary: { weight: 1, b: 0.2 },
};

/** A phrase says this much of what a word of its rarity says. */
const phraseShare = 0.6;

/** A mention that says less than this share of what the word says elsewhere is left out. */
const least = 0.65;

/** A word of no name that all sections together have less often is left to the index of full text. */
const rare = 4;

/** Characters from which on a name that only running text has may be mistyped: shorter ones are like many. */
const longName = 7;

/** A word that more sections speak of tells them less apart: it is kept for those that it says most of. */
const most = 9;

/** What a title names, before the colon that explains it. */
const headOf = (title: string): string => title.split(/[:：]/)[0] ?? '';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Running text: of Chinese only the pairs within words, since those across them mean nothing. */
const wordsOfText = (text: string): string[] =>
  tokensOf(text).flatMap(({ text: run, han, words }) =>
    han ? [...segmenter.segment(run)].flatMap(({ segment }) => wordsOf(segment)) : words,
  );

const fieldsOf = ({ title, slug, subtitles, summary, text, terms, asked }: Weighed): Fields => ({
  slug: wordsOf(slug),
  head: wordsOf(headOf(title)),
  title: wordsOf(title),
  asked: asked.flatMap(wordsOf),
  subtitles: subtitles.flatMap(wordsOf),
  summary: wordsOf(summary),
  terms: terms.flatMap(wordsOf),
  text: wordsOfText(text),
});

const phrasesIn = ({ title, subtitles, summary, asked }: Weighed): Fields => {
  const of = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => phrasesOf(tokensOf(text)));
  return { title: of([title]), asked: of(asked), subtitles: of(subtitles), summary: of([summary]) };
};

/** For each word the form in which the sections write it most often. */
function shownForms(sections: readonly Weighed[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { title, subtitles, summary, text, terms, asked } of sections)
    for (const part of [title, ...subtitles, summary, text, ...terms, ...asked])
      for (const form of fold(part).match(/[a-z]{3,}/g) ?? []) {
        const word = spelling(form);
        const of = counts.get(word) ?? new Map<string, number>();
        counts.set(word, of.set(form, (of.get(form) ?? 0) + 1));
      }
  return new Map(
    [...counts].map(([word, forms]) => [
      word,
      [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? word,
    ]),
  );
}

/**
 * Words that running text writes with a capital where no sentence begins, or with one inside: names, which
 * are few and sought.
 */
const capitals =
  /(?<=[\p{Ll}\d,;:’”)] )\p{Lu}[\p{L}\p{N}-]+|(?<!\p{L})\p{L}*\p{Ll}\p{Lu}[\p{L}\p{N}-]*/gu;

/** How often each word stands in running text, all sections together. */
function mentions(documents: readonly Fields[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text = [] } of documents)
    for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The documents of the postings are the places of the sections in the list; `learned`: what each word
 * was found to speak for.
 */
export function buildWords(
  sections: readonly Weighed[],
  learned: ReadonlyMap<string, readonly Weight[]>,
): Entry[] {
  const documents = sections.map(fieldsOf);
  const named = new Set(documents.flatMap(({ text: _, ...names }) => Object.values(names).flat()));
  const mentioned = mentions(documents);
  const proper = new Set(
    sections.flatMap(({ text }) => text.match(capitals)?.flatMap(wordsOf) ?? []),
  );
  const shown = shownForms(sections);
  const phrases = bm25f(sections.map(phrasesIn), phraseFields);
  const entries = new Map<string, Omit<Entry, 'learned'>>();
  for (const [word, postings] of bm25f(documents, fields)) {
    if (!named.has(word) && !proper.has(word) && (mentioned.get(word) ?? 0) < rare) continue;
    const best = Math.max(...postings.map(({ score }) => score));
    entries.set(word, {
      word,
      shown:
        named.has(word) || (proper.has(word) && word.length >= longName)
          ? (shown.get(word) ?? word)
          : '',
      postings: postings
        .filter(({ score }) => score >= least * best)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, most)
        .toSorted((a, b) => a.document - b.document),
    });
  }
  for (const [word, postings] of phrases)
    entries.set(word, {
      word,
      shown: '',
      postings: postings.map(({ document, score }) => {
        return { document, score: score * phraseShare };
      }),
    });
  for (const word of learned.keys())
    if (!entries.has(word)) entries.set(word, { word, shown: '', postings: [] });
  return [...entries.values()].map((entry) => ({
    ...entry,
    learned: learned.get(entry.word) ?? [],
  }));
}
