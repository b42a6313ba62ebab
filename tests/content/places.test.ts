/** Who doubts a sentence is led to its place in the source, in most cases. `npm run measure:places` counts. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadBook } from '#src/book/load.ts';
import { placeShares, shareOf } from '#src/book/place-shares.ts';

describe('in every chapter seven citations in ten of papers and laws lead to a place', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const share of placeShares(loadBook(root)))
    test(share.chapter, () => {
      assert.ok(shareOf(share) >= 0.7, JSON.stringify(share));
    });
});
