/** Attention as shares: of each place, of all, and the same at any guidance while the noise is the same. */
import type { Client } from '#src/miniature/worker/client.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstStep } from '../kit/trained/first-step.ts';
import { latentSide } from '../kit/trained/pixels.ts';
import { faults } from './faults.ts';
import { entries, mapOf } from './model.ts';

export { faults };

const places = latentSide ** 2;

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const at = async (guidance: number): Promise<Float32Array> =>
    mapOf((await firstStep(client, { guidance })).attention, fault);
  const map = await at(1);
  const sums = Array.from({ length: places }, (_, place) =>
    Array.from({ length: entries }, (_, i) => map[i * places + place]!).reduce((a, b) => a + b, 0),
  );
  return [
    checkGaps(
      faults.turned.breaks,
      sums.map((sum) => sum - 1),
      1e-5,
    ),
    check(
      { en: 'the least weight is not below 0', zh: '最小的权重不小于0' },
      0,
      Math.min(0, ...map),
      0,
    ),
    checkGaps(
      {
        en: 'guidance does not change where the first step looks',
        zh: '引导强度不影响第一步看哪里',
      },
      gapsOf(await at(3), map),
      1e-5,
    ),
  ];
}
