/** Texts beside pictures in the space that they share. */
import { apart, type Models } from './generate.ts';
import { embedPictures, embedTexts, largestScale, sharedWidth } from './nets/contrast.ts';
import { encodeText } from './nets/text.ts';
import { joined, pixelsOf } from './pixels.ts';
import type { Text } from './world/tokens.ts';

/** Texts as unit vectors, `sharedWidth` numbers each. */
export const textVectors = (models: Models, texts: readonly Text[]): Float32Array =>
  apart(models, (net) => embedTexts(net, encodeText(net, texts)).data.slice());

/** Pictures, channel first, as unit vectors. */
export const pictureVectors = (models: Models, pictures: readonly Float32Array[]): Float32Array =>
  apart(models, (net) => {
    const pixels = joined(pictures.map((picture) => pixelsOf(picture)));
    return embedPictures(net, net.g.constant(pixels, [pictures.length, 32, 32, 3])).data.slice();
  });

/** Inner products of one vector with each of many. */
export function products(vector: Float32Array, many: Float32Array): number[] {
  const count = many.length / sharedWidth;
  return Array.from({ length: count }, (_, i) =>
    vector.reduce((sum, value, j) => sum + value * many[i * sharedWidth + j]!, 0),
  );
}

/** What a table of texts and pictures is made of. */
export interface Compared {
  /** By text, then by picture. */
  readonly cosines: readonly (readonly number[])[];
  /** What training multiplies the cosines by before their softmax: one over the temperature. */
  readonly scale: number;
}

/** Each text with each picture. Needs the parts `paint` and `contrast`. */
export function compare(
  models: Models,
  texts: readonly Text[],
  pictures: readonly Float32Array[],
): Compared {
  const vectors = textVectors(models, texts);
  const many = pictureVectors(models, pictures);
  return {
    cosines: texts.map((_, i) =>
      products(vectors.subarray(i * sharedWidth, (i + 1) * sharedWidth), many),
    ),
    scale: Math.min(largestScale, Math.exp(models.parameters['contrast.scale']!.data[0]!)),
  };
}
