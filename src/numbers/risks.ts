/** What the chapter on challenges states in numbers. Shares are in 1, not in per cent. */
import { binomialAtLeast, normalBelow } from '#explorables/kit/probability.ts';
import {
  editedChance,
  expectedScore,
  falseAlarm,
  greenChance,
  greenNeeded,
} from '#explorables/watermark/statistics.ts';
import type { Rows, Topic } from './registry.ts';
import {
  attackSuccess,
  cleanAccuracy,
  distinctExamples,
  extracted,
  goodTuring,
  majority,
  membershipGuess,
  missingMass,
  triggerWeight,
  unseenFacts,
  zipf,
} from './risk-models.ts';

function hallucination() {
  const facts = zipf(10_000);
  return {
    'missing-mass-1k': missingMass(facts, 1_000),
    'missing-mass-10k': missingMass(facts, 10_000),
    'missing-mass-100k': missingMass(facts, 100_000),
    'good-turing-1k': goodTuring(facts, 1_000),
    'good-turing-10k': goodTuring(facts, 10_000),
    'good-turing-100k': goodTuring(facts, 100_000),
    'unseen-facts-100k': unseenFacts(facts, 100_000),
  };
}

const mathematics = () => ({
  'chain-99': 0.99 ** 100,
  'chain-999': 0.999 ** 100,
  'vote-5': majority(5, 0.6),
  'vote-41': majority(41, 0.6),
  'vote-41-weak': majority(41, 0.4),
});

function backdoors() {
  const m = 4;
  const fixed = (poisons: number) => ({ m, poisons, penalty: 100 });
  const perSample = (examples: number) => ({ m, poisons: 250, penalty: 0.01 * examples });
  // Souly et al. 2025: 250 documents of about 420,000 tokens among 260 billion.
  const poisonShare = 420_000 / 260e9;
  return {
    'clean-accuracy': cleanAccuracy(m),
    'asr-0': attackSuccess(fixed(0)),
    'asr-50': attackSuccess(fixed(50)),
    'asr-80': attackSuccess(fixed(80)),
    'asr-100': attackSuccess(fixed(100)),
    'asr-250': attackSuccess(fixed(250)),
    'asr-500': attackSuccess(fixed(500)),
    'asr-share-10k': attackSuccess(perSample(1e4)),
    'asr-share-100k': attackSuccess(perSample(1e5)),
    'asr-share-1m': attackSuccess(perSample(1e6)),
    'trigger-weight-250': triggerWeight(fixed(250)),
    'poison-share': poisonShare,
    'hundredth-to-poison': 0.01 / poisonShare,
  };
}

function leakage() {
  /** Eight examples, one of them stored nine times. */
  const weights = [9, 1, 1, 1, 1, 1, 1, 1].map((copies) => copies / 16);
  return {
    // Carlini et al. 2023: near-copies among the captions tried.
    'sd-extraction-rate': 109 / 350_000,
    'duplicate-share': weights[0] ?? 0,
    'distinct-5': distinctExamples(weights, 5),
    'distinct-20': distinctExamples(weights, 20),
    'distinct-100': distinctExamples(weights, 100),
    'extract-2-14': extracted(2, 0.14),
    'extract-2-16': extracted(2, 0.16),
    'extract-64-14': extracted(64, 0.14),
    'extract-64-16': extracted(64, 0.16),
    'extract-784-14': extracted(784, 0.14),
    'extract-784-16': extracted(784, 0.16),
    'dp-01': membershipGuess(0.1),
    'dp-1': membershipGuess(1),
    'dp-8': membershipGuess(8),
  };
}

function watermark() {
  const gamma = 0.25;
  const chance = greenChance(gamma, 2);
  const alarm = falseAlarm(greenNeeded(25, gamma), 25, gamma);
  const normalTail = 1 - normalBelow(4);
  const edited = (share: number) => expectedScore(editedChance(chance, gamma, share), 200, gamma);
  return {
    'wm-normal-odds': 1 / normalTail,
    'wm-exact-25': alarm,
    'wm-underestimate': alarm / normalTail,
    'wm-green': chance,
    'wm-power-25': binomialAtLeast(25, chance, greenNeeded(25, gamma)),
    'wm-power-50': binomialAtLeast(50, chance, greenNeeded(50, gamma)),
    'wm-z-0': edited(0),
    'wm-z-30': edited(0.3),
    'wm-z-50': edited(0.5),
  };
}

/** A number of a row, by the row's id; NaN where there is none, which no text can round to. */
function fieldOf(rows: Rows, set: string, id: string, field: string): number {
  const value = rows(set).find((row) => row['id'] === id)?.[field];
  return typeof value === 'number' ? value : Number.NaN;
}

function carbon(rows: Rows) {
  const bloom = (field: string): number => fieldOf(rows, 'training-footprints', 'bloom', field);
  const gpt3 = fieldOf(rows, 'training-footprints', 'gpt3', 'energy_mwh');
  const bloomMwh = (bloom('device_hours') * bloom('device_w')) / 1e9;
  return {
    // MWh × kg/kWh = t.
    'footprint-bloom-mwh': bloomMwh * 1e3,
    'footprint-bloom-france-t': bloomMwh * 1e3 * bloom('grid_kg_per_kwh'),
    // Touvron et al. 2023, Table 15: 475 MWh with a PUE of 1.1, on the average US grid.
    'footprint-bloom-us-t': 475 * 0.385,
    'prompts-per-gpt3': (gpt3 * 1e6) / 0.24,
    'prompt-carbon-ratio': 1.14 / 0.03,
    'datacentre-growth-2024-2030': (950 / 415) ** (1 / 6) - 1,
    'grid-ratio-india-norway': 0.713 / 0.03,
  };
}

export const risks: Topic = (rows) => ({
  ...hallucination(),
  ...mathematics(),
  ...backdoors(),
  ...leakage(),
  // Bartz v. Anthropic: the settlement over the works.
  'bartz-per-work': 1.5e9 / 482_460,
  ...carbon(rows),
  ...watermark(),
});
