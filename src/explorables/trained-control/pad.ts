/** The sketch as a picture: chalk on a board, the same in both themes, since the network sees it so. */
import type { Picture } from '#src/drawing/png.ts';
import { pictureSide } from '../kit/trained/pixels.ts';

export function inked(lines: Float32Array): Picture {
  const data = Uint8Array.from(lines, (value) => Math.round(40 + 205 * Math.min(1, value)));
  return { width: pictureSide, height: pictureSide, data };
}
