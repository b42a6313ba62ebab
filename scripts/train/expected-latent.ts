/**
 * What a perfect denoiser would say that knows the training pictures and nothing else: the mean of all clean
 * latents that a noisy one may come from.
 */
import { softmaxInPlace } from '../../src/maths/softmax.ts';
import { latentSize } from '../../src/miniature/nets/autoencoder.ts';
import { noiseBeside, velocity, type Level } from '../../src/miniature/nets/schedule.ts';
import { attributes, type Attribute, type Scene } from '../../src/miniature/world/attributes.ts';
import { sceneAt } from '../../src/miniature/world/scenes.ts';

/** Latents one after the other, and what the picture of each shows. */
export interface Shown {
  readonly latents: Float32Array;
  readonly values: Readonly<Record<Attribute, Uint8Array>>;
  /** Half the square length of each latent. */
  readonly halfSquares: Float32Array;
}

/** `numbers` are those of the scenes, one a latent. */
export function shownIn(latents: Float32Array, numbers: Float32Array): Shown {
  const scenes = Array.from(numbers, (number) => sceneAt(number));
  const columns = attributes.map((key) => [key, Uint8Array.from(scenes, (scene) => scene[key])]);
  const halfSquares = Float32Array.from(scenes, (_, picture) => {
    let sum = 0;
    for (let i = picture * latentSize; i < (picture + 1) * latentSize; i++) sum += latents[i]! ** 2;
    return sum / 2;
  });
  return { latents, values: Object.fromEntries(columns) as Shown['values'], halfSquares };
}

/**
 * The pictures that show what `kept` names of a scene, on from picture `from` and round to it, at most `most`.
 * Pictures come in no order, so that the first of them are a sample of all.
 */
export function picturesWith(
  { values, halfSquares }: Shown,
  scene: Scene,
  kept: readonly Attribute[],
  { from = 0, most = Infinity } = {},
): number[] {
  const asked = kept.map((key) => [values[key], scene[key]] as const);
  const count = halfSquares.length;
  const found: number[] = [];
  for (let seen = 0; seen < count && found.length < most; seen++) {
    const picture = (from + seen) % count;
    if (asked.every(([all, value]) => all[picture] === value)) found.push(picture);
  }
  return found;
}

/** The mean of the latents of some pictures, each with the chance that it is the one that `noisy` came from. */
export function expectedLatent(
  { latents, halfSquares }: Shown,
  pictures: readonly number[],
  noisy: Float32Array,
  { alpha, sigma }: Level,
): Float32Array {
  // log N(noisy; α·z, σ²) without what is the same for all z.
  const logs = pictures.map((picture) => {
    let dot = 0;
    for (let i = 0, at = picture * latentSize; i < latentSize; i++, at++)
      dot += noisy[i]! * latents[at]!;
    return (alpha * dot - alpha ** 2 * halfSquares[picture]!) / sigma ** 2;
  });
  const chances = softmaxInPlace(Float64Array.from(logs));
  const mean = new Float32Array(latentSize);
  pictures.forEach((picture, index) => {
    const chance = chances[index]!;
    if (chance === 0) return;
    for (let i = 0, at = picture * latentSize; i < latentSize; i++, at++)
      mean[i]! += chance * latents[at]!;
  });
  return mean;
}

/** What a perfect denoiser would say of a noisy latent that comes from some pictures: the v of their mean. */
export function expectedVelocity(
  shown: Shown,
  pictures: readonly number[],
  noisy: Float32Array,
  level: Level,
): Float32Array {
  const clean = expectedLatent(shown, pictures, noisy, level);
  return velocity(clean, noiseBeside(noisy, clean, level), level);
}
