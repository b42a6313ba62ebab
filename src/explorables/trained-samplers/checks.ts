/** What the samplers share: the first prediction, and in a single step all the rest. */
import type { Client } from '#src/miniature/worker/client.ts';
import { checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstStep } from '../kit/trained/first-step.ts';
import { faults } from './faults.ts';
import { samplerNames, seedOf } from './model.ts';

export { faults };

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const first = (steps: number, i: number, seed: number) =>
    firstStep(client, { steps, sampler: samplerNames[i]!, seed });
  const cleans: Float32Array[] = [];
  for (const i of samplerNames.keys()) cleans.push((await first(2, i, seedOf(7, i, fault))).clean);
  const ends: Float32Array[] = [];
  for (const i of samplerNames.keys()) ends.push((await first(1, i, 7)).next);
  return [
    checkGaps(
      faults.fresh.breaks,
      cleans.flatMap((clean) => gapsOf(clean, cleans[0]!)),
      0,
    ),
    checkGaps(
      {
        en: 'in a single step DDIM and DPM-Solver++ end alike',
        zh: '只走一步时，DDIM与DPM-Solver++终点相同',
      },
      gapsOf(ends[2]!, ends[0]!),
      1e-4,
    ),
    checkGaps(
      {
        en: 'DDPM draws its noise by the seed: the same again',
        zh: 'DDPM的噪声由种子定：再走一遍，结果相同',
      },
      gapsOf((await first(2, 1, 7)).next, (await first(2, 1, 7)).next),
      0,
    ),
  ];
}
