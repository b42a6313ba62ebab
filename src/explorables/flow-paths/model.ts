/**
 * Flow matching on a handful of points, exactly. A line x_t = (1 − t) x₀ + t ε joins a point with a
 * noise, t = 0 at the point and 1 at the noise; where many lines pass, a network trained by squared error
 * answers with the mean of their velocities ε − x₀ (Lipman et al. 2022, arXiv 2210.02747, section 3; Liu,
 * Gong and Liu 2022, arXiv 2209.03003, section 2, whose time runs from noise to data). Positions are flat
 * lists in data units.
 */
import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { finiteData, nearestCentre, posteriorMeans, weightsAt } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { noiseFromClean, straight, velocity, vFrom } from '#src/maths/parametrisations.ts';
import { normals, random } from '#src/maths/random.ts';
import { mean, sum } from '#src/maths/statistics.ts';
import { faultField } from '../kit/faults.ts';
import type { FaultOf } from '../kit/faults.ts';
import { planeNames, planePoints } from '../kit/plane-data.ts';
import type { PlaneName } from '../kit/plane-data.ts';
import { faults } from './faults.ts';

/** Walkers that are drawn, and those over which costs and distances are averaged. */
export const [drawn, measured] = [12, 200] as const;

/** Lines of independent pairs; the curves of their mean velocity; the same once more with the new pairs. */
export const rounds = ['lines', 'wind', 'reflow'] as const;
export type Round = (typeof rounds)[number];

const stepChoices = ['1', '2', '5', '40'] as const;
/** Steps by which a noise is carried to its point when pairs are made. */
const carrying = 40;

export const state = defineState({
  data: choice(planeNames, 'moons'),
  round: choice(rounds, 'wind'),
  /** Time at which the walkers stand. */
  t: real({ min: 0.02, max: 1, step: 0.02, initial: 0.5 }),
  /** Euler steps from noise to data. */
  n: choice(stepChoices, '40'),
  /** The walker that is taken apart, counted from 1. */
  walker: integer({ min: 1, max: drawn, initial: 5 }),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  fault: faultField(faults),
});

type Fault = FaultOf<typeof faults>;

/** Which lines there are. */
export interface Lines {
  /** The points, all equally likely. */
  readonly data: Mixture;
  /** In the second round each noise is joined only with the point to which the first wind carries it. */
  readonly paired: boolean;
  /** What is planted in the mean. */
  readonly fault: Fault;
}

/** The lines of a data set, in the first round or in the second. */
export const linesOf = (name: PlaneName, paired = false, fault: Fault = 'none'): Lines => ({
  data: finiteData(planePoints[name]),
  paired,
  fault,
});

/** t held within 0.001 … 1: at 0 itself the noise of a line cannot be told. */
const held = (t: number): number => clamp(t, 1e-3, 1);

/** E[x₀ | x_t] over the lines that pass each position at time t. */
export function cleanMeans(lines: Lines, t: number, positions: ArrayLike<number>): Float64Array {
  const { data, paired, fault } = lines;
  if (fault === 'alike') {
    const centre = [0, 1].map((axis) => mean([...data.centres].filter((_, i) => i % 2 === axis)));
    return Float64Array.from(positions, (_, i) => centre[i % 2]!);
  }
  return paired
    ? pairedMeans(lines, held(t), positions)
    : posteriorMeans(data, straight(held(t)), positions);
}

/** Lines of a smaller weight move no arrow that can be seen, and are not followed. */
const negligible = 1e-4;

/**
 * The means of the second round. A line through x at time t that ends on point k began at the noise
 * (x − (1 − t) x_k)/t; it is there only if that noise is carried to point k.
 */
function pairedMeans({ data }: Lines, t: number, positions: ArrayLike<number>): Float64Array {
  const weights: (readonly [at: number, k: number, weight: number])[] = [];
  const noises: number[] = [];
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const [x, y] = [positions[i]!, positions[i + 1]!];
    weightsAt(data, straight(t), x, y).forEach((weight, k) => {
      if (weight < negligible) return;
      weights.push([i, k, weight]);
      noises.push((x - (1 - t) * data.centres[2 * k]!) / t);
      noises.push((y - (1 - t) * data.centres[2 * k + 1]!) / t);
    });
  }
  const arrived = arrivals(data, Float64Array.from(noises));
  const out = new Float64Array(positions.length);
  const totals = new Float64Array(positions.length);
  weights.forEach(([i, k, weight], line) => {
    if (arrived[line] !== k) return;
    for (const axis of [0, 1]) {
      totals[i + axis]! += weight;
      out[i + axis]! += weight * data.centres[2 * k + axis]!;
    }
  });
  // Beside every line, where only rounding leads, the lines of the first round must do.
  const first = totals.includes(0) ? posteriorMeans(data, straight(t), positions) : out;
  return out.map((value, i) => (totals[i] === 0 ? first[i]! : value / totals[i]!));
}

/** u = E[ε − x₀ | x_t] at each position: the mean velocity, which the walks follow. */
export function wind(lines: Lines, t: number, positions: ArrayLike<number>): Float64Array {
  const clean = cleanMeans(lines, t, positions);
  return velocity(clean, noiseFromClean(positions, clean, straight(held(t))));
}

/** Euler's walk from the noises at t = 1 down to t = 0 in n equal steps: n + 1 flat lists of positions. */
export function carry(lines: Lines, noises: Float64Array, n: number): Float64Array[] {
  const steps = Math.round(clamp(n, 1, 1000)) || 1;
  const frames = [noises];
  for (let i = 0; i < steps; i += 1) {
    const x = frames[i]!;
    const u = wind(lines, 1 - i / steps, x);
    frames.push(x.map((value, j) => value - u[j]! / steps));
  }
  return frames;
}

/** The nearest point to each position: its index and the distance. */
export const nearest = (data: Mixture, positions: Float64Array) =>
  Array.from({ length: positions.length / 2 }, (_, i) =>
    nearestCentre(data, positions[2 * i]!, positions[2 * i + 1]!),
  );

/** The index of the point to which the first wind carries each noise. */
export function arrivals(data: Mixture, noises: Float64Array): number[] {
  const ends = carry({ data, paired: false, fault: 'none' }, noises, carrying).at(-1)!;
  return nearest(data, ends).map(({ index }) => index);
}

/** `count` starting noises of a seed: walker i starts at the same place however many there are. */
export const noisesOf = (seed: number, count: number): Float64Array => normals(2 * count, seed);

/** Indices of the points that chance pairs with the noises, each as likely as any other. */
export function byChance(data: Mixture, seed: number, count: number): number[] {
  const source = random(seed, 1);
  return Array.from({ length: count }, () => source.integer(data.size));
}

/** ‖ε − x₀‖² of each line from a noise to the point of that index. */
export const costs = (data: Mixture, noises: Float64Array, index: readonly number[]): number[] =>
  index.map(
    (k, i) =>
      (data.centres[2 * k]! - noises[2 * i]!) ** 2 +
      (data.centres[2 * k + 1]! - noises[2 * i + 1]!) ** 2,
  );

/** E‖ε − x₀‖² of independent pairs, exactly: the two numbers of the noise, and the points' mean square. */
export const independentCost = ({ centres, size }: Mixture): number =>
  2 + sum(Array.from(centres, (value) => value ** 2)) / size;

type Place = readonly [x: number, y: number];

/** What the network may be asked for at a place, all of it one answer. */
export interface Clothes {
  readonly clean: Place;
  readonly noise: Place;
  readonly velocity: Place;
  /** v = aε − bx₀ with a² + b² = 1 at the same signal-to-noise ratio. */
  readonly v: Place;
}

const placeOf = (values: Float64Array): Place => [values[0]!, values[1]!];

/** The weights of v: those of the straight line, scaled to preserve variance. */
export function rounded(t: number) {
  const { signal, noise } = straight(held(t));
  const size = Math.hypot(signal, noise);
  return { signal: signal / size, noise: noise / size };
}

/** The four forms of the mean answer at (x, y). */
export function clothes(lines: Lines, t: number, x: number, y: number): Clothes {
  const clean = cleanMeans(lines, t, [x, y]);
  const noise = noiseFromClean([x, y], clean, straight(held(t)));
  return {
    clean: placeOf(clean),
    noise: placeOf(noise),
    velocity: placeOf(velocity(clean, noise)),
    v: placeOf(vFrom(clean, noise, rounded(t))),
  };
}

/** Where walker i of a walk stands at time t, between two of its steps. */
export function placeAt(frames: readonly Float64Array[], i: number, t: number): Place {
  const at = (1 - clamp(t, 0, 1)) * (frames.length - 1);
  const from = Math.min(Math.floor(at), frames.length - 2);
  const [one, other] = [frames[from]!, frames[from + 1]!];
  const along = (axis: 0 | 1): number =>
    one[2 * i + axis]! + (at - from) * (other[2 * i + axis]! - one[2 * i + axis]!);
  return [along(0), along(1)];
}

/** The lines from the noises to the points of those indices, as a walk of one step. */
export const linesTo = (data: Mixture, noises: Float64Array, index: readonly number[]) => [
  noises,
  Float64Array.from(noises, (_, i) => data.centres[2 * index[i >> 1]! + (i % 2)]!),
];

/** Numbers of the prediction: mean squared journeys to the moons, by chance and by the wind of 2,000 noises. */
export function facts() {
  const { data } = linesOf('moons');
  const noises = noisesOf(1, 2000);
  return {
    independent: independentCost(data),
    byTheWind: mean(costs(data, noises, arrivals(data, noises))),
  };
}
