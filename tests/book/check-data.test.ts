/** Mistakes in rows of data. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DataSet } from '#src/book/input.ts';
import { extended, found } from './editing.ts';
import { validBook } from './fixture.ts';

describe('data', () => {
  const book = validBook();
  const file = 'content/data/colours.yaml';
  const set = (section: string, ...rows: Record<string, unknown>[]): DataSet => ({
    file,
    section,
    items: rows.map((data, i) => ({ line: 3 + i, data })),
  });
  const red = { id: 'red', sources: [{ id: 'newton1704', at: 'p. 5' }] };
  const problems = (data: DataSet): string[] => found({ ...book, data: [data] });

  test('a row with a source that exists is right', () =>
    assert.deepEqual(problems(set('light#waves', red)), []));

  test('a section that does not exist', () =>
    assert.deepEqual(problems(set('light#rainbows', red)), [
      `${file}:1  The section "light#rainbows" that shows these data is not in book.yaml.  Begin the file with "section: <chapter>#<section>".`,
    ]));

  test('a row without a source, one of an unknown work, one with an unreadable place', () => {
    assert.deepEqual(problems(set('light#waves', { id: 'red' })), [
      `${file}:3  The row "red" has no source.  Write sources: [{ id: …, at: … }]; what has no source is left out.`,
    ]);
    assert.deepEqual(problems(set('light#waves', { ...red, sources: [{ id: 'nobody' }] })), [
      `${file}:3  The row "red" names the work "nobody", which is not in references.yaml.  Add it there, or correct the id.`,
    ]);
    assert.deepEqual(
      problems(set('light#waves', { ...red, sources: [{ id: 'newton1704', at: 'somewhere' }] })),
      [
        `${file}:3  The row "red" has a place "somewhere" that cannot be read.  Write it as in <Cite at="…">: §3.1, Table 6, p. 5 …`,
      ],
    );
  });

  test('an id twice', () =>
    assert.deepEqual(problems(set('light#waves', red, red)), [
      `${file}:4  The row "red" is already on line 3.  Keep one of the two.`,
    ]));

  test('a work that only data cite is used', () => {
    const references = extended(book.references, {
      id: 'zeeman1896',
      type: 'article',
      title: 'A Dynamical Theory',
      author: [{ family: 'Zeeman' }],
      issued: 1896,
      doi: '10.1098/rstl.1896.0008',
    });
    const data = [set('light#waves', { id: 'blue', sources: [{ id: 'zeeman1896' }] })];
    assert.deepEqual(found({ ...book, references, data }), []);
  });
});
