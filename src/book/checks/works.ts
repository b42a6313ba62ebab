/** What the fields of a work say of each other: numbers of arXiv, dates, names, titles, addresses. */
import type { DataItem, DataList } from '../input.ts';
import type { Problem } from '../problems.ts';
import { arxivFindings } from '../works/arxiv.ts';
import { dateFindings } from '../works/dates.ts';
import { text, yearIn, type Finding } from '../works/fields.ts';
import { nameFindings } from '../works/names.ts';
import { addressFindings, titleFindings } from '../works/title-and-address.ts';

const key = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Works that are one: of one DOI or number, or of one title in one place. */
function twins(items: readonly DataItem[]): ReadonlyMap<DataItem, Finding> {
  const found = new Map<DataItem, Finding>();
  const seen = new Map<string, string>();
  const once = (item: DataItem, at: string, value: string, name: string): void => {
    if (value === '') return;
    const known = `${at} ${value}`;
    const first = seen.get(known);
    if (first === undefined) seen.set(known, text(item.data, 'id'));
    else if (first !== text(item.data, 'id') && !found.has(item))
      found.set(item, {
        at,
        what: `has ${name} of the work "${first}"`,
        fix: 'Cite one of the two and take the other out, or correct it.',
      });
  };
  for (const item of items) {
    const { data } = item;
    const place = text(data, 'url') || text(data, 'container-title');
    once(item, 'doi', key(text(data, 'doi')), 'the DOI');
    once(item, 'arxiv', text(data, 'arxiv'), 'the number of arXiv');
    once(item, 'isbn', key(text(data, 'isbn')), 'the ISBN');
    if (place !== '')
      once(
        item,
        'title',
        `${key(text(data, 'title'))} ${yearIn(text(data, 'issued'))} ${key(place)}`,
        'title, year and place',
      );
  }
  return found;
}

/** `today`: YYYY-MM-DD. */
export function checkWorks({ file, items }: DataList, today: string): Problem[] {
  const same = twins(items);
  return items.flatMap((item, i): Problem[] => {
    const { data, line, lineOf = () => line } = item;
    const id = text(data, 'id');
    const before = text(items[i - 1]?.data ?? {}, 'id');
    const twin = same.get(item);
    const findings = [
      ...arxivFindings(data),
      ...dateFindings(data, today),
      ...nameFindings(data),
      ...titleFindings(data),
      ...addressFindings(data),
      ...(twin ? [twin] : []),
      ...(id !== '' && before > id
        ? [
            {
              at: 'id',
              what: `stands behind "${before}"`,
              fix: 'Keep the list in the order of ids.',
            },
          ]
        : []),
    ];
    return findings.map(({ at, what, fix }) => {
      const [field = '', index] = at.split(' ');
      const path = index === undefined ? [field] : [field, Number(index)];
      return { file, line: lineOf(path), what: `The work "${id}" ${what}.`, fix };
    });
  });
}
