/** What the index of full text adds: texts for excerpts, sections that only have the words, other kinds. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Hit } from './hit.ts';
import { isKind, kinds, type Kind } from './kinds.ts';
import { loadFullText, type FullTextResult } from './loadIndex.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { askedTokens, wordsOf } from './words.ts';

export interface FullTextHits {
  /** The texts of the first of those sections, by address, where the index has the words in them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly mentions: readonly Hit[];
  readonly things: readonly Hit[];
}

export interface Wanted {
  /** What is looked up, in the language of the page. */
  readonly text: string;
  readonly kind: Kind | '';
  /** The sections that are shown already. */
  readonly wanted: readonly OutlineSection[];
  readonly outline: Outline;
}

/** Texts are a section long: excerpts for the first, and a line from the outline for the others. */
const excerpts = 5;

/** How many of each other kind are offered unasked, and how many if asked for. */
const few = 3;
const many = 30;

const hitOf = async (result: FullTextResult): Promise<Hit> => {
  const { url, meta } = await result.data();
  const { kind = '', title = '', page = '', text = '' } = meta;
  return { url, kind: isKind(kind) ? kind : 'section', title, page, text };
};

/** The index guesses when it knows nothing: every word must stand there, Chinese as it was written. */
function holds(query: string): (hit: Hit) => boolean {
  const tokens = askedTokens(query);
  const runs = tokens.filter(({ han }) => han).map(({ text }) => text);
  const words = tokens.filter(({ han }) => !han).map((token) => token.words);
  return ({ title, text }) => {
    const all = `${title} ${text}`;
    const has = new Set(wordsOf(all));
    return (
      runs.every((run) => all.includes(run)) &&
      words.every((forms) => forms.some((form) => has.has(form)))
    );
  };
}

/** Rejects if the index cannot be loaded. */
export async function fullTextHits(
  base: string,
  locale: Locale,
  { text, kind, wanted, outline }: Wanted,
): Promise<FullTextHits> {
  const index = await loadFullText(base, locale);
  // Chinese as a phrase: cut into words it finds whatever has one of them.
  const query = /\p{Script=Han}/u.test(text) && !text.includes(' ') ? `"${text}"` : text;
  const of = async (one: Kind): Promise<FullTextResult[]> =>
    (await index.search(query, { filters: { kind: one } })).results;
  const fits = holds(text);

  const found = kind === '' || kind === 'section' ? await of('section') : [];
  const first = new Set(wanted.slice(0, excerpts).map(({ id }) => id));
  const shown = new Set(wanted.map(({ id }) => id));
  const known = new Set(outline.sections.map(({ id }) => id));
  const mentioning = found
    .filter(({ id }) => known.has(id) && !shown.has(id))
    .slice(0, kind === 'section' ? 2 * few : few);
  const things = kinds
    .filter((one) => one !== 'section' && (kind === '' ? one !== 'term' : one === kind))
    .map(async (one) => {
      const hits = (await of(one)).slice(0, kind === '' ? few : many).map(hitOf);
      return (await Promise.all(hits)).filter(fits);
    });
  const texts = found.filter(({ id }) => first.has(id)).map(hitOf);
  const mentions = (await Promise.all(mentioning.map(hitOf))).filter(fits);
  return {
    texts: new Map((await Promise.all(texts)).map((hit) => [hit.url, hit.text])),
    mentions,
    things: (await Promise.all(things)).flat(),
  };
}
