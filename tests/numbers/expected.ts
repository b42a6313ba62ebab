/** The rows of content/data, and numbers held against what was printed or worked out by hand. */
import assert from 'node:assert/strict';
import { loadData } from '#src/book/load-data.ts';
import { valuesIn, type Rows, type Topic } from '#src/numbers/declare.ts';

const { data } = loadData(process.cwd());
export const rows: Rows = (set) =>
  data.find(({ file }) => file.endsWith(`/${set}.yaml`))?.items.map((item) => item.data) ?? [];

/** By the number's name: its value, and how far it may be off. */
export type Expected = Readonly<Record<string, readonly [value: number, within: number]>>;

export function assertNumbers(topic: Topic, expected: Expected, given: Rows = rows): void {
  const found = valuesIn(topic(given));
  for (const [name, [value, within]] of Object.entries(expected)) {
    const number = found[name];
    assert.ok(number !== undefined && Math.abs(number - value) <= within, `${name}: ${number}`);
  }
}

/** The rows with one of them changed. */
export const withRow =
  (id: string, fields: Readonly<Record<string, unknown>>): Rows =>
  (set) =>
    rows(set).map((row) => (row['id'] === id ? { ...row, ...fields } : row));
