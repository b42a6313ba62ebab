/** Readers' questions: each once, answered in few words, with a place that exists and numbers that are so. */
import { locales, type Locale } from '#src/i18n/locales.ts';
import type { DataItem, DataList } from '../input.ts';
import { lengthOf } from '../length.ts';
import type { Problem } from '../problems.ts';
import { readShown, roundsTo } from '../shown-number.ts';
import { knownSources } from './data.ts';
import type { Known } from './known.ts';
import { checkListIds } from './lists.ts';
import { list, record } from './sets/fields.ts';

/** English words of an answer. */
const [least, most] = [40, 110];

export const checkReaderQuestions = (
  questions: DataList,
  known: Readonly<Record<Locale, Known>>,
): Problem[] => [
  ...checkListIds(questions, 'question'),
  ...questions.items.flatMap((item) => [
    ...knownSources(questions.file, item, known.en.works),
    ...checkPlace(questions.file, item, known),
    ...checkWords(questions, item),
    ...checkNumbers(questions.file, item, known.en.numbers),
  ]),
];

const problemOf =
  (file: string, item: DataItem) =>
  (path: readonly (string | number)[], what: string, fix: string): Problem => ({
    file,
    line: item.lineOf?.(path) ?? item.line,
    what: `The question "${String(item.data['id'])}" ${what}.`,
    fix,
  });

function checkPlace(
  file: string,
  item: DataItem,
  known: Readonly<Record<Locale, Known>>,
): Problem[] {
  const place = String(item.data['place']);
  const [chapter = '', id = ''] = place.split('#');
  const isThere = locales.every((locale) => {
    const ids = known[locale].pages.get(`/${chapter}/`);
    return ids === null || ids?.has(id) === true;
  });
  return isThere
    ? []
    : [
        problemOf(file, item)(
          ['place'],
          `leads to "${place}", which is not in the book`,
          'Write <chapter>#<id> of a section, heading or figure.',
        ),
      ];
}

const inLocale = (item: DataItem, field: string, locale: Locale): string =>
  String(record(item.data[field])[locale] ?? '');

function checkWords({ file, items }: DataList, item: DataItem): Problem[] {
  const problem = problemOf(file, item);
  const words = lengthOf(inLocale(item, 'answer', 'en'), 'en');
  const twin = items.find(
    (other) =>
      other !== item &&
      other.line < item.line &&
      locales.some(
        (locale) =>
          inLocale(other, 'question', locale) === inLocale(item, 'question', locale) &&
          inLocale(item, 'question', locale) !== '',
      ),
  );
  return [
    ...locales
      .filter((locale) => !/[?？]$/.test(inLocale(item, 'question', locale)))
      .map((locale) => problem(['question', locale], 'is no question', 'End it as one.')),
    ...(words < least || words > most
      ? [
          problem(
            ['answer', 'en'],
            `has an answer of ${words} words`,
            `Write ${least} to ${most}: the place it leads to has the rest.`,
          ),
        ]
      : []),
    ...(twin
      ? [
          problem(
            ['question'],
            `asks what "${String(twin.data['id'])}" asks`,
            'Keep one of the two.',
          ),
        ]
      : []),
  ];
}

function checkNumbers(file: string, item: DataItem, numbers: Known['numbers']): Problem[] {
  const problem = problemOf(file, item);
  return list(item.data['numbers'])
    .map(record)
    .flatMap((stated, i) => {
      const name = String(stated['of']);
      const value = numbers?.get(name);
      if (numbers && value === undefined)
        return [
          problem(
            ['numbers', i],
            `states "${name}", which is not computed`,
            'Declare it in src/numbers, or correct the name.',
          ),
        ];
      return locales.flatMap((locale) => {
        const shows = stated['shows'];
        const shown = typeof shows === 'string' ? shows : String(record(shows)[locale] ?? '');
        const read = readShown(shown);
        if (!inLocale(item, 'answer', locale).includes(shown))
          return [
            problem(
              ['numbers', i],
              `does not say “${shown}” in its answer (${locale})`,
              'Write it as it is shown.',
            ),
          ];
        return value === undefined || (read && roundsTo(value, read))
          ? []
          : [
              problem(
                ['numbers', i],
                `shows “${shown}” for "${name}", which is ${value}`,
                'Correct what is shown.',
              ),
            ];
      });
    });
}
