/** The real book has no mistake. The build asks the same; here each mistake is a line of the report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkBook } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';

test('the book has no mistake', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  assert.equal(formatProblems(checkBook(loadBook(root))), '');
});
