/** How far a denoiser is off on the noisy latents of a part of a batch. */
import { denoise } from '../../src/miniature/nets/denoiser.ts';
import { latentChannels, latentSide, latentSize } from '../../src/miniature/nets/latent.ts';
import type { EncodedText } from '../../src/miniature/nets/text.ts';
import type { Net } from '../../src/miniature/nets/blocks.ts';
import { losses } from '../../src/tensors/operations.ts';
import type { Measured } from './stage.ts';

/** n latents, by rising noise level, and what is to be said of each. */
export interface Lessons {
  /** [n, 8, 8, 4], flat, as `target` is. */
  readonly noisy: readonly number[];
  readonly target: readonly number[];
  readonly times: readonly number[];
}

/** The names of what is logged besides the loss: mean squares of thirds of the lessons. */
export const levelNames = ['low', 'middle', 'high'] as const;

/** Mean squares of the errors of the low, the middle and the high noise levels of n lessons. */
function byLevel(errors: Float32Array, n: number): number[] {
  const third = Math.floor(n / 3);
  const bounds = [0, third, n - third, n];
  return levelNames.map((_, i) => {
    const some = errors.subarray(bounds[i]! * latentSize, bounds[i + 1]! * latentSize);
    return some.reduce((sum, error) => sum + error * error, 0) / some.length;
  });
}

export function denoisingLoss(
  net: Net,
  { noisy, target, times }: Lessons,
  texts: EncodedText,
): Measured {
  const n = times.length;
  const input = net.g.constant(noisy, [n, latentSide, latentSide, latentChannels]);
  const v = denoise(net, input, times, texts);
  const errors = v.data.map((value, i) => value - target[i]!);
  return { loss: losses.meanSquare(net.g, v, target), logged: byLevel(errors, n) };
}
