/**
 * Arithmetic of training and running large models. Units are in the names: FLOP are operations,
 * `tflops` are 10¹² operations a second (dense, 16 bit), hours are hours of one device.
 */

/** A petaflop/s-day: 10¹⁵ operations a second for 86,400 seconds. Work, not speed. */
export const pfDay = 8.64e19;

const secondsPerHour = 3600;
const hoursPerDay = 24;
const tera = 1e12;

/**
 * C ≈ 6ND for parameters N (of a mixture of experts: those active for one token) and tokens D: a
 * multiply-add is 2 FLOP, and the backward pass takes twice the forward (Kaplan et al. 2020, §2.1).
 */
export function trainingFlop(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/** 2N for each token read or written: the forward pass alone, attention over the context left out. */
export function inferenceFlop(parameters: number, tokens = 1): number {
  return 2 * parameters * tokens;
}

/** FLOP as petaflop/s-days. */
export function pfDays(flop: number): number {
  return flop / pfDay;
}

/** Hours of one device at `utilisation` (0 to 1) of its peak. */
export function deviceHours(flop: number, tflops: number, utilisation: number): number {
  return flop / (tflops * tera * utilisation * secondsPerHour);
}

/** Days on `devices` that share the work evenly. */
export function days(flop: number, devices: number, tflops: number, utilisation: number): number {
  return deviceHours(flop, tflops, utilisation) / devices / hoursPerDay;
}

/** Share of the peak that the model's own operations take over all hours: restarts and idling count. */
export function utilisation(flop: number, hours: number, tflops: number): number {
  return flop / (hours * secondsPerHour * tflops * tera);
}

/** Dollars for so many device hours at a price an hour. */
export function costUsd(hours: number, usdPerHour: number): number {
  return hours * usdPerHour;
}

/** Megawatt-hours: device hours × average power × power usage effectiveness of the building. */
export function energyMwh(hours: number, watts: number, pue = 1): number {
  return (hours * watts * pue) / 1e6;
}

/** Tonnes of CO₂-equivalent. kg/kWh is t/MWh. */
export function carbonTonnes(mwh: number, kgPerKwh: number): number {
  return mwh * kgPerKwh;
}

/** What attention has to keep of every token: keys and values, or one compressed vector (MLA). */
export type Cache =
  | { readonly layers: number; readonly heads: number; readonly width: number }
  | { readonly layers: number; readonly latent: number };

/** 2 · L · H_kv · d · bytes a token; with a latent vector L · width · bytes. */
export function cacheBytesPerToken(cache: Cache, bytes = 2): number {
  return 'latent' in cache
    ? cache.layers * cache.latent * bytes
    : 2 * cache.layers * cache.heads * cache.width * bytes;
}

/** Cache of `batch` answers with `context` tokens each. */
export function cacheBytes(cache: Cache, context: number, batch = 1, bytes = 2): number {
  return cacheBytesPerToken(cache, bytes) * context * batch;
}

/** FLOP a byte above which peak arithmetic and not memory is the limit. */
export function ridge(tflops: number, terabytesPerSecond: number): number {
  return tflops / terabytesPerSecond;
}

/** Attainable TFLOP/s at `intensity` FLOP a byte (Williams et al. 2009): the lower of two roofs. */
export function roofline(intensity: number, tflops: number, terabytesPerSecond: number): number {
  return Math.min(tflops, intensity * terabytesPerSecond);
}

/** Steps a second that memory allows if every step reads `bytes` once: an upper bound. */
export function stepRate(bytes: number, terabytesPerSecond: number): number {
  return (terabytesPerSecond * tera) / bytes;
}
