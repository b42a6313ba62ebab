/** Maps a quantity to a place in a drawing and back. */
export interface Scale {
  (value: number): number;
  /** The quantity at a place: the inverse of the scale. */
  invert(place: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

type Pair = readonly [number, number];

/** A place or a length as it is written into a drawing: to a tenth of a unit, so that pages stay light. */
export const tenth = (place: number): number => Math.round(place * 10) / 10;

/**
 * Linear scale from `domain` to `range`. Values outside the domain are extrapolated, not clamped.
 * A domain of no width maps everything to the middle of the range.
 */
export function linear(domain: Pair, range: Pair): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const scale = (value: number): number =>
    d1 === d0 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
  const invert = (place: number): number =>
    r1 === r0 ? (d0 + d1) / 2 : d0 + ((place - r0) / (r1 - r0)) * (d1 - d0);
  return Object.assign(scale, { invert, domain, range });
}

/** Logarithmic scale; both ends of the domain are positive, and values ≤ 0 map to −∞ or +∞. */
export function logarithmic(domain: Pair, range: Pair): Scale {
  const inner = linear([Math.log(domain[0]), Math.log(domain[1])], range);
  const scale = (value: number): number => inner(Math.log(value));
  const invert = (place: number): number => Math.exp(inner.invert(place));
  return Object.assign(scale, { invert, domain, range });
}

/**
 * Round values 1, 2 or 5 × 10ᵏ apart that lie within the domain, ascending: about `count` of them
 * (between half and twice as many). Each is exact to the printed digit (0.3, not 0.30000000000000004).
 */
export function ticks(domain: Pair, count = 5): number[] {
  const low = Math.min(...domain);
  const high = Math.max(...domain);
  if (!Number.isFinite(high - low)) return [];
  if (high === low) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const mantissa = rough / 10 ** power;
  const factor =
    mantissa < Math.SQRT2 ? 1 : mantissa < Math.sqrt(10) ? 2 : mantissa < 7.07 ? 5 : 10;
  const step = factor * 10 ** power;
  const digits = Math.min(100, Math.max(0, -power));
  const found: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    found.push(Number((i * step).toFixed(digits)) + 0);
  }
  return found;
}

/** The powers of ten within a positive domain, thinned to at most `most`. */
export function powerTicks(domain: Pair, most = 6): number[] {
  const first = Math.ceil(Math.log10(Math.min(...domain)) - 1e-9);
  const last = Math.floor(Math.log10(Math.max(...domain)) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / most));
  const found: number[] = [];
  for (let k = first; k <= last; k += stride) found.push(Number(`1e${k}`));
  return found;
}
