/** Where in a picture the loss falls: among its calm patches or its busy ones. */
import type { Drawing } from '#src/drawing/pictures.ts';
import { patchAt, patchSide } from './patch-code.ts';

export interface Part {
  readonly patches: number;
  /** Root of the mean squared difference in these patches, in grey levels of 0 to 255. */
  readonly error: number;
  /** Of the picture's whole squared error, 0 to 1; 0 if nothing is lost. */
  readonly share: number;
}

/** How much goes on in a patch: squared distance of its pixels from their mean colour, summed. */
export function detail(patch: Float64Array): number {
  const pixels = patch.length / 3;
  let sum = 0;
  for (let c = 0; c < 3; c += 1) {
    let mean = 0;
    for (let i = c; i < patch.length; i += 3) mean += patch[i]! / pixels;
    for (let i = c; i < patch.length; i += 3) sum += (patch[i]! - mean) ** 2;
  }
  return sum;
}

/** The loss in the calmest third of the patches of `original`, in the middle third and in the busiest. */
export function lossByDetail(original: Drawing, decoded: Drawing): readonly Part[] {
  const side = Math.floor(original.size / patchSide);
  const patches = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const [before, after] = [patchAt(original, x, y), patchAt(decoded, x, y)];
    const lost = before.reduce((sum, value, v) => sum + (value - after[v]!) ** 2, 0);
    return { detail: detail(before), lost, values: before.length };
  }).sort((a, b) => a.detail - b.detail);
  const all = patches.reduce((sum, { lost }) => sum + lost, 0);
  return [0, 1, 2].map((third) => {
    const from = Math.round((third * patches.length) / 3);
    const part = patches.slice(from, Math.round(((third + 1) * patches.length) / 3));
    const lost = part.reduce((sum, patch) => sum + patch.lost, 0);
    const values = part.reduce((sum, patch) => sum + patch.values, 0);
    return {
      patches: part.length,
      error: 255 * Math.sqrt(lost / Math.max(1, values)),
      share: all > 0 ? lost / all : 0,
    };
  });
}
