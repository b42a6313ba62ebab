/**
 * Pressing a score that stands for something else: best-of-n and reinforcement learning, exactly, on
 * answers of which each has a probability, a score and a worth. Natural logarithms, divergences in nats.
 */
import { normalDensity } from './probability.ts';
import { sum } from './statistics.ts';

/** Answers in order of their score, the lowest first; `mass` > 0 sums to 1. */
export interface ScoredAnswers {
  readonly mass: readonly number[];
  readonly score: readonly number[];
  /** What is really wanted. */
  readonly worth: readonly number[];
}

/** What a policy over scored answers is, and what became of both numbers. */
export interface Pressed {
  readonly policy: readonly number[];
  /** KL(π‖mass). */
  readonly nats: number;
  readonly score: number;
  readonly worth: number;
}

function pressed({ mass, score, worth }: ScoredAnswers, policy: readonly number[]): Pressed {
  let [nats, meanScore, meanWorth] = [0, 0, 0];
  policy.forEach((p, i) => {
    if (p > 0) nats += p * Math.log(p / mass[i]!);
    meanScore += p * score[i]!;
    meanWorth += p * worth[i]!;
  });
  return { policy, nats, score: meanScore, worth: meanWorth };
}

/**
 * The best of `n` ≥ 1 draws, not necessarily a whole number: F(s)ⁿ − F(s−)ⁿ at each score s, which
 * answers of equal score share in proportion.
 */
export function bestOf(answers: ScoredAnswers, n: number): Pressed {
  const { mass, score } = answers;
  const policy: number[] = [];
  let below = 0;
  for (let i = 0; i < mass.length;) {
    let [end, tied] = [i, 0];
    for (; end < mass.length && score[end] === score[i]; end += 1) tied += mass[end]!;
    const upTo = end === mass.length ? 1 : below + tied;
    const wins = upTo ** n - below ** n;
    for (; i < end; i += 1) policy.push((wins * mass[i]!) / tied);
    below = upTo;
  }
  return pressed(answers, policy);
}

/** The optimum of E[score] − β KL: mass · e^{score/β} over its sum. */
export function tilted(answers: ScoredAnswers, beta: number): Pressed {
  const top = answers.score.at(-1)!;
  const weights = answers.mass.map((p, i) => p * Math.exp((answers.score[i]! - top) / beta));
  const total = sum(weights);
  return pressed(
    answers,
    weights.map((weight) => weight / total),
  );
}

/** `tilted` at the β whose divergence is `nats`, or at the least β tried if none goes so far. */
export function tiltedTo(answers: ScoredAnswers, nats: number): Pressed {
  let [low, high] = [Math.log(1e-2), Math.log(1e4)];
  for (let i = 0; i < 45; i += 1) {
    const middle = (low + high) / 2;
    if (tilted(answers, Math.exp(middle)).nats > nats) low = middle;
    else high = middle;
  }
  return tilted(answers, Math.exp(high));
}

/** How the error of a score is spread; both with mean 0 and variance 1. */
export const errors = ['normal', 'heavy'] as const;
/** `heavy`: Student's t with three degrees of freedom, over √3. */
export type ErrorKind = (typeof errors)[number];

const density: Record<ErrorKind, (x: number) => number> = {
  normal: normalDensity,
  heavy: (x) => 2 / (Math.PI * (1 + x * x) ** 2),
};

/** No score lies beyond this, in standard deviations of the error. */
export const scoreBound = 30;

/**
 * Answers whose score is worth + error, independent, the worth standard normal: `count` scores within
 * ± `scoreBound`, close together in the middle, each with its probability and the mean worth of the
 * answers that have it, by quadrature.
 */
export function noisyScores(kind: ErrorKind, count = 500): ScoredAnswers {
  const reach = Math.asinh(scoreBound);
  const width = (2 * reach) / count;
  const places = Array.from({ length: count }, (_, i) => -reach + (i + 0.5) * width);
  const score = places.map(Math.sinh);
  const [mass, worth]: [number[], number[]] = [[], []];
  const step = 0.1;
  score.forEach((s, i) => {
    let [total, weighted] = [0, 0];
    for (let t = -7; t <= 7; t += step) {
      const weight = normalDensity(t) * density[kind](s - t);
      total += weight;
      weighted += weight * t;
    }
    mass.push(Math.max(total * step * Math.cosh(places[i]!) * width, 1e-300));
    worth.push(total > 0 ? weighted / total : Math.sign(s) * 7);
  });
  const all = sum(mass);
  return { score, worth, mass: mass.map((p) => p / all) };
}
