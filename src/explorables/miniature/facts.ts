/** Sizes of the miniature and of Stable Diffusion 1.x, part by part: what the table beside the figure states. */
import { sizes } from '#src/miniature/sizes.ts';

/** Counted by building the networks from their public configuration; the vocabulary is CLIP's. */
const theirs = {
  text: 123_060_480,
  denoiser: 859_520_964,
  decoder: 49_490_179,
  encoder: 34_163_592,
  words: 49_408,
  context: 77,
  picture: 3 * 512 ** 2,
  latent: 4 * 64 ** 2,
} as const;

/** Of each part: how large here, how large there, and how many times larger there. */
export const facts = (): Record<string, number> =>
  Object.fromEntries([
    ...Object.entries(sizes),
    ...Object.entries(theirs).flatMap(([part, size]) => [
      [`${part}There`, size],
      [`${part}Times`, size / sizes[part as keyof typeof theirs]],
    ]),
  ]) as Record<string, number>;
