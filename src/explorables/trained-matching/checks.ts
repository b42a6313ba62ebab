/** Lengths, cosines and shares of the six captions and pictures. */
import type { Client } from '#src/miniature/worker/client.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { comparison } from './ask.ts';
import { faults } from './faults.ts';
import { shares, state, wantedOf } from './model.ts';

export { faults };

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const { captions } = wantedOf(state.initial, 'en');
  const { cosines, lengths, scale } = await client.run('compare', comparison(captions, fault));
  const own = cosines.filter((row, i) => row[i] === Math.max(...row)).length;
  return [
    checkGaps(
      faults.undivided.breaks,
      lengths.map((length) => length - 1),
      1e-5,
    ),
    check(
      {
        en: 'captions whose largest cosine is with their own picture',
        zh: '与自己那张图余弦最大的说明有几条',
      },
      captions.length,
      own,
      0,
    ),
    checkGaps(
      { en: 'a caption’s shares among the pictures sum to 1', zh: '一条说明分给各图的份额之和为1' },
      cosines.map((row) => shares(row, scale).reduce((sum, share) => sum + share, 0) - 1),
      1e-9,
    ),
  ];
}
