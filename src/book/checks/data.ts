/** The rows of content/data: each with an id of its own and a source that a reader can find. */
import type { BookOrder, DataItem, DataList, DataSet } from '../input.ts';
import { parsePlace } from '../place.ts';
import type { Problem } from '../problems.ts';
import type { Known } from './known.ts';
import { checkListIds } from './lists.ts';

interface Source {
  readonly id: unknown;
  readonly at: unknown;
}

const sourcesOf = ({ data }: DataItem): Source[] =>
  Array.isArray(data['sources'])
    ? data['sources'].map((source: unknown) => {
        const { id, at } = (source ?? {}) as Partial<Source>;
        return { id, at };
      })
    : [];

/** The places that an item names in its sources, each with the path to it. */
export const placesIn = (item: DataItem): { at: string; path: (string | number)[] }[] =>
  sourcesOf(item).flatMap(({ at }, i) =>
    typeof at === 'string' ? [{ at, path: ['sources', i, 'at'] }] : [],
  );

/** The works that the rows of a set name as their sources. */
export const worksOf = ({ items }: DataList): string[] =>
  items.flatMap((item) =>
    sourcesOf(item).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
  );

export function checkData(set: DataSet, works: Known['works'], book: BookOrder): Problem[] {
  return [
    ...checkListIds(set, 'row'),
    ...(set.unread || isSection(set.section, book)
      ? []
      : [
          {
            file: set.file,
            line: 1,
            what: `The section "${set.section}" that shows these data is not in book.yaml.`,
            fix: 'Begin the file with "section: <chapter>#<section>".',
          },
        ]),
    ...set.items.flatMap((item) => checkSources(set.file, item, works)),
  ];
}

/** Whether `chapter#section` is in the book. */
export function isSection(address: unknown, book: BookOrder): boolean {
  const [chapter, section = ''] = String(address).split('#');
  return book.chapters.some(({ id, sections }) => id === chapter && sections.includes(section));
}

function checkSources(file: string, item: DataItem, works: Known['works']): Problem[] {
  const { line, data } = item;
  const name = `The row "${String(data['id'])}"`;
  if (sourcesOf(item).length === 0)
    return [
      {
        file,
        line,
        what: `${name} has no source.`,
        fix: 'Write sources: [{ id: …, at: … }]; what has no source is left out.',
      },
    ];
  return knownSources(file, item, works);
}

/** Sources that exist, at places that can be read. */
export function knownSources(file: string, item: DataItem, works: Known['works']): Problem[] {
  const { line, data } = item;
  const name = `The row "${String(data['id'])}"`;
  return sourcesOf(item).flatMap(({ id, at }): Problem[] => [
    ...(!works || (typeof id === 'string' && works.has(id))
      ? []
      : [
          {
            file,
            line,
            what: `${name} names the work "${String(id)}", which is not in references.yaml.`,
            fix: 'Add it there, or correct the id.',
          },
        ]),
    ...(at === undefined || (typeof at === 'string' && parsePlace(at) !== null)
      ? []
      : [
          {
            file,
            line,
            what: `${name} has a place "${String(at)}" that cannot be read.`,
            fix: 'Write it as in <Cite at="…">: §3.1, Table 6, p. 5 …',
          },
        ]),
  ]);
}
