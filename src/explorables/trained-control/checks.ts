/** What a sketch adds to the first step's prediction: nothing before training, and weight by weight after it. */
import type { Client } from '#src/miniature/worker/client.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstStep } from '../kit/trained/first-step.ts';
import { faults } from './faults.ts';
import { apart, beginsUntrained, linesOf } from './model.ts';

export { faults };

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const lines = linesOf('heart');
  const { clean: base } = await firstStep(client);
  const at = async (weight: number, untrained = false): Promise<Float32Array> =>
    (await firstStep(client, { control: { lines, weight, untrained } })).clean;
  const begun = await at(1, beginsUntrained(fault));
  const [small, half] = [await at(0.02), await at(0.01)];
  return [
    checkGaps(faults.joined.breaks, gapsOf(begun, base), 0),
    checkGaps(
      { en: 'at weight 0 the trained one changes nothing', zh: '权重为0时，训练好的也什么都不变' },
      gapsOf(await at(0), base),
      0,
    ),
    check(
      {
        en: 'near zero the change is proportional to the weight: 0.02 against 0.01',
        zh: '权重很小时，改变与权重成正比：0.02与0.01之比',
      },
      2,
      apart(small, base) / apart(half, base),
      0.05,
    ),
  ];
}
