/** Whole numbers without visible pattern, the same on every machine. Not for secrets. */

/** Mixes all 32 bits: MurmurHash3's `fmix32` (Austin Appleby, public domain). 0 to 2³² − 1. */
export function mix32(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A text as a number in [0, 1): 32-bit FNV-1a over its UTF-16 units, then mixed. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h) / 4294967296;
}
