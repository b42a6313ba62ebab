/** What paints: text encoder and denoiser, as the last stage that trains each of them left it. */
import { textLayout } from '../../src/miniature/nets/text.ts';
import { countOf } from '../../src/tensors/parameters.ts';
import type { Inputs } from './stage.ts';

export function painter({ numbers }: Inputs): Float32Array {
  const painting = numbers('denoiser').slice();
  painting.set(numbers('brief'), countOf(textLayout));
  return painting;
}
