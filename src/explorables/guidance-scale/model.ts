import { choice, defineState, flag, integer, real } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { logDensity, mixtureOf, noisePredictions, spread, weightsAt } from '#src/maths/mixtures.ts';
import type { Component, Mixture } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { ddim, guided, levels, walk } from '#src/maths/samplers.ts';
import type { Predict } from '#src/maths/samplers.ts';
import { clean, noiseSchedule } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';

import { faultField, type FaultOf } from '../kit/faults.ts';
import { grid, reach } from '../kit/plane-data.ts';
import { faults } from './faults.ts';

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

export const labels = ['a', 'b', 'c'] as const;
export type Label = (typeof labels)[number];

export const state = defineState({
  s: real({ min: 0, max: 15, step: 0.1, initial: 7.5 }),
  label: choice(labels, 'a'),
  steps: choice(['20', '50', '100', '200'], '50'),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  /** The noise level and the noisy point at which the predictions are drawn. */
  t: integer({ min: 0, max: 999, initial: 200 }),
  x: real({ min: -reach, max: reach, step: grid, initial: 0.6 }),
  y: real({ min: -reach, max: reach, step: grid, initial: 1.5 }),
  /** Whether the guided field is drawn as well. */
  field: flag(false),
  fault: faultField(faults),
});

/** Samples in a cloud. */
export const samples = 100;

const schedule = noiseSchedule('linear');
/** The levels of a walk of so many DDIM steps; 50 is Stable Diffusion's default. */
export const ladderOf = (steps: number) => levels(schedule, steps);
const ladder = ladderOf(Number(state.initial.steps));

/** Each class: an inner blob among those of the other classes, an outer blob of its own. */
function blobs(label: Label): readonly Component[] {
  const turn = ((90 + 120 * labels.indexOf(label)) * Math.PI) / 180;
  const blob = (radius: number, twist: number, deviation: number): Component => ({
    x: radius * Math.cos(turn + twist),
    y: radius * Math.sin(turn + twist),
    deviation,
    weight: 1,
  });
  return [blob(0.45, 0, 0.3), blob(1.1, 0.6, 0.25)];
}

/** q(x_0): all classes, equally likely. Components 2i and 2i + 1 are class i. */
export const everything: Mixture = mixtureOf(labels.flatMap(blobs));

const classes = labels.map((label) => mixtureOf(blobs(label)));

/** q(x_0 | c): one class alone. */
export function classOf(label: Label): Mixture {
  return classes[labels.indexOf(label)]!;
}

/** Guidance on exact predictions of the noise; `s` is clamped to 0 … 15. */
export function guidedNoise(
  label: Label,
  s: number,
  level: Blend,
  positions: ArrayLike<number>,
  fault: Fault = 'none',
): Float64Array {
  const scale = clamp(s, 0, state.fields.s.max) + (fault === 'w' ? 1 : 0);
  const empty = noisePredictions(everything, level, positions);
  const conditional = noisePredictions(classOf(label), level, positions);
  return fault === 'swapped'
    ? guided(conditional, empty, scale)
    : guided(empty, conditional, scale);
}

/**
 * Where `samples` starts of `seed` end: deterministic DDIM on the guided prediction, down the levels
 * `down` (last one first; 50 steps if not given). Flat, data units.
 */
export function cloud(
  label: Label,
  s: number,
  seed: number,
  down = ladder,
  fault: Fault = 'none',
): Float64Array {
  const predict: Predict = (level, x) => guidedNoise(label, s, level, x, fault);
  return walk(down, normals(2 * samples, seed), predict, ddim(0)).at(-1)!;
}

/** P(c | x_0 = (x, y)) by Bayes on the clean mixture: 0 … 1. */
export function posterior(label: Label, x: number, y: number): number {
  const weights = weightsAt(everything, clean, x, y);
  const first = 2 * labels.indexOf(label);
  return weights[first]! + weights[first + 1]!;
}

/** Root mean square distance of a class's real data from their mean: √(within + between the blobs). */
export function classSpread(label: Label): number {
  const { centres, variances } = classOf(label);
  const within = variances.reduce((sum, v) => sum + (2 * v) / variances.length, 0);
  return Math.sqrt(within + spread(centres) ** 2);
}

/** log density at the rim of the region that holds 95 % of a class, the same for all by symmetry. */
export const rim = -2.558;

/** Is (x, y) in the smallest region that holds 95 % of the class's real data? */
export function typical(label: Label, x: number, y: number): boolean {
  return logDensity(classOf(label), clean, x, y) >= rim;
}

export interface Measures {
  readonly s: number;
  /** Mean posterior probability of the class at the samples: 0 … 1. */
  readonly fidelity: number;
  /** Spread of the samples over the spread of the class's real data: 1 is as varied as the data. */
  readonly variety: number;
  /** Share of the samples in the region that holds 95 % of the class's real data: 0 … 1. */
  readonly typical: number;
}

export function measure(label: Label, s: number, positions: Float64Array): Measures {
  const count = positions.length / 2;
  let [fidelity, inside] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    const [x, y] = [positions[i]!, positions[i + 1]!];
    fidelity += posterior(label, x, y) / count;
    inside += typical(label, x, y) ? 1 / count : 0;
  }
  return { s, fidelity, variety: spread(positions) / classSpread(label), typical: inside };
}

/** Scales at which the curves are computed; close together where they bend. */
export const scales = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7.5, 9, 10.5, 12, 13.5, 15];

export function curves(
  label: Label,
  seed: number,
  down = ladder,
  fault: Fault = 'none',
): readonly Measures[] {
  return scales.map((s) => measure(label, s, cloud(label, s, seed, down, fault)));
}

/** Real data of a class, to look at: `count` positions from each blob in turn, always the same. */
export function realData(label: Label, count = 40): Float64Array {
  const { centres, variances } = classOf(label);
  const z = normals(2 * count, 5, labels.indexOf(label));
  return z.map((v, i) => centres[i % 4]! + Math.sqrt(variances[(i >> 1) % 2]!) * v);
}

/** Facts of the prediction: the cloud at the largest s and, beside it, at s = 1. */
export function farOut() {
  const { label, seed } = state.initial;
  const s = state.fields.s.max;
  const [far, one] = [s, 1].map((scale) => measure(label, scale, cloud(label, scale, seed)));
  return {
    s,
    total: samples,
    fidelity: far!.fidelity,
    inside: Math.round(far!.typical * samples),
    insideAtOne: Math.round(one!.typical * samples),
  };
}

/** Outline of the 95 % region of a class: flat positions, closed, one a ray from its middle. */
export function outline(label: Label, rays = 40): Float64Array {
  const { centres } = classOf(label);
  const [mx, my] = [(centres[0]! + centres[2]!) / 2, (centres[1]! + centres[3]!) / 2];
  const ring = new Float64Array(2 * rays);
  for (let i = 0; i < rays; i += 1) {
    const [ux, uy] = [Math.cos((2 * Math.PI * i) / rays), Math.sin((2 * Math.PI * i) / rays)];
    // The region is star-shaped seen from there: one crossing a ray, found by halving.
    let [low, high] = [0, 3];
    for (let halving = 0; halving < 30; halving += 1) {
      const middle = (low + high) / 2;
      if (typical(label, mx + middle * ux, my + middle * uy)) low = middle;
      else high = middle;
    }
    ring.set([mx + low * ux, my + low * uy], 2 * i);
  }
  return ring;
}
