/** Events and rules: in the order of their days, none of them to come, each once. */
import type { DataItem, DataList } from '../../input.ts';
import type { Problem } from '../../problems.ts';
import { arxivMonth } from '../../works/arxiv.ts';
import { list, ofRow, record, text } from './fields.ts';

/** As far as both are known. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

const stages: readonly string[] = ['budding', 'accumulation', 'rapid-growth'];

/** The titles of an event, and of a drawn one what stands in the figure, that hold a mark. */
function labelsOf(item: DataItem): [field: string, locale: string, value: string][] {
  const drawn = list(item.data['figures']).length > 0;
  const shown = drawn && item.data['short'] !== undefined ? 'short' : 'title';
  return ['title', 'short'].flatMap((field) =>
    Object.entries(record(item.data[field])).flatMap(([locale, value]) =>
      typeof value === 'string' &&
      (/\*\*|__|`|\]\(/.test(value) || (drawn && field === shown && /[#;]|:\s/.test(value)))
        ? [[field, locale, value] as [string, string, string]]
        : [],
    ),
  );
}

const titleOf = (item: DataItem): string => String(record(item.data['title'])['en'] ?? '');

/** `arxiv`: the number of a work, or ''. */
export function checkEvents(
  { file, items }: DataList,
  today: string,
  arxiv: (work: string) => string,
): Problem[] {
  const titles = new Map<string, string>();
  return items.flatMap((item, i) => {
    const [date, stage] = [text(item, 'date'), text(item, 'stage')];
    const problems: Problem[] = [];
    const problem = (field: string, what: string, fix: string): void =>
      void problems.push(ofRow(file, item, [field], what, fix));
    const before = items[i - 1];
    if (date > today.slice(0, date.length))
      problem('date', `is of ${date}, which is to come`, 'What has not happened is no event.');
    if (before && isBefore(date, text(before, 'date')))
      problem(
        'date',
        `is of ${date} and stands behind "${text(before, 'id')}" of ${text(before, 'date')}`,
        'Keep the list in the order of dates, or correct the date.',
      );
    if (before && stages.indexOf(stage) < stages.indexOf(text(before, 'stage')))
      problem(
        'stage',
        `is of the stage "${stage}" and later than "${text(before, 'id')}" of the stage "${text(before, 'stage')}"`,
        'Correct the stage: one ends before the next begins.',
      );
    const title = titleOf(item);
    const twin = titles.get(title);
    if (title !== '' && twin !== undefined)
      problem('title', `has the title of "${twin}"`, 'Keep one of the two, or tell them apart.');
    titles.set(title, text(item, 'id'));
    const months = list(item.data['sources']).flatMap((source) => {
      const month = arxivMonth(arxiv(String(record(source)['id'] ?? '')));
      return month ? [`${month.year}-${String(month.month).padStart(2, '0')}`] : [];
    });
    const last = months.sort().at(-1);
    if (date.length >= 7 && last !== undefined && last < date.slice(0, 7))
      problem(
        'date',
        `is of ${date}, and its paper was on arXiv in ${last}`,
        'Write the day of the first version.',
      );
    for (const [field, locale, value] of labelsOf(item))
      problems.push(
        ofRow(
          file,
          item,
          [field, locale],
          `has a sign in its ${field} that a drawn timeline takes for its own: “${value}”`,
          'Write a short title without # ; : and without marks of Markdown.',
        ),
      );
    return problems;
  });
}

/** A year behind the newest look: long enough for a rule to have changed. */
const isStale = (day: string, newest: string): boolean =>
  Number(newest.slice(0, 4)) * 12 +
    Number(newest.slice(5, 7)) -
    (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))) >
  12;

/** In the language of laws. */
const inForce = { en: /\b(?:in|into) force\b/, zh: /施行|生效/ };

export function checkGovernance({ file, items }: DataList, today: string): Problem[] {
  const newest =
    items
      .map((item) => text(item, 'as_of'))
      .sort()
      .at(-1) ?? '';
  return items.flatMap((item, i) => {
    const [date, seen] = [text(item, 'date'), text(item, 'as_of')];
    const before = items[i - 1];
    const { en, zh } = record(item.data['what']);
    const holds = [inForce.en.test(String(en)), inForce.zh.test(String(zh))] as const;
    // A text that is missing has its own problem.
    const both = typeof en === 'string' && typeof zh === 'string';
    return [
      ...(both && holds[0] !== holds[1]
        ? [
            ofRow(
              file,
              item,
              ['what', holds[0] ? 'zh' : 'en'],
              'is in force in one language and not in the other',
              'Say in both what happened on the day: “in force”, 施行.',
            ),
          ]
        : []),
      ...(seen > today
        ? [
            ofRow(
              file,
              item,
              ['as_of'],
              `was seen to hold on ${seen}, which is to come`,
              'Correct the day.',
            ),
          ]
        : []),
      ...(isStale(seen, newest)
        ? [
            ofRow(
              file,
              item,
              ['as_of'],
              `was last seen to hold on ${seen}, others on ${newest}`,
              'Look again and write the day.',
            ),
          ]
        : []),
      ...(before && date < text(before, 'date')
        ? [
            ofRow(
              file,
              item,
              ['date'],
              `is of ${date} and stands behind "${text(before, 'id')}" of ${text(before, 'date')}`,
              'Keep the list in the order of dates, or correct the date.',
            ),
          ]
        : []),
    ];
  });
}
