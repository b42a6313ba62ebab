/** Every chapter keeps the targets of its Chinese: `npm run measure:chinese` counts. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { habitsOfBook, missed } from '#src/book/chinese-habits.ts';
import { loadBook } from '#src/book/load.ts';

describe('Chinese sentences are joined by words and not by signs', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const habits of habitsOfBook(loadBook(root)))
    test(habits.chapter, () => {
      assert.deepEqual(missed(habits), [], JSON.stringify(habits));
    });
});
