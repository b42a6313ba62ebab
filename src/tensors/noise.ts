/**
 * Random numbers by counting: Philox 4×32-10 (Salmon et al. 2011, "Parallel random numbers: as easy
 * as 1, 2, 3"). Block `n` of stream `(seed, stream)` is a function of these three, so that any worker
 * can draw any part of a sequence, and a training run continues where it stopped.
 */

/** High and low 32 bits of a product of two unsigned 32-bit numbers. */
function product(a: number, b: number): [high: number, low: number] {
  const a1 = a >>> 16;
  const a0 = a & 0xffff;
  const b1 = b >>> 16;
  const b0 = b & 0xffff;
  const middle = a1 * b0 + Math.floor((a0 * b0) / 65_536);
  const other = a0 * b1 + (middle % 65_536);
  const high = a1 * b1 + Math.floor(middle / 65_536) + Math.floor(other / 65_536);
  return [high >>> 0, Math.imul(a, b) >>> 0];
}

export type Block = readonly [number, number, number, number];

/** Four random 32-bit numbers for a counter of four and a key of two. */
export function philox(counter: Block, key: readonly [number, number]): Block {
  let [x0, x1, x2, x3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const [high0, low0] = product(0xd2511f53, x0);
    const [high1, low1] = product(0xcd9e8d57, x2);
    [x0, x1, x2, x3] = [(high1 ^ x1 ^ k0) >>> 0, low1, (high0 ^ x3 ^ k1) >>> 0, low0];
    k0 = (k0 + 0x9e3779b9) >>> 0;
    k1 = (k1 + 0xbb67ae85) >>> 0;
  }
  return [x0, x1, x2, x3];
}

export interface Noise {
  /** In [0, 1). */
  uniform(): number;
  /** 0 … n − 1. */
  integer(n: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  /** `length` normal numbers. */
  normals(length: number): Float32Array;
}

/** The numbers of a stream, from its beginning; `seed`, `stream` and `part` are unsigned 32-bit numbers. */
export function noise(seed: number, stream = 0, part = 0): Noise {
  let block: Block = [0, 0, 0, 0];
  let counter = 0;
  let left = 0;
  let spare: number | undefined;
  const next = (): number => {
    if (left === 0) {
      block = philox([counter++ >>> 0, part >>> 0, stream >>> 0, 0], [seed >>> 0, 0x6d696e69]);
      left = 4;
    }
    return block[4 - left--]!;
  };
  const uniform = (): number => next() / 2 ** 32;
  /** Box and Muller (1958): two at a time. */
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return {
    uniform,
    integer: (n) => Math.floor(uniform() * n),
    normal,
    normals: (length) => Float32Array.from({ length }, normal),
  };
}
