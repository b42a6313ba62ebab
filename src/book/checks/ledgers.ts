/** Claims, corrections and the order of the book: what each says of itself. */
import type { BookInput, BookOrder, DataItem, DataList } from '../input.ts';
import type { Problem } from '../problems.ts';
import { isSection } from './data.ts';

const bilingual = (item: DataItem, field: string): string =>
  JSON.stringify(item.data[field] ?? null);

const at = (file: string, item: DataItem, field: string, what: string, fix: string): Problem => ({
  file,
  line: item.lineOf?.([field]) ?? item.line,
  what,
  fix,
});

/** A claim and what is right are not the same sentence. */
export const checkClaimTexts = ({ file, items }: DataList): Problem[] =>
  items
    .filter((item) => item.data['claim'] && bilingual(item, 'claim') === bilingual(item, 'right'))
    .map((item) =>
      at(
        file,
        item,
        'right',
        `The claim "${String(item.data['id'])}" says the same as what is right.`,
        'Write what was claimed, and what holds.',
      ),
    );

export const checkCorrections = ({ corrections, book, today }: BookInput): Problem[] =>
  corrections.items.flatMap((item) => {
    const { file } = corrections;
    const id = String(item.data['id']);
    const date = String(item.data['date'] ?? '');
    return [
      ...(date > today
        ? [
            at(
              file,
              item,
              'date',
              `The correction "${id}" is of ${date}, which is to come.`,
              'Correct the date.',
            ),
          ]
        : []),
      ...(isSection(item.data['section'], book)
        ? []
        : [
            at(
              file,
              item,
              'section',
              `The correction "${id}" has the section "${String(item.data['section'])}", which is not in book.yaml.`,
              'Write section: <chapter>#<section>.',
            ),
          ]),
      ...(item.data['before'] && bilingual(item, 'before') === bilingual(item, 'after')
        ? [
            at(
              file,
              item,
              'after',
              `The correction "${id}" changes nothing.`,
              'Write what stands there since.',
            ),
          ]
        : []),
    ];
  });

/** Each chapter once, and each section of a chapter once. */
export function checkBookOrder({ chapters }: BookOrder): Problem[] {
  const twice = (list: readonly string[]): string[] => list.filter((id, i) => list.indexOf(id) < i);
  const problem = (what: string): Problem => ({
    file: 'content/book.yaml',
    line: 1,
    what,
    fix: 'Keep one.',
  });
  return [
    ...twice(chapters.map(({ id }) => id)).map((id) =>
      problem(`The chapter "${id}" stands twice.`),
    ),
    ...chapters.flatMap(({ id, sections }) =>
      twice(sections).map((section) =>
        problem(`The section "${section}" of "${id}" stands twice.`),
      ),
    ),
  ];
}
