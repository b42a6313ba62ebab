import { addNoise, blend, logSnr, noiseSchedule, scheduleNames } from '../kit/diffusion.ts';
import type { Schedule } from '../kit/diffusion.ts';
import { toByte } from '../kit/png.ts';
import type { Picture } from '../kit/png.ts';
import { normals } from '../kit/random.ts';
import { choice, defineState, integer } from '../kit/state.ts';

/** Last step, counted from 0: T = 1000 as in DDPM and Stable Diffusion. */
export const lastStep = 999;

/** `seed` chooses the noise ε; the same ε is used at every step, so that only the blend changes. */
export const state = defineState({
  t: integer({ min: 0, max: lastStep, initial: 500 }),
  schedule: choice(scheduleNames, 'sd'),
  seed: integer({ min: 1, max: 99, initial: 1 }),
});

/** Steps of the strip of pictures. */
export const stripSteps = [0, 100, 250, 500, 750, lastStep] as const;

/** Pixels along each side of the picture. */
export const size = 24;

type Colour = readonly [number, number, number];

const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Colour of a pixel, bytes: a disc before a square before a sky that pales towards the ground. */
function drawing(x: number, y: number): Colour {
  if (Math.hypot(x - 11.5, y - 12.5) < 7.3) return [218, 92, 52];
  if (x >= 13 && x < 20 && y >= 4 && y < 10) return [247, 211, 88];
  return mix([44, 88, 160], [104, 164, 152], y / (size - 1));
}

/** x_0: `size²` pixels of red, green, blue, from −1 (none) to 1 (full), rows from the top. */
export function cleanPicture(): Float64Array {
  const values = new Float64Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    const colour = drawing(i % size, Math.floor(i / size));
    values.set(
      colour.map((byte) => byte / 127.5 - 1),
      i * 3,
    );
  }
  return values;
}

/** ε ~ N(0, I), one number for each of x_0. */
export function epsilon(seed: number): Float64Array {
  return normals(size * size * 3, seed);
}

/** x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε: DDPM eq. 4. Not clipped. `t` is rounded and clamped. */
export function noised(schedule: Schedule, t: number, seed: number): Float64Array {
  return addNoise(cleanPicture(), epsilon(seed), blend(schedule, t));
}

/** Values from −1 to 1 as a picture; what lies outside is clipped, as a screen does. */
export function toPicture(values: Float64Array): Picture {
  const data = Uint8Array.from(values, (value) => toByte((value + 1) / 2));
  return { width: size, height: size, data };
}

/**
 * Pairs (t, ln SNR) for drawing, always with the first and the last step: close together where the
 * curves bend, at both ends, and far apart between.
 */
export function logSnrCurve(schedule: Schedule): [number, number][] {
  const last = schedule.steps - 1;
  const bend = Math.round(schedule.steps / 12);
  const points: [number, number][] = [];
  for (let t = 0; t < last; t += t < bend || t >= last - bend ? 7 : 30)
    points.push([t, logSnr(schedule, t)]);
  points.push([last, logSnr(schedule, last)]);
  return points;
}

/** The first step whose signal √ᾱ_t is at most `amplitude`; T if there is none. */
export function firstStepAt(schedule: Schedule, amplitude: number): number {
  const found = schedule.alphaBar.findIndex((share) => Math.sqrt(share) <= amplitude);
  return found < 0 ? schedule.steps : found;
}

/** Numbers of the prediction, for Stable Diffusion's schedule: steps, and signals √ᾱ_t. */
export function halfway() {
  const schedule = noiseSchedule('sd');
  const signal = (t: number): number => blend(schedule, t).signal;
  const halfPower = firstStepAt(schedule, Math.SQRT1_2);
  return {
    halfAmplitude: firstStepAt(schedule, 0.5),
    halfPower,
    at250: signal(250),
    atHalfPower: signal(halfPower),
    at750: signal(750),
  };
}
