/**
 * How many citations of papers and laws lead to a place in them, chapter by chapter: with a place,
 * only to the abstract, to the whole work.
 */
import { fileURLToPath } from 'node:url';
import { loadBook } from '#src/book/load.ts';
import { placeShares, shareOf } from '#src/book/place-shares.ts';

const shares = placeShares(loadBook(fileURLToPath(new URL('../', import.meta.url))));
console.table(
  shares.map((share) => ({ ...share, 'share, %': Number((100 * shareOf(share)).toFixed(1)) })),
);
