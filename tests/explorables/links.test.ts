/** The state of every explorable, read from links that nobody meant. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Field, Fields, Schema } from '#src/drawing/state.ts';
import { random } from '#src/maths/random.ts';

const root = fileURLToPath(new URL('../../src/explorables/', import.meta.url));

const isSchema = (value: unknown): value is Schema<Fields> =>
  typeof value === 'object' && value !== null && 'fields' in value && 'serialise' in value;

/** Each folder's schema, from whichever module defines it. */
async function schemas(): Promise<Map<string, Schema<Fields>>> {
  const found = new Map<string, Schema<Fields>>();
  for (const file of globSync('*/*.ts', { cwd: root }).sort()) {
    const folder = file.split(/[\\/]/)[0] ?? '';
    if (folder === 'kit' || !readFileSync(root + file, 'utf8').includes('defineState(')) continue;
    const exported = Object.values((await import(root + file)) as Record<string, unknown>);
    const schema = exported.find(isSchema);
    if (schema) found.set(folder, schema);
  }
  return found;
}

const folders = globSync('*/index.astro', { cwd: root }).map((file) => file.split(/[\\/]/)[0]);
const all = await schemas();

/** What stands at the ends of lists and records. */
const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

/** A value that a control could hold: finite and in range, or one of the options. */
function assertValid(field: Field<unknown>, value: unknown, what: string): void {
  if ('min' in field && 'max' in field) {
    assert.ok(Number.isFinite(value), what);
    assert.ok((value as number) >= (field.min as number), what);
    assert.ok((value as number) <= (field.max as number), what);
  } else if ('options' in field) {
    assert.ok((field.options as unknown[]).includes(value), what);
  } else {
    assert.equal(typeof value, typeof field.initial, what);
    if (typeof value === 'object') assert.ok(leaves(value).every(Number.isFinite), what);
  }
}

const junk = [
  '', ' ', '-', '%', '%zz', '%00', 'NaN', 'Infinity', '-Infinity', '1e999', '-1e999', '1e308', '0x1F',
  '1_0', '١٢', '1,5', '--1', '.', 'e5', 'null', 'undefined', '[object Object]', '__proto__', 'constructor',
  '%F0%9F%98%80', '%ED%A0%80', '中', '#', '?', '=', '<script>', '9'.repeat(400),
]; // prettier-ignore

describe('a link to a view', () => {
  test('every explorable has a state to link to', () => {
    assert.deepEqual([...all.keys()], folders.toSorted());
  });

  for (const [name, schema] of all) {
    const fields = Object.entries(schema.fields);

    test(`${name}: garbage never throws and never leaves the range`, () => {
      const source = random(2026, name.length);
      const piece = (): string => junk[source.integer(junk.length)] ?? '';
      for (let i = 0; i < 1500; i += 1) {
        const query = fields
          .filter(() => source.uniform() < 0.8)
          .map(([field]) => {
            const text =
              source.uniform() < 0.2
                ? String((source.uniform() - 0.5) * 10 ** source.integer(9))
                : piece();
            return `${source.uniform() < 0.1 ? piece() : ''}${field}=${text}${source.uniform() < 0.1 ? piece() : ''}`;
          })
          .join(source.uniform() < 0.9 ? '&' : '&&');
        const state = schema.parse(query);
        for (const [field, type] of fields) assertValid(type, state[field], `${field} of ${query}`);
        assert.deepEqual(schema.parse(schema.serialise(state)), state, query);
      }
    });

    test(`${name}: what is no number and no option is the default`, () => {
      for (const [field, type] of fields) {
        if (!('min' in type) && !('options' in type)) continue;
        for (const text of [
          '',
          '%00',
          'NaN',
          'Infinity',
          '0x1F',
          '1,5',
          '%F0%9F%98%80',
          'constructor',
        ])
          assert.deepEqual(schema.parse(`${field}=${text}`), schema.initial, `${field}=${text}`);
      }
      assert.deepEqual(schema.parse('nothing=1&%zz&=&&'), schema.initial);
      assert.equal(schema.serialise(schema.initial), '');
    });
  }

  test('the test catches a field that lets everything through', () => {
    const open: Field<number> = { initial: 0, read: Number, write: String };
    const leaky = { ...open, min: 0, max: 1 };
    assert.throws(() => assertValid(leaky, leaky.read('NaN'), 'leaky'));
    assert.throws(() => assertValid(leaky, leaky.read('9'), 'leaky'));
  });
});
