/**
 * Learns from questions with known answers how much each word speaks for and against each section:
 * multinomial logistic regression (Bishop, “Pattern Recognition and Machine Learning”, 2006, §4.3.4),
 * fitted by AdaGrad (Duchi, Hazan and Singer, 2011), then thinned out and fitted once more. It starts from
 * what counting alone says and is held to that, not to nothing, so that a word with few examples keeps to
 * its counts: between naive Bayes and regression, as Wang and Manning do for short texts (“Baselines and
 * Bigrams”, 2012).
 */
import { random, type Random } from '#src/maths/random.ts';
import { softmaxInPlace } from '#src/maths/softmax.ts';
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

/** A weight smaller than this is left out: one against a section says less than one for it. */
const least = { against: 1.8, for: 0.65 } as const;
const rounds = { first: 4, thinned: 3 } as const;
const rate = 0.7;

/** How strongly a weight is drawn back to what the counts say. */
const decay = 5e-3;

/** How much of what the counts say a weight begins with, and how much is added to each count. */
const counted = { share: 0.7, more: 0.3 } as const;

/** Features that a question of some length has: what one of them says is shared by them. */
const usual = 6;

/** An answer as unlikely as this, and wrong, would hardly move and is left where it is. */
const idle = 1e-2;

/** How often a word of one example alone stands for the words that no example has. */
const forgotten = 0.3;

/** Two Chinese characters, which may stand side by side by chance. */
const pair = /^\p{Script=Han}{2}$/u;

/** Of a pair that nothing is learned of. */
const unnumbered = -1;

function shuffle(order: number[], { integer }: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** The numbers of an example's features. */
interface Asked {
  readonly words: readonly number[];
  readonly neighbours: readonly number[];
}

/**
 * What counting says: for each feature and answer the logarithm of how often they go together over how often
 * they would by chance, 0 for a feature that no example has.
 */
function priorOf(
  examples: readonly Example[],
  asked: readonly Asked[],
  features: number,
  answers: number,
): Float32Array {
  const together = new Float32Array(features * answers);
  const ofFeature = new Float64Array(features);
  const ofAnswer = new Float64Array(answers);
  let all = 0;
  examples.forEach(({ answer, weight }, n) => {
    const { words = [], neighbours = [] } = asked[n] ?? {};
    const own = [...words.filter((word) => word !== unnumbered), ...neighbours];
    const share = weight * Math.sqrt(usual / own.length);
    for (const feature of own) {
      const at = feature * answers + answer;
      together[at] = (together[at] ?? 0) + share;
      ofFeature[feature] = (ofFeature[feature] ?? 0) + share;
      ofAnswer[answer] = (ofAnswer[answer] ?? 0) + share;
      all += share;
    }
  });
  return together.map((count, at) => {
    const chance =
      ((ofFeature[Math.floor(at / answers)] ?? 0) * (ofAnswer[at % answers] ?? 0)) / all;
    return counted.share * Math.log((count + counted.more) / (chance + counted.more));
  });
}

/** `answers`: how many there are. The features that have a weight, in the order of the examples. */
export function learn(examples: readonly Example[], answers: number): Map<string, Weight[]> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of [...features.words, ...features.neighbours])
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const numbers = new Map([[unknown, 0]]);
  // What stands together in one example alone would be half of what is learned and say nothing of others.
  for (const { features } of examples) {
    for (const word of features.words)
      if (!numbers.has(word) && (counts.get(word) !== 1 || !pair.test(word)))
        numbers.set(word, numbers.size);
    for (const neighbour of features.neighbours)
      if (!numbers.has(neighbour) && counts.get(neighbour) !== 1)
        numbers.set(neighbour, numbers.size);
  }
  const isOnce = [...numbers.keys()].map((feature) => counts.get(feature) === 1);
  const asked = examples.map(({ features: { words, neighbours } }) => ({
    words: words.map((word) => numbers.get(word) ?? unnumbered),
    neighbours: neighbours.flatMap((neighbour) => numbers.get(neighbour) ?? []),
  }));
  const size = numbers.size * answers;
  const prior = priorOf(examples, asked, numbers.size, answers);
  const weights = prior.slice();
  const squares = new Float32Array(size);
  const kept = new Uint8Array(size).fill(1);
  // Every build learns the same.
  const chance = random(1);
  const order = examples.map((_, i) => i);
  const p = new Float64Array(answers);
  const pulled = new Uint16Array(answers);

  const follow = ({ answer, weight }: Example, words: readonly number[]): void => {
    if (words.length === 0) return;
    const share = 1 / Math.sqrt(words.length);
    p.fill(0);
    for (const word of words)
      for (let k = 0, at = word * answers; k < answers; k++, at++)
        p[k] = (p[k] ?? 0) + (weights[at] ?? 0) * share;
    softmaxInPlace(p);
    p[answer] = (p[answer] ?? 0) - 1;
    let active = 0;
    for (let k = 0; k < answers; k++) if (Math.abs(p[k] ?? 0) > idle) pulled[active++] = k;
    for (const word of words)
      for (let i = 0; i < active; i++) {
        const k = pulled[i] ?? 0;
        const at = word * answers + k;
        if (kept[at] === 0) continue;
        const slope =
          weight * share * (p[k] ?? 0) + decay * ((weights[at] ?? 0) - (prior[at] ?? 0));
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square + 1e-3);
      }
  };
  const fit = (times: number): void => {
    squares.fill(0);
    for (let round = 0; round < times; round++) {
      shuffle(order, chance);
      for (const n of order) {
        const [example, own] = [examples[n], asked[n]];
        if (!example || !own) continue;
        const words = own.words.map((word) =>
          (isOnce[word] ?? true) && chance.uniform() < forgotten ? 0 : word,
        );
        follow(example, [...words.filter((word) => word !== unnumbered), ...own.neighbours]);
      }
    }
  };

  fit(rounds.first);
  for (let i = 0; i < size; i++) {
    const weight = weights[i] ?? 0;
    if (weight > -least.against && weight < least.for) weights[i] = kept[i] = 0;
  }
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
