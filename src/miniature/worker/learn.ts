/** A training, fetched with the first that is asked for. */
import type { LearningBackend } from '../../tensors/backend.ts';
import type { Models } from '../generate.ts';
import { learnLora } from '../learn-lora.ts';
import { breathe } from '../pipeline.ts';
import { styles } from '../styles.ts';
import type { Run } from './tasks.ts';

export async function learn(
  models: Models & { readonly backend: LearningBackend },
  ...[{ style, steps, seed }, tell, signal]: Parameters<Run<'learn'>>
): ReturnType<Run<'learn'>> {
  let values = new Float32Array(0);
  for (const each of learnLora(models, { style: styles[style], steps, seed })) {
    values = each.values.slice();
    tell({ step: each.step, loss: each.loss });
    await breathe();
    signal.throwIfAborted();
  }
  return { values };
}
