/** When a work was issued, held against the calendar, its address, its id and what it stands in. */
import { authorsOf } from './names.ts';
import { text, yearIn, type Data, type Finding } from './fields.ts';

const isAuthor = (data: Data, name: string): boolean =>
  String(authorsOf(data)[0]?.family ?? '').toLowerCase() === name;

/** `today`: YYYY-MM-DD. */
export function dateFindings(data: Data, today: string): Finding[] {
  const issued = text(data, 'issued');
  const found: Finding[] = [];
  const at = (field: string, what: string, fix: string): void =>
    void found.push({ at: field, what, fix });
  const [, month = '1', day = '1'] = issued.split('-');
  const real = new Date(Date.UTC(yearIn(issued), Number(month) - 1, Number(day)));
  if (/^\d{4}(?:-\d\d){1,2}$/.test(issued) && real.getUTCMonth() !== Number(month) - 1)
    at('issued', `is issued on ${issued}, a day that does not exist`, 'Correct the date.');
  else if (/^\d/.test(issued) && issued > today.slice(0, issued.length))
    at('issued', `is issued on ${issued}, which is to come`, 'Correct the date.');
  const year = yearIn(issued);
  const container = text(data, 'container-title');
  const ofContainer = Number(/^[^()\d]*\b((?:19|20)\d\d)$/.exec(container)?.[1] ?? NaN);
  // The first version counts, so the proceedings may be of a later year.
  if (ofContainer < year)
    at(
      'issued',
      `is issued ${year} and stands in “${container}”`,
      'Correct the year: it is that of the first version.',
    );
  const [, inAddress] = /\/((?:19|20)\d\d)\/(?:0\d|1[0-2])\//.exec(text(data, 'url')) ?? [];
  if (
    /^(?:post-weblog|article-newspaper)$/.test(text(data, 'type')) &&
    inAddress &&
    Number(inAddress) !== year
  )
    at(
      'issued',
      `is issued ${year}, and its address is of ${inAddress}`,
      'Correct one of the two.',
    );
  const [, name = '', inId] = /^([a-z]+)((?:19|20)\d\d)/.exec(text(data, 'id')) ?? [];
  if (inId && (Number(inId) > year || (Number(inId) < year - 3 && isAuthor(data, name))))
    at(
      'issued',
      `is issued ${year}, and its id is of ${inId}`,
      'Correct the year, or the id where it is cited.',
    );
  return found;
}
