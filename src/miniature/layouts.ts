/**
 * The layout of each part, for who loads it: what a picture from a text does not need is fetched when it
 * is asked for, with what works on it.
 */
import type { Layout } from '../tensors/parameters.ts';
import { decoderLayout } from './nets/decoder.ts';
import { denoiserLayout } from './nets/denoiser.ts';
import { textLayout } from './nets/text.ts';
import type { PartName } from './parts.ts';

export const layoutOf: Readonly<Record<PartName, () => Promise<Layout>>> = {
  paint: () => Promise.resolve([...textLayout, ...denoiserLayout, ...decoderLayout]),
  encoder: async () => (await import('./encode.ts')).encoderLayout,
  async contrast() {
    const { contrastLayout, pictureLayout } = await import('./compare.ts');
    return [...pictureLayout, ...contrastLayout];
  },
  lora: async () => (await import('./additions.ts')).loraLayout,
  control: async () => (await import('./additions.ts')).controlLayout,
};
