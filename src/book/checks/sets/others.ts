/** Trials, what is drawn over time, and the layers of the market. */
import type { DataItem, DataList } from '../../input.ts';
import type { Problem } from '../../problems.ts';
import { list, number, ofRow, record, text } from './fields.ts';

export function checkTrials({ file, items }: DataList, today: string): Problem[] {
  const ids = new Set(items.map((item) => text(item, 'id')));
  return items.flatMap((item) => {
    const [year, follows] = [number(item, 'published'), text(item, 'follows')];
    return [
      ...(year > Number(today.slice(0, 4))
        ? [
            ofRow(
              file,
              item,
              ['published'],
              `is published ${year}, which is to come`,
              'Correct it.',
            ),
          ]
        : []),
      ...(follows !== '' && (!ids.has(follows) || follows === text(item, 'id'))
        ? [
            ofRow(
              file,
              item,
              ['follows'],
              `follows "${follows}", which is no other trial`,
              'Correct the id.',
            ),
          ]
        : []),
    ];
  });
}

/** Rows with one date each, under `field`: in the order of time, none to come. */
export const checkDated = ({ file, items }: DataList, field: string, today: string): Problem[] =>
  items.flatMap((item, i) => {
    const date = text(item, field);
    const before = i === 0 ? '' : text(items[i - 1] as DataItem, field);
    return [
      ...(date > today.slice(0, date.length)
        ? [ofRow(file, item, [field], `is of ${date}, which is to come`, 'Correct the date.')]
        : []),
      ...(date < before
        ? [
            ofRow(
              file,
              item,
              [field],
              `is of ${date} and stands behind one of ${before}`,
              'Keep the list in the order of dates, or correct the date.',
            ),
          ]
        : []),
    ];
  });

export const checkMarketLayers = ({ file, items }: DataList): Problem[] =>
  items.flatMap((item) => {
    const examples = list(item.data['examples']).map(record);
    const names = examples.map((example) => String(example['en'] ?? '').toLowerCase());
    return examples.flatMap((example, i) => {
      const company = example['company'];
      const at = (what: string, fix: string): Problem =>
        ofRow(file, item, ['examples', i], what, fix);
      return [
        ...(examples.findIndex((each) => each['company'] === company) < i
          ? [at(`names the company "${String(company)}" twice`, 'Keep one.')]
          : []),
        ...((names[i - 1] ?? '') > (names[i] ?? '')
          ? [
              at(
                `has “${String(example['en'])}” behind “${String(examples[i - 1]?.['en'])}”`,
                'Keep the examples in alphabetical order.',
              ),
            ]
          : []),
      ];
    });
  });
