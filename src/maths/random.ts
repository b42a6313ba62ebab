import { mix32 } from './hash.ts';

/**
 * Seeded random numbers, the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand, 2010),
 * 128 bits of state including a counter, so that no seed has a period under 2³² and most have far
 * more. The seed is spread over the state by MurmurHash3's finaliser and twelve rounds of warming up.
 * Not for secrets.
 */
export interface Random {
  /** Uniform on the open interval (0, 1): never 0, so that its logarithm is finite. */
  uniform(): number;
  /** Standard normal N(0, 1), by the Box–Muller transform; both of each pair are used. */
  normal(): number;
  /** Uniform integer in 0 … n − 1. For n < 1 the answer is 0. */
  integer(n: number): number;
}

/**
 * A generator for `seed` and, where several independent sequences belong to one seed, `stream`.
 * Both are taken as 32-bit integers; equal arguments give equal sequences.
 */
export function random(seed: number, stream = 0): Random {
  let a = mix32(seed | 0);
  let b = mix32((seed ^ 0x9e3779b9) | 0);
  let c = mix32((stream + 0x7f4a7c15) | 0);
  let counter = 1;
  let spare: number | undefined;

  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 12; i++) next();

  const uniform = (): number => (next() + 0.5) / 4294967296;

  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    integer: (n) => (n < 1 ? 0 : Math.floor(uniform() * Math.floor(n))),
  };
}

/** `count` standard normal numbers for `seed` and `stream`. */
export function normals(count: number, seed: number, stream = 0): Float64Array {
  const source = random(seed, stream);
  return Float64Array.from({ length: count }, () => source.normal());
}
