/** Numbers, dates and units that differ between two languages of a block. */
import { wordsOf, type Block } from '../blocks.ts';
import { numberDifference, tellNumbers, type Stated } from '../number-difference.ts';
import type { Problem } from '../problems.ts';
import { readShown } from '../shown-number.ts';
import { differ, type BlockPair } from './pair.ts';

const digitsIn = (source: string): number[] =>
  [...source.replaceAll(/\{,\}|\\,|,(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);

const shownIn = ({ pieces }: Block): number[] =>
  pieces.flatMap((piece) => {
    if (piece.is === 'number') return [readShown(piece.shows)?.value ?? NaN];
    return piece.is === 'formula' || piece.is === 'code' ? digitsIn(piece.value) : [];
  });

const statedBy = (block: Block): Stated => ({
  words: wordsOf(block),
  shown: shownIn(block),
  ...(block.heads ? { heads: block.heads } : {}),
});

export const compareNumbers = (pair: BlockPair): Problem[] =>
  tellNumbers(
    numberDifference(statedBy(pair.en), statedBy(pair.zh)),
    `${pair.enFile}:${pair.en.line}`,
  ).map((what) => differ(pair, () => what));
