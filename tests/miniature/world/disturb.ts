/** What an autoencoder does to a picture: a slight blur, and noise. */
import { blurred } from '../../../src/miniature/world/blur.ts';

/** `share` of each pixel is replaced by the mean of its 3 × 3 neighbourhood. */
export function softened(picture: Float32Array, share: number): Float32Array {
  const soft = blurred(picture);
  return picture.map((value, i) => value + share * (soft[i]! - value));
}

/** Adds independent normal noise of the given standard deviation (Box–Muller). */
export const noisy = (
  picture: Float32Array,
  deviation: number,
  random: () => number,
): Float32Array =>
  picture.map(
    (value) =>
      value + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
