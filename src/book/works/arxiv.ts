/** Numbers of arXiv, which tell year and month. */
import { text, yearIn, type Data, type Finding } from './fields.ts';

/** Year and month of a number of arXiv: 2006.11239 is of June 2020, hep-th/9711200 of November 1997. */
export function arxivMonth(number: string): { year: number; month: number } | null {
  const [, yy = '', mm = ''] =
    /^(\d\d)(\d\d)\.\d{4,5}$/.exec(number) ??
    /^[a-z-]+(?:\.[A-Z]{2})?\/(\d\d)(\d\d)\d{3}$/.exec(number) ??
    [];
  const [year, month] = [Number(yy), Number(mm)];
  if (yy === '' || month < 1 || month > 12) return null;
  return { year: year > 90 ? 1900 + year : 2000 + year, month };
}

export function arxivFindings(data: Data): Finding[] {
  const number = text(data, 'arxiv');
  if (number === '') return [];
  const date = arxivMonth(number);
  if (!date)
    return [
      {
        at: 'arxiv',
        what: `has "${number}" as its number of arXiv`,
        fix: 'Write the number alone, without version: "2006.11239".',
      },
    ];
  const issued = yearIn(text(data, 'issued'));
  // A number of January may belong to a paper that was sent in December.
  const first = date.month === 1 ? date.year - 1 : date.year;
  const isElsewhere = text(data, 'container-title') !== '' || text(data, 'publisher') !== '';
  const isEarly = issued < first && text(data, 'url') === '';
  const isLate = issued > date.year + (isElsewhere ? 3 : 0);
  return isEarly || isLate
    ? [
        {
          at: 'arxiv',
          what: `is issued ${issued}, and its number of arXiv, ${number}, is of ${date.year}`,
          fix: 'Correct the number or the year; where it was published elsewhere first, give the url.',
        },
      ]
    : [];
}
