/**
 * Best section first. The index finds; what a reader means by a query is decided here: the query in
 * the title, then the exact words in the text, then what the index thought of it.
 */
export interface Hit {
  url: string;
  kind: string;
  title: string;
  page: string;
  text: string;
  /** Titles of the section and its subsections in both languages, and its terms. */
  names: string;
  /** The index's own score; higher is better. */
  score: number;
}

/** What is compared: lower case, one kind of white space and hyphen, no quotation marks. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'‘’]/g, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a normalised query; runs of Chinese are cut by the platform's own dictionary. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/[ -]/)
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word)
        ? [...segmenter.segment(word)].filter((s) => s.isWordLike).map((s) => s.segment)
        : [word],
    )
    .filter((word) => word !== '');

/** A Latin word counts as found in any of its forms: endings of up to three letters may differ. */
const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.slice(0, Math.max(4, word.length - 3)) : word;

const occurrences = (text: string, words: string): number =>
  words === '' ? 0 : text.split(words).length - 1;

/** The share of a query's words that a hit holds, 0..1. */
function held(words: readonly string[], hit: Hit): number {
  const all = normalise(`${hit.title} ${hit.text} ${hit.names}`);
  return words.filter((word) => all.includes(stem(word))).length / Math.max(1, words.length);
}

/** Sections answer before definitions, definitions before works. */
const kinds: Record<string, number> = { section: 1, term: 0.4, claim: 0.4, work: 0.3 };

/** Higher is better; the parts are weighted so that no number of mentions beats a title. */
export function relevance(query: string, hit: Hit, bestScore: number): number {
  const wanted = normalise(query);
  const title = normalise(hit.title);
  // A work's title is its whole entry, so that every mention would count as a title.
  // So, in the main, is a claim's.
  const inTitle =
    hit.kind === 'work' || hit.kind === 'claim'
      ? 0
      : title === wanted
        ? 3
        : title.includes(wanted)
          ? 2
          : 0;
  const inNames = normalise(hit.names).includes(wanted) ? 1 : 0;
  const exact = Math.min(occurrences(normalise(hit.text), wanted), 12) / 12;
  const index = bestScore > 0 ? hit.score / bestScore : 0;
  const points = inTitle * 2 + inNames + exact * 2 + held(wordsOf(wanted), hit) * 1.5 + index;
  return points * (kinds[hit.kind] ?? 1);
}

/**
 * Hits without doubles, best first; equal ones keep the index's order. Hits that hold less than half
 * of the query's words are left out: the index guesses when it knows nothing.
 */
export function rank(query: string, hits: readonly Hit[]): Hit[] {
  const byUrl = new Map<string, Hit>();
  for (const hit of hits) {
    const known = byUrl.get(hit.url);
    if (!known || known.score < hit.score) byUrl.set(hit.url, hit);
  }
  const words = wordsOf(normalise(query));
  const fitting = [...byUrl.values()].filter((hit) => held(words, hit) >= 0.5);
  const best = Math.max(0, ...fitting.map(({ score }) => score));
  return fitting
    .map((hit) => ({ hit, points: relevance(query, hit, best) }))
    .sort((a, b) => b.points - a.points)
    .map(({ hit }) => hit);
}
