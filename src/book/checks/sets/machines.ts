/** Models and accelerators: sizes and peaks of an order that exists, in the unit of their field. */
import type { DataItem, DataList } from '../../input.ts';
import type { Problem } from '../../problems.ts';
import { number, numbers, ofRow, record, text } from './fields.ts';

/** More than any published model has, in billions: beyond it somebody typed millions. */
const mostBillions = 20_000;

const notes = (item: DataItem): string => Object.values(record(item.data['note'])).join(' ');

export const checkModels = ({ file, items }: DataList, today: string): Problem[] =>
  items.flatMap((item) => {
    const problems: Problem[] = [];
    const problem = (path: string[], what: string, fix: string): void =>
      void problems.push(ofRow(file, item, path, what, fix));
    if (number(item, 'year') > Number(today.slice(0, 4)))
      problem(['year'], `is of ${number(item, 'year')}, which is to come`, 'Correct the year.');
    const size = record(item.data['size']);
    const [billions, active] = [numbers(size['billions']), numbers(size['active'])];
    if (billions.some((value, i) => value < (billions[i - 1] ?? 0)))
      problem(['size', 'billions'], 'has sizes that do not ascend', 'Write the smallest first.');
    if (Math.max(0, ...billions) > mostBillions)
      problem(
        ['size', 'billions'],
        `has ${Math.max(...billions)} billion parameters`,
        'Write billions: 175 for 175 billion.',
      );
    if (active.length > 0 && active.length !== billions.length)
      problem(
        ['size', 'active'],
        `has ${billions.length} sizes and ${active.length} of them active`,
        'Write one for each.',
      );
    else if (active.some((value, i) => value > (billions[i] ?? 0)))
      problem(['size', 'active'], 'uses more parameters than it has', 'Exchange the two numbers.');
    const [, named] = /(?<![\dx.])(\d+(?:\.\d+)?)B\b/.exec(text(item, 'name')) ?? [];
    if (named !== undefined && billions.length > 0 && !billions.includes(Number(named)))
      problem(
        ['size', 'billions'],
        `is called ${text(item, 'name')} and has the sizes ${billions.join(', ')}`,
        'Correct one of the two.',
      );
    if (
      item.data['size'] === 'undisclosed' &&
      /\d\s?(?:B\b|billion|trillion|亿参数)/.test(notes(item))
    )
      problem(
        ['size'],
        'has an undisclosed size, and its note gives one',
        'Say whose estimate it is, or take it out.',
      );
    return problems;
  });

interface Range {
  readonly field: string;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** What an accelerator can have: beyond it the unit is another. */
const ranges: readonly Range[] = [
  { field: 'tflops', least: 10, most: 100_000, unit: 'TFLOP/s' },
  { field: 'memoryGb', least: 4, most: 4000, unit: 'GB' },
  { field: 'bandwidthTbs', least: 0.1, most: 100, unit: 'TB/s' },
  { field: 'powerW', least: 50, most: 5000, unit: 'W' },
];

export const checkAccelerators = ({ file, items }: DataList, today: string): Problem[] =>
  items.flatMap((item, i) => {
    const problems: Problem[] = [];
    const problem = (field: string, what: string, fix: string): void =>
      void problems.push(ofRow(file, item, [field], what, fix));
    for (const { field, least, most, unit } of ranges) {
      const value = number(item, field);
      if (value < least || value > most)
        problem(field, `has ${value} ${unit} as its ${field}`, `Write it in ${unit}.`);
    }
    const before = items[i - 1];
    const vendors = [before ? text(before, 'vendor') : '', text(item, 'vendor')];
    if ((vendors[0] ?? '').toLowerCase() > (vendors[1] ?? '').toLowerCase())
      problem(
        'vendor',
        `is by ${vendors[1]} and stands behind one by ${vendors[0]}`,
        'Keep vendors in alphabetical order.',
      );
    if (number(item, 'year') > Number(today.slice(0, 4)) && item.data['planned'] !== true)
      problem(
        'year',
        `is of ${number(item, 'year')}, which is to come`,
        'Write planned: true, or correct it.',
      );
    if (!text(item, 'name').startsWith(text(item, 'vendor')))
      problem('name', `is called ${text(item, 'name')}`, 'Begin with the vendor.');
    return problems;
  });
