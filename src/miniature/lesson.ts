/** What a denoiser is shown of a clean latent, and what it is to say. */
import { latentSize } from './nets/latent.ts';
import { disturb, levelAt, velocity } from './nets/schedule.ts';
import type { Noise } from '../tensors/noise.ts';

export interface Lesson {
  readonly t: number;
  readonly noisy: Float32Array;
  /** v. */
  readonly target: Float32Array;
}

/** Lesson `index` of `count`: the lessons share the noise levels evenly among themselves. */
export const lesson = (latent: Float32Array, index: number, count: number, random: Noise): Lesson =>
  // One from each part of the levels: a mean over all of them that varies little.
  lessonAt(latent, (index + random.uniform()) / count, random);

/** The lesson at noise level `t` in [0, 1]. */
export function lessonAt(latent: Float32Array, t: number, random: Noise): Lesson {
  const disturbance = random.normals(latentSize);
  const level = levelAt(t);
  return {
    t,
    noisy: disturb(latent, disturbance, level),
    target: velocity(latent, disturbance, level),
  };
}
