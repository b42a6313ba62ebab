/** The bibliography: every work complete, unique and used. */
import type { DataItem, DataList } from '../input.ts';
import type { Problem } from '../problems.ts';

/** The types of CSL 1.0.2 that a work may have, and the fields each needs beyond those of all. */
const types: Readonly<Record<string, readonly string[]>> = {
  article: [],
  'article-journal': ['container-title'],
  'article-magazine': ['container-title'],
  'article-newspaper': ['container-title'],
  bill: [],
  book: ['author'],
  broadcast: [],
  chapter: ['author', 'container-title'],
  dataset: [],
  document: [],
  entry: ['container-title'],
  'entry-dictionary': ['container-title'],
  'entry-encyclopedia': ['container-title'],
  hearing: [],
  interview: [],
  legal_case: ['title-short'],
  legislation: [],
  manuscript: [],
  motion_picture: [],
  pamphlet: [],
  'paper-conference': ['author', 'container-title'],
  patent: ['author'],
  periodical: [],
  personal_communication: [],
  post: [],
  'post-weblog': [],
  regulation: [],
  report: [],
  review: [],
  software: [],
  speech: [],
  standard: [],
  thesis: ['author', 'publisher'],
  treaty: [],
  webpage: [],
};

const addresses: readonly string[] = ['url', 'doi', 'arxiv', 'isbn'];
const makers: readonly string[] = ['author', 'publisher', 'container-title'];

/** A text with characters in it, a number, or a list with items. */
function has(data: DataItem['data'], field: string): boolean {
  const value = data[field];
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

/** `cited`: the ids that are used somewhere; null if that cannot be known. */
export function checkReferences(list: DataList, cited: ReadonlySet<string> | null): Problem[] {
  const { file, items } = list;
  const seen = new Map<string, number>();
  return items.flatMap(({ line, data }): Problem[] => {
    const id = typeof data['id'] === 'string' ? data['id'] : '';
    if (id === '')
      return [{ file, line, what: 'A work has no id.', fix: 'Write "id: …", as it is cited.' }];
    const problems = lacks(data).map((what) => ({
      file,
      line,
      what: `The work "${id}" has ${what}.`,
      fix: 'Add it: a reader must be able to find the work.',
    }));
    const first = seen.get(id);
    if (first !== undefined)
      problems.push({
        file,
        line,
        what: `The work "${id}" is already on line ${first}.`,
        fix: 'Keep one of the two.',
      });
    else if (cited && !cited.has(id))
      problems.push({
        file,
        line,
        what: `The work "${id}" is cited nowhere.`,
        fix: 'Cite it, or take it out.',
      });
    if (first === undefined) seen.set(id, line);
    return problems;
  });
}

/** What a work has not, each as the end of "The work has …". */
function lacks(data: DataItem['data']): string[] {
  const type = typeof data['type'] === 'string' ? data['type'] : '';
  const needed = types[type];
  const found: string[] = [];
  if (!needed) found.push(type === '' ? 'no type' : `a type "${type}" that CSL does not know`);
  if (!has(data, 'title')) found.push('no title');
  if (!isDate(data['issued']) && data['undated'] !== true)
    found.push('no issued (a year or YYYY-MM-DD) and no "undated: true"');
  if (!addresses.some((field) => has(data, field))) found.push(`none of ${addresses.join(', ')}`);
  if (!makers.some((field) => has(data, field))) found.push(`none of ${makers.join(', ')}`);
  else
    for (const field of needed ?? [])
      if (!has(data, field)) found.push(`no ${field}, which the type "${type}" needs`);
  return found;
}

const isDate = (value: unknown): boolean => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(String(value));
