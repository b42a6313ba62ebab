/** What a style and a sketch add to the denoiser. Few pictures ask for it, so that it is fetched with them. */
import { parameters } from '../tensors/parameters.ts';
import type { Added, Models } from './generate.ts';
import { pictureSide } from './nets/latent.ts';
import type { Net } from './nets/blocks.ts';
import { beginning, control, controlLayout } from './nets/control.ts';
import type { Steer } from './nets/denoiser.ts';
import { adapt, loraLayout } from './nets/lora.ts';
import { joined } from './pixels.ts';

/**
 * The models with a LoRA of these numbers in place of the one they had, if any. It takes memory of the
 * backend's.
 */
export function withLora(models: Models, values: Float32Array): Models {
  const { tensors, values: own } = parameters(models.backend, loraLayout, false);
  own.set(values);
  return { ...models, parameters: { ...models.parameters, ...tensors } };
}

/** Sketches, 32 · 32 numbers each: 1 where a line is, 0 elsewhere; and how much ControlNet says. */
export interface Sketched {
  readonly lines: Float32Array;
  readonly weight: number;
  /** With the branch as it was before the first step of its training. */
  readonly untrained?: boolean | undefined;
}

/** What is added to the denoiser. The models must hold the part of that name. */
export interface Additions {
  /** The scale of the LoRA; 0 or nothing leaves the denoiser as it is. */
  readonly lora?: number | undefined;
  /** One sketch a text. */
  readonly control?: Sketched | undefined;
}

/** ControlNet's part for as many texts as are asked, the sketches in the same order again. */
function steered(own: Net, { lines, weight, untrained }: Sketched, asked: number): Steer {
  const net = untrained ? beginning(own) : own;
  const sketches = lines.length / pictureSide ** 2;
  const all = sketches === asked ? lines : joined([lines, lines]);
  const sketch = net.g.constant(all, [asked, pictureSide, pictureSide, 1]);
  return (descent, latent, time, words) =>
    control(net, descent, latent, time, words, sketch, weight);
}

export { controlLayout, loraLayout };

/** For `predictor`. */
export const added =
  ({ lora = 0, control: sketched }: Additions): Added =>
  (own, asked) => ({
    net: adapt(own, own.p, lora),
    steer: sketched && sketched.weight !== 0 ? steered(own, sketched, asked) : undefined,
  });
