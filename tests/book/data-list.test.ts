/** A list in YAML, item by item with its line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readList } from '#src/book/data-list.ts';
import { formatProblems } from '#src/book/problems.ts';

describe('a list in YAML', () => {
  test('gives each item its line', () => {
    const { list, problems } = readList(
      '# works\nworks:\n  - id: a\n    x: 1\n\n  - id: b\n',
      'w.yaml',
      'works',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      list.items.map(({ line, data }) => ({ line, data })),
      [
        { line: 3, data: { id: 'a', x: 1 } },
        { line: 6, data: { id: 'b' } },
      ],
    );
    assert.equal(list.items[0]?.lineOf?.(['x']), 4);
  });
  test('is the same when an earlier run has kept it, line by line', () => {
    const one = 'works:\n  - id: a\n    x: { y: 1 }\n\n  - id: b\n';
    const seen = (source: string) => {
      const { list } = readList(source, 'kept.yaml', 'works');
      const lines = list.items.map(({ line, lineOf }) => [line, lineOf?.(['x', 'y'])]);
      return { lines, data: list.items.map(({ data }) => data) };
    };
    const expected = {
      lines: [
        [2, 3],
        [5, 5],
      ],
      data: [{ id: 'a', x: { y: 1 } }, { id: 'b' }],
    };
    assert.deepEqual(seen(one), expected);
    // The text last read is held in memory: another in between sends the question to the shelf.
    const shorter = one.replace('\n\n', '\n');
    assert.deepEqual(seen(shorter), {
      ...expected,
      lines: [
        [2, 3],
        [4, 4],
      ],
    });
    assert.deepEqual(seen(shorter), seen(shorter));
    assert.deepEqual(seen(one), expected);
    assert.deepEqual(seen('works:\n  - id: .nan\n').data, [{ id: NaN }]);
  });
  test('tells what it cannot read and keeps the rest', () => {
    const read = (source: string): string =>
      formatProblems(readList(source, 'w.yaml', 'works').problems);
    assert.equal(read('other: 1'), 'w.yaml:1  There is no list "works".  Begin with "works:".');
    assert.equal(read(''), 'w.yaml:1  There is no list "works".  Begin with "works:".');
    assert.equal(
      read('works:\n  - id: a\n  - just text\n'),
      'w.yaml:3  An item of "works" has no fields.  Begin it with "- id: …".',
    );
    assert.match(
      read('works:\n  - id: a: b\n'),
      /^w\.yaml:2 {2}The YAML cannot be read: Nested mappings/,
    );
    assert.match(
      read('works:\n  - id: a\n    x: *gone\n'),
      /^w\.yaml:2 {2}The YAML cannot be read: /,
    );
  });
});
