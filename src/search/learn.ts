/**
 * Learns from questions with known answers how much each word speaks for and against each section:
 * multinomial logistic regression (Bishop, “Pattern Recognition and Machine Learning”, 2006, §4.3.4),
 * fitted by AdaGrad (Duchi, Hazan and Singer, 2011), then thinned out and fitted once more.
 */
import { unknown, type Features } from './features.ts';

export interface Example {
  readonly features: Features;
  /** The right answer, 0 to below the number of answers. */
  readonly answer: number;
  /** How much it counts. */
  readonly weight: number;
}

export interface Weight {
  readonly document: number;
  /** Added to the logit of the document; a multiple of {@link step}. */
  readonly weight: number;
}

/** Weights are told in steps of this size. */
export const step = 0.5;

/** A weight smaller than this is left out. */
const least = 1.3;
const rounds = { first: 12, thinned: 2 } as const;
const rate = 0.5;
const decay = 3e-5;

/** How often a word of one example alone stands for the words that no example has. */
const forgotten = 0.3;

/** Numbers from 0 to below 1: mulberry32, so that every build learns the same. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Turns logits into probabilities in place. */
export function softmax(values: Float64Array): void {
  const highest = Math.max(...values);
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] = Math.exp((values[k] ?? 0) - highest);
  for (let k = 0; k < values.length; k++) values[k] = (values[k] ?? 0) / sum;
}

/** `answers`: how many there are. The features that have a weight, in the order of the examples. */
export function learn(examples: readonly Example[], answers: number): Map<string, Weight[]> {
  const numbers = new Map([[unknown, 0]]);
  const counts = [Infinity];
  for (const { features } of examples)
    for (const feature of [...features.words, ...features.neighbours]) {
      const known = numbers.get(feature);
      if (known === undefined) numbers.set(feature, counts.push(1) - 1);
      else counts[known] = (counts[known] ?? 0) + 1;
    }
  const numbersOf = (features: readonly string[]): number[] =>
    features.map((feature) => numbers.get(feature) ?? 0);
  const asked = examples.map(({ features: { words, neighbours } }) => {
    return { words: numbersOf(words), neighbours: numbersOf(neighbours) };
  });
  const size = numbers.size * answers;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const kept = new Uint8Array(size).fill(1);
  const random = randomNumbers();
  const order = examples.map((_, i) => i);
  const p = new Float64Array(answers);

  const follow = ({ answer, weight }: Example, words: readonly number[]): void => {
    if (words.length === 0) return;
    const share = 1 / Math.sqrt(words.length);
    p.fill(0);
    for (const word of words)
      for (let k = 0, at = word * answers; k < answers; k++, at++)
        p[k] = (p[k] ?? 0) + (weights[at] ?? 0) * share;
    softmax(p);
    p[answer] = (p[answer] ?? 0) - 1;
    for (const word of words)
      for (let k = 0, at = word * answers; k < answers; k++, at++) {
        if (kept[at] === 0) continue;
        const slope = weight * share * (p[k] ?? 0) + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square + 1e-3);
      }
  };
  const fit = (times: number): void => {
    squares.fill(0);
    for (let round = 0; round < times; round++) {
      shuffle(order, random);
      for (const n of order) {
        const [example, own] = [examples[n], asked[n]];
        if (!example || !own) continue;
        const forgets = (feature: number): boolean => counts[feature] === 1 && random() < forgotten;
        follow(example, [
          ...own.words.map((word) => (forgets(word) ? 0 : word)),
          ...own.neighbours.filter((neighbour) => !forgets(neighbour)),
        ]);
      }
    }
  };

  fit(rounds.first);
  for (let i = 0; i < size; i++) if (Math.abs(weights[i] ?? 0) < least) weights[i] = kept[i] = 0;
  fit(rounds.thinned);

  const learned = new Map<string, Weight[]>();
  for (const [feature, number] of numbers) {
    const own: Weight[] = [];
    for (let document = 0; document < answers; document++) {
      const steps = Math.round((weights[number * answers + document] ?? 0) / step);
      if (steps !== 0) own.push({ document, weight: steps * step });
    }
    if (own.length > 0) learned.set(feature, own);
  }
  return learned;
}
