/** What figures show of the miniature's tensors. */
import { toByte, type Picture } from '#src/drawing/png.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Language, Scene } from '#src/miniature/world/attributes.ts';

/** Pixels a side of a picture, and places a side of a latent. */
export const pictureSide = 32;
export const latentSide = 8;
const places = latentSide ** 2;

/** Indices as in the miniature's lists: shape, colour, background, size, texture, place. */
export const sceneOf = (...[shape, colour, background, size, texture, place]: number[]): Scene => ({
  shape: shape!,
  colour: colour!,
  background: background!,
  size: size!,
  texture: texture!,
  place: place!,
});

/** What figures paint at first: a big red star on blue in the centre; its texture is left open. */
export const firstPrompt = (language: Language): string =>
  inWords(sceneOf(3, 0, 4, 1, 0, 0), language, ['shape', 'colour', 'background', 'size', 'place']);

export const longestPrompt = 120;

/** Pictures that the encoder may read: two of the miniature's world, two that it never saw the like of. */
export const pictureNames = ['ring', 'cross', 'hill', 'boat'] as const;
export type PictureName = (typeof pictureNames)[number];

/** Numbers in [−1, 1], channel first, as bytes, pixel by pixel; what lies outside is clipped. */
export function pictureFrom(values: Float32Array): Picture {
  const pixels = values.length / 3;
  const data = new Uint8Array(values.length);
  values.forEach((value, i) => {
    data[3 * (i % pixels) + Math.floor(i / pixels)] = toByte((value + 1) / 2);
  });
  const side = Math.sqrt(pixels);
  return { width: side, height: side, data };
}

/** Latents are about normal: beyond three deviations there is no more contrast. */
const mostContrast = 3;

/**
 * The four channels of a latent [8, 8, 4], two by two, to lay over a plain colour: white above zero,
 * black below, the more opaque the further.
 */
export function latentPicture(latent: Float32Array): Picture {
  const width = 2 * latentSide;
  const data = new Uint8Array(4 * width * width);
  latent.forEach((value, i) => {
    const [place, channel] = [Math.floor(i / 4), i % 4];
    const row = latentSide * Math.floor(channel / 2) + Math.floor(place / latentSide);
    const at = 4 * (row * width + latentSide * (channel % 2) + (place % latentSide));
    data.fill(value > 0 ? 255 : 0, at, at + 3);
    data[at + 3] = Math.round(220 * Math.min(1, Math.abs(value) / mostContrast));
  });
  return { width, height: width, data };
}

export interface Gaze {
  readonly word: string;
  /** The mean over all places of the attention to this word: 0 … 1; the marks have the rest. */
  readonly share: number;
  /** A veil to lay over the picture: clear where the word was looked at most, dark where least. */
  readonly veil: Picture;
}

/** Where the picture looked at each word; `attention` is [14, 8 · 8], word i in row i + 1. */
export const gazes = (words: readonly string[], attention: Float32Array): Gaze[] =>
  words.map((word, i) => {
    const map = attention.subarray((i + 1) * places, (i + 2) * places);
    const [least, most] = [Math.min(...map), Math.max(...map)];
    const data = new Uint8Array(4 * places);
    map.forEach((value, place) => {
      const light = most > least ? (value - least) / (most - least) : 1;
      data[4 * place + 3] = Math.round(225 * (1 - light));
    });
    const share = map.reduce((sum, value) => sum + value, 0) / places;
    return { word, share, veil: { width: latentSide, height: latentSide, data } };
  });
