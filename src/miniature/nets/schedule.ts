/**
 * The noise schedule: z(t) = α(t)·z + σ(t)·ε with α² + σ² = 1 and t from 0 (clean) to 1 (noise), the
 * cosine of Nichol and Dhariwal (2021, §3.2) in continuous time, kept a little away from its ends.
 */
export interface Level {
  readonly alpha: number;
  readonly sigma: number;
}

export function levelAt(t: number): Level {
  const angle = (Math.PI / 2) * (0.001 + 0.998 * t);
  return { alpha: Math.cos(angle), sigma: Math.sin(angle) };
}

type Combined = (a: Float32Array, b: Float32Array, level: Level) => Float32Array;

const combine =
  (of: (a: number, b: number, level: Level) => number): Combined =>
  (a, b, level) =>
    a.map((value, i) => of(value, b[i]!, level));

/** α·z + σ·ε: a clean latent disturbed. */
export const disturb = combine((clean, noise, { alpha, sigma }) => alpha * clean + sigma * noise);
/** v = α·ε − σ·z, what the denoiser is to say (Salimans and Ho 2022, appendix D). */
export const velocity = combine((clean, noise, { alpha, sigma }) => alpha * noise - sigma * clean);
/** The clean latent that v means at z(t): α·z(t) − σ·v. */
export const cleanFrom = combine((noisy, v, { alpha, sigma }) => alpha * noisy - sigma * v);
/** The noise that is left of z(t) beside a clean latent: (z(t) − α·z) ÷ σ. */
export const noiseBeside = combine(
  (noisy, clean, { alpha, sigma }) => (noisy - alpha * clean) / sigma,
);
