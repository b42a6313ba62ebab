/** The first of the steps that a request takes: what most checks on the miniature need, in milliseconds. */
import type { Progress, Request } from '#src/miniature/pipeline.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import type { Client } from '#src/miniature/worker/client.ts';
import { firstPrompt } from './pixels.ts';

/** What is not said is: the prompt of the figures, s = 1, one step of DDIM, noise no. 7. */
export async function firstStep(client: Client, said: Partial<Request> = {}): Promise<Progress> {
  const text = inNumbers(firstPrompt('en'));
  const request = { text, guidance: 1, steps: 1, sampler: 'ddim', seed: 7, ...said } as const;
  let first: Progress | undefined;
  await client.run('paint', request, { progress: (step) => (first ??= step) });
  return first!;
}
