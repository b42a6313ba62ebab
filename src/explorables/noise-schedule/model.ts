import { choice, defineState, integer } from '#src/drawing/state.ts';
import { blend, logSnr, noiseSchedule, scheduleNames } from '#src/maths/schedules.ts';
import type { Schedule, ScheduleName } from '#src/maths/schedules.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Last step, counted from 0: T = 1000 as in DDPM and Stable Diffusion. */
export const lastStep = 999;

/** `seed` chooses the noise ε; the same ε is used at every step, so that only the blend changes. */
export const state = defineState({
  t: integer({ min: 0, max: lastStep, initial: 500 }),
  schedule: choice(scheduleNames, 'sd'),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  /** Pixels along each side of the picture. */
  side: choice(['8', '24', '96'], '24'),
  fault: faultField(faults),
});

/** Pixels along each side to which pictures of every size are averaged, to be compared. */
export const coarse = 8;

/**
 * The standard deviation of the noise after a picture of side² pixels is averaged down to 8²: each of those holds
 * (side / 8)² independent draws, so that the signal stays and the noise shrinks by side / 8.
 */
export const averagedNoise = (noise: number, side: number): number => (noise * coarse) / side;

/**
 * The signal, 0 to 1, at which a picture of 24² pixels would be as hard to see as one of side² at `signal`: where its
 * noise, averaged as far, weighs as much against it.
 */
export function asOn24(signal: number, side: number): number {
  const grown = (signal * side) / 24;
  const whole = Math.hypot(grown, Math.sqrt(1 - signal ** 2));
  return whole === 0 ? 0 : grown / whole;
}

/** All schedules; with a fault, what they are not. */
export function schedulesOf(
  fault: FaultOf<typeof faults> = 'none',
): Record<ScheduleName, Schedule> {
  const of = (name: ScheduleName): Schedule => {
    const sound = noiseSchedule(name);
    const { alphaBar } = sound;
    if (fault === 'backwards') return { ...sound, alphaBar: alphaBar.toReversed() };
    if (fault === 'root') return { ...sound, alphaBar: alphaBar.map((share) => share ** 2) };
    return sound;
  };
  return { sd: of('sd'), linear: of('linear'), cosine: of('cosine') };
}

/** Steps of the strip of pictures. */
export const stripSteps = [0, 100, 250, 500, 750, lastStep] as const;

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
