/** Tables scroll inside themselves, and their corner is no header. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maths } from '#src/markdown/maths.ts';
import { tables } from '#src/markdown/tables.ts';
import { named, textOf, treeOf } from './evaluate.ts';

const tree = treeOf('|  | A | B |\n|---|---|---|\n| one | 1 |  |\n', [tables]);

test('a table stands in a box that scrolls', () => {
  const [box] = named(tree, 'div');
  assert.equal(box?.attributes['className'], 'table-scroll');
  assert.equal(named(box ?? '', 'table').length, 1);
});

test('an empty corner is a cell, and the first cell of each row heads its row', () => {
  assert.deepEqual(named(tree, 'th').map(textOf), ['A', 'B', 'one']);
  assert.equal(named(tree, 'th').at(-1)?.attributes['scope'], 'row');
  assert.deepEqual(named(tree, 'td').map(textOf), ['', '1', '']);
});

test('where every column has a head, rows have none', () => {
  const full = treeOf('| A | B |\n|---|---|\n| one | 1 |\n', [tables]);
  assert.deepEqual(named(full, 'th').map(textOf), ['A', 'B']);
  assert.deepEqual(named(full, 'td').map(textOf), ['one', '1']);
});

test('a formula that heads a row has a name', () => {
  const [, head] = named(treeOf('|  | A |\n|---|---|\n| $x^2$ | 1 |\n', [tables, maths]), 'th');
  assert.match(JSON.stringify(head), /aria-label=\\"x\^2\\"/);
  assert.equal(head?.attributes['scope'], 'row');
});
