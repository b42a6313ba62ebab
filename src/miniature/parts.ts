/** Which networks each file of weights holds. */
import type { Layout } from '../tensors/parameters.ts';
import { decoderLayout, encoderLayout } from './nets/autoencoder.ts';
import { contrastLayout, pictureLayout } from './nets/contrast.ts';
import { controlLayout } from './nets/control.ts';
import { denoiserLayout } from './nets/denoiser.ts';
import { loraLayout } from './nets/lora.ts';
import { textLayout } from './nets/text.ts';

/**
 * Text to picture; picture to latent; the two ways into the space that texts and pictures share; what a
 * style and what a sketch adds to the denoiser, each asked for only when it is wanted.
 */
export const partLayouts = {
  paint: [...textLayout, ...denoiserLayout, ...decoderLayout],
  encoder: encoderLayout,
  contrast: [...pictureLayout, ...contrastLayout],
  lora: loraLayout,
  control: controlLayout,
} as const satisfies Record<string, Layout>;

export type PartName = keyof typeof partLayouts;
