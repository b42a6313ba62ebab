/** Byte pairs on two words by hand, and what must hold of any text they cut. */
import { decode, wordsOf } from '#src/maths/byte-pair.ts';
import { check, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { sampleOf, train, trainingWords, vocabulary } from './model.ts';

const words = trainingWords('banana', []);
const sample = sampleOf('both');

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const { merges, lengths } = train('banana', []);
  const { encode } = vocabulary(merges, fault);
  const back = decode(encode(wordsOf(sample)), merges);
  return [
    check(faults.latest.breaks, lengths.at(-1)!, encode(words).length, 0),
    check(
      { en: 'by hand: “cabana” in four pieces', zh: '手算：“cabana”切成四段' },
      4,
      encode(['cabana']).length,
      0,
    ),
    check(
      { en: 'by hand: pieces after three merges', zh: '手算：三次合并之后的段数' },
      5,
      lengths[3]!,
      0,
    ),
    check(
      {
        en: 'put together again it is the same text: signs that differ',
        zh: '拼回去还是原文：不同的字数',
      },
      0,
      [...sample].filter((sign, i) => sign !== [...back][i]).length,
      0,
    ),
    check(
      { en: 'each merge makes it shorter: how many do not', zh: '每次合并都变短：没有变短的次数' },
      0,
      lengths.filter((length, i) => i > 0 && length >= lengths[i - 1]!).length,
      0,
    ),
  ];
}
