/** A reward pressed too far: score and worth of best-of-n and of reinforcement learning. */
import { choice, defineState, integer } from '#src/drawing/state.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { bestOfNDivergence } from '#src/maths/over-optimisation.ts';
import { bestOf, errors, noisyScores, tilted, tiltedTo } from '#src/maths/pressure.ts';
import type { ErrorKind, Pressed, ScoredAnswers } from '#src/maths/pressure.ts';
import { answers, clicksField, example, rate, reference, worth } from '../kit/answers.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** What the score is: worth plus an error of either kind, or the rewards of the clicks. */
export const worlds = [...errors, 'clicks'] as const;
export type World = (typeof worlds)[number];

export const optimisers = ['best', 'learn'] as const;
export type Optimiser = (typeof optimisers)[number];

export const mostDraws = 60_000;

export const state = defineState({
  world: choice(worlds, 'normal'),
  optimiser: choice(optimisers, 'best'),
  /** n of the best of n; learning goes as far as that, in nats. */
  n: integer({ min: 1, max: mostDraws, initial: 1000, log: true }),
  clicks: clicksField,
  fault: faultField(faults),
});

/** The answers of the clicks by rising reward, and the place of each in the kit's order. */
export function clickWorld(clicks: readonly Comparison[]): ScoredAnswers & { order: number[] } {
  const { rewards } = rate(clicks);
  const order = answers.map((_, i) => i).sort((a, b) => rewards[a]! - rewards[b]!);
  const sorted = (values: readonly number[]): number[] => order.map((i) => values[i]!);
  return { mass: sorted(reference), score: sorted(rewards), worth: sorted(worth), order };
}

const noisy = new Map<World, ScoredAnswers>();

/** With a fault the worths stand in the opposite order. */
export function scoredAnswers(
  world: World,
  clicks: readonly Comparison[],
  fault: FaultOf<typeof faults> = 'none',
): ScoredAnswers {
  const sound = world === 'clicks' ? clickWorld(clicks) : noisyAnswers(world);
  return fault === 'none' ? sound : { ...sound, worth: sound.worth.toReversed() };
}

function noisyAnswers(world: ErrorKind): ScoredAnswers {
  const known = noisy.get(world) ?? noisyScores(world);
  noisy.set(world, known);
  return known;
}

/** Where an optimiser has got to at `n`. */
export const press = (scored: ScoredAnswers, optimiser: Optimiser, n: number): Pressed =>
  optimiser === 'best' ? bestOf(scored, n) : tiltedTo(scored, bestOfNDivergence(n));

/** The way there: what was passed, from no pressure to the most, in order of distance. */
export function way(scored: ScoredAnswers, optimiser: Optimiser): Pressed[] {
  const places = Array.from({ length: 41 }, (_, i) => i / 40);
  return places.map((place) =>
    optimiser === 'best'
      ? bestOf(scored, mostDraws ** place)
      : tilted(scored, 100 * (0.05 / 100) ** place),
  );
}

/** The answers' probabilities under a policy on `clickWorld`, in the kit's order. */
export function inOrder(policy: readonly number[], order: readonly number[]): number[] {
  const out = Array<number>(order.length).fill(0);
  order.forEach((i, place) => (out[i] = policy[place]!));
  return out;
}

/** What the text states. */
export function facts() {
  const normal = press(scoredAnswers('normal', example), 'best', 1000);
  const heavy = scoredAnswers('heavy', example);
  const own = clickWorld(example);
  const highest = (passed: readonly Pressed[]): Pressed =>
    passed.reduce((best, each) => (each.worth > best.worth ? each : best));
  const peak = highest(way(own, 'learn'));
  const fine = Array.from({ length: 200 }, (_, i) => bestOf(heavy, i + 1));
  return {
    score: normal.score,
    worth: normal.worth,
    nats: normal.nats,
    heavyScore: press(heavy, 'best', 1000).score,
    heavyWorth: press(heavy, 'best', 1000).worth,
    heavyPeak: highest(fine).worth,
    heavyPeakAt: fine.indexOf(highest(fine)) + 1,
    heavyLearnt: press(heavy, 'learn', 1000).score,
    heavyLearntWorth: press(heavy, 'learn', 1000).worth,
    start: bestOf(own, 1).worth,
    peak: peak.worth,
    peakNats: peak.nats,
    end: press(own, 'learn', 1000).worth,
  };
}
