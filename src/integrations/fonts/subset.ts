import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { Face } from './faces.ts';

/** What the site asks of a font: kerning, ligatures, accents put in place, and figures of one width. */
export const keepFeatures = ['kern', 'liga', 'ccmp', 'mark', 'tnum'];

/** The face with only `characters`, its weight axis narrowed to what the site uses, as WOFF2. */
export async function subset(face: Face, characters: string): Promise<Uint8Array> {
  const font = await readFile(face.source);
  return subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: true,
    ...(face.axis === undefined ? {} : { variationAxes: { wght: face.axis } }),
  });
}
