/** Days in the text against the days of content/data/events.yaml, where a name leaves no doubt. */
import { months } from '#src/i18n/months.ts';
import { wordsOf } from '../blocks.ts';
import type { BookInput, DataItem } from '../input.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

const written = new RegExp(
  `\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b|\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b`,
  'g',
);

const two = (value: number | string): string => String(value).padStart(2, '0');

/** The days that a sentence names in full, as YYYY-MM-DD. */
const daysIn = (sentence: string): string[] =>
  [...sentence.matchAll(written)].map(([iso, day = '', month = '', year]) =>
    year === undefined ? iso : `${year}-${two(months.indexOf(month) + 1)}-${two(day)}`,
  );

/** Sentences, and rows of tables, each with its line. */
function sentencesOf({ blocks }: TextOutline): { line: number; text: string }[] {
  const rows = new Map<number, string>();
  const sentences: { line: number; text: string }[] = [];
  for (const block of blocks) {
    const words = wordsOf(block, (piece) => (piece.is === 'cite' ? '' : '\uFFFC'));
    if (block.kind.endsWith('tableCell'))
      rows.set(block.line, `${rows.get(block.line) ?? ''} | ${words}`);
    else
      for (const text of words.split(/(?<=[.!?;])\s+/)) sentences.push({ line: block.line, text });
  }
  return [...sentences, ...[...rows].map(([line, text]) => ({ line, text }))];
}

interface Dated {
  readonly id: string;
  readonly day: string;
  readonly name: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Events of a known day whose title is a name: of "Llama 3" the event "Llama" is not meant. */
function datedEvents(items: readonly DataItem[]): Dated[] {
  return items.flatMap(({ data }) => {
    const title = (data['title'] as { en?: unknown } | undefined)?.en;
    const day = String(data['date'] ?? '');
    if (day.length !== 10 || typeof title !== 'string') return [];
    if (title.length < 3 || title.split(' ').length > 4) return [];
    const name = new RegExp(`(?<![\\w-])${escaped(title)}(?![\\w-]|\\.\\d|\\s[\\dA-Z])`);
    return [{ id: String(data['id']), day, name }];
  });
}

const dayLong = 86_400_000;

/** A day off by less than a week is a slip; what is farther away is another event. */
const isSlip = (a: string, b: string): boolean =>
  a !== b && Math.abs(Date.parse(a) - Date.parse(b)) < 7 * dayLong;

/** English alone: the two languages are compared with each other. */
export function checkEventDates({ data }: BookInput, texts: readonly TextOutline[]): Problem[] {
  const file = 'content/data/events.yaml';
  const events = datedEvents(data.find((set) => set.file === file)?.items ?? []);
  return texts
    .filter(({ locale }) => locale === 'en')
    .flatMap((text) =>
      sentencesOf(text).flatMap(({ line, text: sentence }) => {
        const days = daysIn(sentence);
        if (days.length === 0) return [];
        return events
          .filter(({ name, day }) => name.test(sentence) && !days.includes(day))
          .flatMap(({ id, day }) => {
            const slip = days.find((each) => isSlip(each, day));
            return slip === undefined
              ? []
              : [
                  {
                    file: text.file,
                    line,
                    what: `The text dates it ${slip}, and the event "${id}" of ${file} is of ${day}.`,
                    fix: 'Look up the day and correct one of the two.',
                  },
                ];
          });
      }),
    );
}
