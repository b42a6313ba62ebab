/** Texts beside pictures in the space that they share. */
import { apart, type Models } from './generate.ts';
import { embedPictures, embedTexts, largestScale, sharedWidth } from './nets/contrast.ts';
export { contrastLayout, pictureLayout } from './nets/contrast.ts';
import { encodeText } from './nets/text.ts';
import { joined, pixelsOf } from './pixels.ts';
import type { Text } from './world/tokens.ts';

/** Texts as vectors, `sharedWidth` numbers each, of length 1 if `divided`. */
export const textVectors = (models: Models, texts: readonly Text[], divided = true): Float32Array =>
  apart(models, (net) => embedTexts(net, encodeText(net, texts), divided).data.slice());

/** Pictures, channel first, in the same way. */
export const pictureVectors = (
  models: Models,
  pictures: readonly Float32Array[],
  divided = true,
): Float32Array =>
  apart(models, (net) => {
    const pixels = joined(pictures.map((picture) => pixelsOf(picture)));
    const picture = net.g.constant(pixels, [pictures.length, 32, 32, 3]);
    return embedPictures(net, picture, divided).data.slice();
  });

/** Inner products of one vector with each of many. */
export function products(vector: Float32Array, many: Float32Array): number[] {
  const count = many.length / sharedWidth;
  return Array.from({ length: count }, (_, i) =>
    vector.reduce((sum, value, j) => sum + value * many[i * sharedWidth + j]!, 0),
  );
}

const rowsOf = (vectors: Float32Array): Float32Array[] =>
  Array.from({ length: vectors.length / sharedWidth }, (_, i) =>
    vectors.subarray(i * sharedWidth, (i + 1) * sharedWidth),
  );

/** What a table of texts and pictures is made of. */
export interface Compared {
  /** By text, then by picture. */
  readonly cosines: readonly (readonly number[])[];
  /** Of the vectors of the texts, then of the pictures. */
  readonly lengths: readonly number[];
  /** What training multiplies the cosines by before their softmax: one over the temperature. */
  readonly scale: number;
}

/**
 * Each text with each picture. Needs the parts `paint` and `contrast`. With `undivided` vectors the inner
 * products are no cosines.
 */
export function compare(
  models: Models,
  texts: readonly Text[],
  pictures: readonly Float32Array[],
  undivided = false,
): Compared {
  const rows = rowsOf(textVectors(models, texts, !undivided));
  const many = pictureVectors(models, pictures, !undivided);
  return {
    cosines: rows.map((row) => products(row, many)),
    lengths: [...rows, ...rowsOf(many)].map((row) => Math.hypot(...row)),
    scale: Math.min(largestScale, Math.exp(models.parameters['contrast.scale']!.data[0]!)),
  };
}
