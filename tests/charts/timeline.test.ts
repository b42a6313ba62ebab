/** The timeline's filter, search and downloads. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columns, toCsv, toJson } from '#charts/timeline-explorer/download.ts';
import { matches, stateFor, type Wanted } from '#charts/timeline-explorer/filter.ts';
import { fold } from '#src/i18n/fold.ts';
import { byYear, counts } from '#charts/timeline-explorer/years.ts';
import { locales } from '#src/i18n/locales.ts';
import { categories, stages } from '#src/schemas/events.ts';
import { anEvent, events } from './data.ts';

const nothing: Wanted = { kind: '', stage: '', q: '' };
const shown = { kind: 'text', stage: 'budding', text: fold('Émile’s  Music Ａ') };

describe('the filter', () => {
  test('wants all of what is asked', () => {
    assert.ok(matches(shown, nothing));
    assert.ok(matches(shown, { kind: 'text', stage: 'budding', q: 'music emile' }));
    assert.ok(!matches(shown, { ...nothing, kind: 'image' }));
    assert.ok(!matches(shown, { ...nothing, stage: 'accumulation' }));
    assert.ok(!matches(shown, { ...nothing, q: 'music poem' }));
  });

  test('minds neither case nor accents nor width nor space', () => {
    for (const q of ['ÉMILE', 'emile', ' Music  ', 'ａ'])
      assert.ok(matches(shown, { ...nothing, q }), q);
  });

  test('takes another way to write the same, such as simplified characters', () => {
    const turing = { ...shown, text: fold('图灵测试') };
    assert.ok(!matches(turing, { ...nothing, q: '圖靈' }));
    assert.ok(matches(turing, { ...nothing, q: '圖靈' }, ['图灵']));
    assert.ok(!matches(turing, { ...nothing, kind: 'image', q: '圖靈' }, ['图灵']));
  });

  test('has counts that add up to the data, in the order of the schema', () => {
    for (const [values, key] of [
      [categories, (event) => event.category],
      [stages, (event) => event.stage],
    ] as const satisfies readonly (readonly [
      readonly string[],
      (event: (typeof events)[number]) => string,
    ])[]) {
      const found = counts(events, values as readonly string[], key);
      assert.equal(
        found.reduce((sum, { count }) => sum + count, 0),
        events.length,
      );
      for (const { value, count } of found) {
        const filtered = events.filter((event) => key(event) === value);
        assert.equal(count, filtered.length);
      }
    }
  });

  test('finds the same events by kind and stage in both languages', () => {
    const lists = locales.map((locale) =>
      events
        .map((event) => ({
          id: event.id,
          kind: event.category,
          stage: event.stage,
          text: fold(`${event.title[locale]} ${event.description[locale]}`),
        }))
        .filter((event) => matches(event, { ...nothing, kind: 'video', stage: 'rapid-growth' }))
        .map(({ id }) => id),
    );
    assert.deepEqual(lists[0], lists[1]);
    assert.ok(lists[0]!.length > 3);
  });

  test('reads its state from a link, and falls back where a link is malformed', () => {
    const state = stateFor(['text'], ['budding']);
    const there = { kind: 'text', stage: 'budding', q: '图灵 & x' };
    assert.deepEqual(state.parse(state.serialise(there)), there);
    assert.equal(state.serialise(nothing), '');
    assert.deepEqual(state.parse('kind=cooking&stage=%E0%A4%A&q='), nothing);
    assert.equal(state.parse(`q=${'x'.repeat(500)}`).q.length, 80);
  });
});

describe('years', () => {
  test('hold every event once, ascending', () => {
    const years = byYear(events);
    assert.equal(
      years.reduce((sum, year) => sum + year.events.length, 0),
      events.length,
    );
    years.forEach(({ year, events: found }, i) => {
      assert.ok(i === 0 || year > years[i - 1]!.year);
      assert.ok(found.every(({ date }) => date.startsWith(String(year))));
    });
  });
});

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < csv.length) {
    const [, quoted, bare = '', end] = cell.exec(csv) ?? assert.fail('no cell');
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n' && cell.lastIndex < csv.length) rows.push([]);
  }
  return rows;
}

describe('the downloads', () => {
  const addressOf = (id: string) => (id === 'a-work' ? 'https://example.org/?a=1,2' : undefined);
  const odd = anEvent({
    title: { en: 'A "quoted", title', zh: '有“引号”' },
    description: { en: 'Two\r\nlines', zh: '两\n行' },
    sources: [{ id: 'a-work', at: '§1' }, { id: 'b-work' }],
  });

  test('CSV: quotation marks, commas and line breaks survive', () => {
    const csv = toCsv([odd], addressOf);
    assert.ok(csv.startsWith('\uFEFFid,'));
    const [head, row, ...rest] = readCsv(csv.slice(1));
    assert.deepEqual(head, [...columns]);
    assert.deepEqual(row, [
      'an-event',
      '2020-01',
      'A "quoted", title',
      '有“引号”',
      'Two\r\nlines',
      '两\n行',
      'text',
      'rapid-growth',
      'a-work b-work',
      'https://example.org/?a=1,2',
    ]);
    assert.deepEqual(rest, []);
  });

  test('CSV: a row an event, of the data as they are', () => {
    const rows = readCsv(toCsv(events, addressOf).slice(1));
    assert.equal(rows.length, events.length + 1);
    assert.ok(rows.every((row) => row.length === columns.length));
    assert.deepEqual(new Set(rows.slice(1).map(([id]) => id)), new Set(events.map(({ id }) => id)));
  });

  test('JSON: the same events with addresses', () => {
    const { events: read } = JSON.parse(toJson([odd, ...events], addressOf)) as {
      events: { id: string; sources: { address?: string }[] }[];
    };
    assert.equal(read.length, events.length + 1);
    const found = read.find(({ id }) => id === odd.id);
    assert.equal(found?.sources[0]?.address, 'https://example.org/?a=1,2');
  });
});
