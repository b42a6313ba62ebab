/** Writes records into a Pagefind index, one an address, and returns its files. */
import { close, createIndex } from 'pagefind';
import { delocalise } from '#src/i18n/urls.ts';
import { recordsOf, type SearchRecord } from './records.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface BuiltPage {
  /** Address of the page under the site's base, for example `/zh/stable-diffusion/`. */
  url: string;
  html: string;
}

/** Pagefind's own interfaces, which the site does not use. */
const unused = /^pagefind-(?!worker|entry)[a-z-]+\.(js|css)$/;

/** Address and hash without language: what a section and its translation share. */
const counterpart = (url: string, base: string): string => delocalise(url, base).path;

/** `base` is the site's, with its slash. Throws with Pagefind's own words if a record cannot be indexed. */
export async function buildIndex(
  pages: BuiltPage[],
  base: string,
): Promise<{ files: IndexFile[]; count: number }> {
  const records = pages.flatMap(({ html, url }) => recordsOf(html, url));
  const titles = new Map<string, string[]>();
  for (const record of records)
    if (record.kind === 'section') {
      const shared = counterpart(record.url, base);
      titles.set(shared, [...(titles.get(shared) ?? []), ...record.titles]);
    }

  const { index, errors } = await createIndex();
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord(
      toPagefind(record, titles.get(counterpart(record.url, base)) ?? [record.title]),
    );
    if (added.errors.length > 0)
      throw new Error(`search index, ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new Error(`search index: ${fileErrors.join('; ')}`);
  await close();
  return { files: files.filter(({ path }) => !unused.test(path)), count: records.length };
}

/** `titles`: of the section and its subsections, in both languages. */
function toPagefind(record: SearchRecord, titles: string[]) {
  const { url, language, kind, title, page, text, terms } = record;
  const names = [...titles, ...terms].join(' · ');
  return {
    url,
    // The index is asked for by the language alone; Pagefind does not know scripts.
    language: language.replace(/-.*$/, ''),
    content: `${title}\n${text}\n${names}`,
    meta: { kind, title, page, text, names },
  };
}
