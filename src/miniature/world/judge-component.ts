/** Keeps the largest connected part of a mask: specks elsewhere are noise, not the object. */
import { side } from './pose.ts';

/** The eight neighbours of a pixel that lie inside the picture. */
function neighboursOf(pixel: number): number[] {
  const [x, y] = [pixel % side, Math.floor(pixel / side)];
  const found: number[] = [];
  for (let v = Math.max(0, y - 1); v <= Math.min(side - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(side - 1, x + 1); u++)
      if (u !== x || v !== y) found.push(v * side + u);
  return found;
}

/** The pixels over one half that hang together with `first`, along edges and corners. */
function partAt(mask: Float32Array, first: number, seen: Set<number>): number[] {
  const part = [first];
  seen.add(first);
  for (const pixel of part)
    for (const next of neighboursOf(pixel))
      if (mask[next]! > 0.5 && !seen.has(next)) {
        seen.add(next);
        part.push(next);
      }
  return part;
}

/**
 * The mask with only its part of greatest area and that part's soft edge, one pixel wide; all else
 * is 0. The mask itself if no pixel is over one half.
 */
export function largestPart(mask: Float32Array): Float32Array {
  const seen = new Set<number>();
  let largest: number[] = [];
  mask.forEach((share, pixel) => {
    if (share <= 0.5 || seen.has(pixel)) return;
    const part = partAt(mask, pixel, seen);
    if (part.length > largest.length) largest = part;
  });
  if (largest.length === 0) return mask;
  const near = new Set(largest.flatMap((pixel) => [pixel, ...neighboursOf(pixel)]));
  return mask.map((share, pixel) => (near.has(pixel) ? share : 0));
}
