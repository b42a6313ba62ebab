/** What a LoRA adds to the first step's prediction: scale times the product of its factors. */
import type { Client } from '#src/miniature/worker/client.ts';
import { noise } from '#src/tensors/noise.ts';
import { checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstStep } from '../kit/trained/first-step.ts';
import { faults } from './faults.ts';
import { scaleOf } from './model.ts';

export { faults };

/** In all factors of a LoRA. */
export const numbers = 24_000;

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const { clean: base } = await firstStep(client);
  const at = async (scale: number, learnt?: Float32Array): Promise<Float32Array> =>
    (await firstStep(client, { lora: scaleOf(scale, fault), learnt })).clean;
  const factors = noise(7)
    .normals(numbers)
    .map((value) => 0.1 * value);
  const twice = factors.map((value) => 2 * value);
  return [
    checkGaps(faults.whole.breaks, gapsOf(await at(0), base), 0),
    checkGaps(
      {
        en: 'with factors of zeros scale 1 changes nothing',
        zh: '两个因子全为零时，强度1也什么都不变',
      },
      gapsOf(await at(1, new Float32Array(numbers)), base),
      0,
    ),
    checkGaps(
      {
        en: 'both factors twice as large do at ¼ what they did at 1',
        zh: '两个因子各加倍，强度¼的效果与原来强度1相同',
      },
      gapsOf(await at(0.25, twice), await at(1, factors)),
      1e-6,
    ),
  ];
}
