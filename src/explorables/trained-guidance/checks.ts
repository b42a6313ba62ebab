/** Guidance, by the first step's predictions: their straight line in s, and its two known points. */
import { inNumbers } from '#src/miniature/reading.ts';
import type { Client } from '#src/miniature/worker/client.ts';
import { checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstStep } from '../kit/trained/first-step.ts';
import { faults } from './faults.ts';
import { scaleOf } from './model.ts';

export { faults };

export async function checks(fault: FaultOf<typeof faults>, client: Client): Promise<Checked[]> {
  const at = async (s: number, prompt = 'a red star'): Promise<Float32Array> => {
    const said = { text: inNumbers(prompt), guidance: scaleOf(s, fault) };
    return (await firstStep(client, said)).clean;
  };
  const zero = await at(0);
  const one = await at(1);
  const two = await at(2);
  // Here the denoiser is asked with the prompt alone, and nothing is guided.
  const { clean: given } = await firstStep(client, { text: inNumbers('a red star') });
  const other = await at(0, 'a small yellow moon');
  return [
    checkGaps(
      faults.swapped.breaks,
      gapsOf(
        zero.map((value, i) => (value + two[i]!) / 2),
        given,
      ),
      1e-4,
    ),
    checkGaps(
      { en: 'at s = 0 another prompt changes nothing', zh: 's = 0时换一句提示词，什么都不变' },
      gapsOf(zero, other),
      0,
    ),
    checkGaps(
      { en: 's = 0, 1 and 2 lie on a straight line', zh: 's = 0、1、2在一条直线上' },
      zero.map((value, i) => value - 2 * one[i]! + two[i]!),
      1e-4,
    ),
  ];
}
