/**
 * The numbers of the chapter on ChatGPT: language models, preferences, rewards and what becomes of
 * a reward under pressure. Natural logarithms, so divergences are in nats.
 */
import type { Topic } from './registry.ts';

type Distribution = readonly number[];

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Probabilities from scores; `temperature` > 0 divides the scores first. */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - most) / temperature));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** −log of each probability, averaged. */
export const meanLoss = (probabilities: readonly number[]): number =>
  mean(probabilities.map((p) => -Math.log(p)));

/** Σ p log(1/q): the mean loss of a model q on text that follows p. */
export const crossEntropy = (p: Distribution, q: Distribution): number =>
  sum(p.map((probability, i) => (probability === 0 ? 0 : -probability * Math.log(q[i] ?? 0))));

/** KL(p‖q). */
export const divergence = (p: Distribution, q: Distribution): number =>
  crossEntropy(p, q) - crossEntropy(p, p);

/** Weights and biases of a GPT-2 or GPT-3: 12Ld² + 13Ld in the layers, embeddings, last norm. */
export const gptParameters = (
  layers: number,
  width: number,
  vocabulary: number,
  context: number,
): number => 12 * layers * width ** 2 + 13 * layers * width + (vocabulary + context + 2) * width;

/** The logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Its inverse: the difference of rewards at which the better answer wins with probability p. */
export const logit = (p: number): number => Math.log(p / (1 - p));

/** InstructGPT's eq. 1 for one prompt: rewards from the best answer to the worst, all pairs. */
export function rankingLoss(rewards: readonly number[]): number {
  const pairs = rewards.flatMap((better, i) => rewards.slice(i + 1).map((worse) => better - worse));
  return meanLoss(pairs.map(sigmoid));
}

/**
 * The most that a perfect judge of the majority's taste can agree with one labeller, where two
 * labellers agree on a share `agreement` of pairs: all pairs equally clear.
 */
export const agreementCeiling = (agreement: number): number =>
  (1 + Math.sqrt(2 * agreement - 1)) / 2;

/** The optimum of E[r] − β KL(π‖π_ref) on a finite set, and its normaliser Z (DPO eq. 4). */
export function optimalPolicy(
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): { policy: number[]; normaliser: number } {
  const weights = reference.map((p, i) => p * Math.exp((rewards[i] ?? 0) / beta));
  const normaliser = sum(weights);
  return { policy: weights.map((weight) => weight / normaliser), normaliser };
}

/** E[r] − β KL(π‖π_ref). */
export const objective = (
  policy: Distribution,
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): number =>
  sum(policy.map((p, i) => p * (rewards[i] ?? 0))) - beta * divergence(policy, reference);

/** One token's term of PPO's clipped objective (eq. 7). */
export function clippedTerm(ratio: number, advantage: number, epsilon: number): number {
  const clipped = Math.min(Math.max(ratio, 1 - epsilon), 1 + epsilon);
  return Math.min(ratio * advantage, clipped * advantage);
}

/** KL in nats of the best of n samples against one sample, if no two scores are equal. */
export const bestOfNDivergence = (n: number): number => Math.log(n) - (n - 1) / n;

/** The n, not necessarily whole, whose best-of-n has this divergence. */
export function samplesFor(nats: number): number {
  let [low, high] = [0, nats + 1];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (bestOfNDivergence(Math.exp(middle)) < nats) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

/** E of the largest of n standard normal numbers: ∫ x n φ(x) Φ(x)^(n−1) dx. */
export function expectedMaximum(n: number): number {
  const [from, to, steps] = [-9, 9, 36_000];
  const h = (to - from) / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let below = 0;
  let expectation = 0;
  for (let i = 0; i < steps; i++) {
    const x = from + (i + 0.5) * h;
    const mass = density(x) * h;
    expectation += x * n * mass * (below + mass / 2) ** (n - 1);
    below += mass;
  }
  return expectation;
}

/** Where d(α − βd) is largest, and how large (Gao et al. 2022, best of n). */
export const bestOfNPeak = (alpha: number, beta: number): { d: number; reward: number } => {
  return { d: alpha / (2 * beta), reward: alpha ** 2 / (4 * beta) };
};

/** Where d(α − β log d) is largest, and how large (the same, reinforcement learning). */
export const reinforcementPeak = (alpha: number, beta: number): { d: number; reward: number } => {
  const d = Math.exp(alpha / beta - 1);
  return { d, reward: beta * d };
};

/** β log(π/π_ref): the reward that a policy implies (DPO eq. 5), up to a constant of the prompt. */
export const impliedReward = (policy: number, reference: number, beta: number): number =>
  beta * Math.log(policy / reference);

/** GRPO's advantages of a group: rewards less their mean, over their standard deviation. */
export function groupAdvantages(rewards: readonly number[]): number[] {
  const centre = mean(rewards);
  const spread = Math.sqrt(mean(rewards.map((reward) => (reward - centre) ** 2)));
  return rewards.map((reward) => (spread === 0 ? 0 : (reward - centre) / spread));
}

/** GRPO's estimate of KL(π‖π_ref) from one sample, with u = π_ref/π (eq. 4). */
export const divergenceEstimate = (u: number): number => u - Math.log(u) - 1;

/** The chapter's worked examples. */
const continuations = { text: [0.6, 0.25, 0.15], helpful: [0.01, 0.98, 0.01] };
const three = { reference: [0.7, 0.25, 0.05], rewards: [0, 1, 3] };
const pair = { beta: 0.1, better: [0.3, 0.2], worse: [0.3, 0.4] } as const;
const illustrative = { bestOfN: [0.6, 0.1], reinforcement: [0.6, 0.2] } as const;

export const rlhf: Topic = () => {
  const optimum = optimalPolicy(three.reference, three.rewards, 1);
  const bon = bestOfNPeak(...illustrative.bestOfN);
  const rl = reinforcementPeak(...illustrative.reinforcement);
  const gap = impliedReward(...pair.better, pair.beta) - impliedReward(...pair.worse, pair.beta);
  return {
    'gpt3-parameters': gptParameters(96, 12_288, 50_257, 2048),
    'capital-odds': Math.exp(2),
    'four-token-product': 0.2 * 0.5 * 0.9 * 0.1,
    'four-token-loss': meanLoss([0.2, 0.5, 0.9, 0.1]),
    'four-token-perplexity': Math.exp(meanLoss([0.2, 0.5, 0.9, 0.1])),
    'continuation-entropy': crossEntropy(continuations.text, continuations.text),
    'continuation-helpful-loss': crossEntropy(continuations.text, continuations.helpful),
    'sft-compute-share': 4.9 / 3640,
    'ppo-compute-share': 60 / 3640,
    'sft-written-by-labellers': 11_295 / 12_725,
    'comparisons-least': 33_207 * 6,
    'comparisons-most': 33_207 * 36,
    'elo-per-reward': 400 / Math.LN10,
    'labeller-ceiling': agreementCeiling(0.726),
    'reward-gap-85': logit(0.85),
    'reward-gap-71': logit(0.71),
    'optimum-normaliser': optimum.normaliser,
    'optimum-objective': Math.log(optimum.normaliser),
    'bon-16-kl': bestOfNDivergence(16),
    'bon-1000-kl': bestOfNDivergence(1000),
    'bon-60000-kl': bestOfNDivergence(60_000),
    'proxy-of-1000': Math.SQRT2 * expectedMaximum(1000),
    'gold-of-1000': expectedMaximum(1000) / Math.SQRT2,
    'bon-peak-samples': samplesFor(bon.d ** 2),
    'rl-peak-d': rl.d,
    'rl-peak-nats': rl.d ** 2,
    'rl-peak-reward': rl.reward,
    'dpo-gap': gap,
    'dpo-loss': -Math.log(sigmoid(gap)),
    'dpo-weight': sigmoid(-gap),
    'grpo-lone-success': groupAdvantages([1, 0, 0, 0, 0, 0, 0, 0])[0] ?? NaN,
    'grpo-lone-failure': groupAdvantages([1, 0, 0, 0, 0, 0, 0, 0])[1] ?? NaN,
  };
};
