/** The way to a latent and back, and what noise does to its spread. */
import type { Client } from '#src/miniature/worker/client.ts';
import { noise } from '#src/tensors/noise.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { distance } from '../kit/trained/paint.ts';
import { pictureOf } from '../kit/trained/start-pictures.ts';
import { faults } from './faults.ts';
import { disturbed } from './model.ts';

export { faults };

/** Enough numbers for a variance that is known to 1 %. */
const seeds = Array.from({ length: 100 }, (_, i) => i + 1);

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const picture = pictureOf('ring');
  const { latent } = await client.run('encode', { picture });
  const moved = disturbed(latent, { share: 0.3, seed: 1, without: 'none', fault });
  const { pictures } = await client.run('decode', { latents: [latent, moved, latent] });
  const half = seeds.flatMap((seed) => [
    ...disturbed(noise(seed, 2).normals(256), { share: 0.5, seed, without: 'none', fault }),
  ]);
  return [
    check(
      faults.unrooted.breaks,
      1,
      half.reduce((sum, value) => sum + value ** 2, 0) / half.length,
      0.05,
    ),
    checkGaps(
      { en: 'no noise: the latent stays as it is', zh: '没有噪声时，潜变量原样不动' },
      gapsOf(disturbed(latent, { share: 0, seed: 1, without: 'none', fault }), latent),
      0,
    ),
    check(
      {
        en: 'the green ring comes back: error in grey levels of 255',
        zh: '绿色圆环能还原：误差，以255级灰度计',
      },
      0,
      127.5 * distance(pictures[0]!, picture),
      12,
    ),
    checkGaps(
      {
        en: 'a latent is decoded alike, whatever was decoded before it',
        zh: '同一个潜变量，不论前面解过什么，解码都一样',
      },
      gapsOf(pictures[0]!, pictures[2]!),
      0,
    ),
  ];
}
