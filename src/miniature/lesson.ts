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
export function lesson(latent: Float32Array, index: number, count: number, random: Noise): Lesson {
  // One from each part of the levels: a mean over all of them that varies little.
  const t = (index + random.uniform()) / count;
  const disturbance = random.normals(latentSize);
  const level = levelAt(t);
  return {
    t,
    noisy: disturb(latent, disturbance, level),
    target: velocity(latent, disturbance, level),
  };
}
