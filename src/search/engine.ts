/** Asks the index, which is loaded with the first question and not before. */
import { normalise, rank, wordsOf, type Hit } from './rank.ts';

interface PagefindResult {
  score: number;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** How many of the index's hits are read and ranked. */
const depth = 30;

/** With fewer hits than this a query is asked again, less strictly. */
const few = 6;

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Addresses in the index are whole already: the base stands in them.
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
}

async function hits(pagefind: Pagefind, query: string): Promise<Hit[]> {
  const { results } = await pagefind.search(query);
  return Promise.all(
    results.slice(0, depth).map(async (result) => {
      const { url, meta } = await result.data();
      const { kind = 'section', title = '', page = '', text = '', names = '' } = meta;
      return { url, kind, title, page, text, names, score: result.score };
    }),
  );
}

/**
 * The best hits for a query, at most `limit`. Rejects if the index cannot be loaded; a later call
 * tries again.
 */
export async function search(base: string, query: string, limit = 12): Promise<Hit[]> {
  loading ??= load(base);
  let pagefind: Pagefind;
  try {
    pagefind = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  const plain = query.replace(/["“”]/g, ' ').trim();
  const found = await hits(pagefind, `"${plain}"`);
  if (found.length < few) found.push(...(await hits(pagefind, plain)));
  // The index wants every word of a query. Where that leaves little, sections with some of them help.
  if (found.length < few)
    for (const word of wordsOf(normalise(plain.replaceAll('-', ' '))))
      found.push(...(await hits(pagefind, word)));
  return rank(plain, found).slice(0, limit);
}
