/** The events as files. Pure: what a source's address is comes in. */
import type { Event } from '#src/schemas/events.ts';
import { inOrder } from '../kit/dates.ts';

/** Where a reader finds the work of that id; undefined if it has no address. */
export type AddressOf = (id: string) => string | undefined;

export const columns = [
  'id',
  'date',
  'title_en',
  'title_zh',
  'description_en',
  'description_zh',
  'category',
  'stage',
  'sources',
  'addresses',
] as const;

/** RFC 4180: a cell with a comma, a quotation mark or a line break stands in quotation marks. */
const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function cells(event: Event, addressOf: AddressOf): string[] {
  const { id, date, title, description, category, stage, sources } = event;
  return [
    id,
    date,
    title.en,
    title.zh,
    description.en,
    description.zh,
    category,
    stage,
    sources.map((source) => source.id).join(' '),
    sources.flatMap((source) => addressOf(source.id) ?? []).join(' '),
  ];
}

/** Begins with a byte order mark, without which spreadsheets take the Chinese for Latin. */
export function toCsv(events: readonly Event[], addressOf: AddressOf): string {
  const lines = [[...columns], ...inOrder(events).map((event) => cells(event, addressOf))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function toJson(events: readonly Event[], addressOf: AddressOf): string {
  const rows = inOrder(events).map(
    ({ id, date, title, description, category, stage, sources }) => ({
      id,
      date,
      title,
      description,
      category,
      stage,
      sources: sources.map((source) => ({ ...source, address: addressOf(source.id) })),
    }),
  );
  return `${JSON.stringify({ licence: 'CC BY 4.0', events: rows }, null, 2)}\n`;
}
