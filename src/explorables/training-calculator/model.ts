import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import type { StateOf } from '#src/drawing/state.ts';
import * as compute from '#src/maths/compute.ts';
import { stateBytes } from '#src/maths/sharding.ts';
import type { Accelerator } from '../kit/accelerators.ts';
import { faultField } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { chipPrices, priceIds } from './prices.ts';
import { chipNames, chips, gridNames, grids, modelNames, models } from './presets.ts';
import type { ChipName, ModelName } from './presets.ts';

/** It opens on the article's own claim: one V100, never resting. */
export const state = defineState({
  /** A model of the list, or `own` with the two sizes below. */
  model: choice([...modelNames, 'own'], 'gpt3-xl'),
  n: real({ min: 1e8, max: 1e13, initial: 7e9, log: true }),
  d: real({ min: 1e9, max: 1e14, initial: 2e12, log: true }),
  chip: choice(chipNames, 'v100'),
  cards: integer({ min: 1, max: 100_000, initial: 1, log: true }),
  u: real({ min: 0.05, max: 1, step: 0.001, initial: 1 }),
  price: real({ min: 0.1, max: 13, step: 0.1, initial: 2 }),
  /** A price that was asked on a day, or `own` with the one above. */
  asked: choice(['own', ...priceIds], 'own'),
  pue: real({ min: 1, max: 2, step: 0.01, initial: 1.1 }),
  grid: choice(gridNames, 'usa'),
  fault: faultField(faults),
});
export type State = StateOf<typeof state.fields>;

/** From this on the European AI Act presumes systemic risk: Regulation (EU) 2024/1689, Art. 51(2). */
export const europeanLine = 1e25;

/** What a rule of thumb trains a parameter on (after Hoffmann et al. 2022). */
export const tokensPerParameter = 20;

/** US dollars for an hour of a card: what was asked for this very card, or the reader's own. */
export function priceOf({ asked, chip, price }: State): number {
  return asked !== 'own' && chipPrices[asked].chip === chip ? chipPrices[asked].usd : price;
}

export interface Size {
  readonly parameters: number;
  readonly tokens: number;
}

export function sizeOf({ model, n, d }: State): Size {
  return model === 'own' ? { parameters: n, tokens: d } : models[model];
}

export interface Result extends Size {
  readonly flop: number;
  readonly pfDays: number;
  readonly days: number;
  readonly deviceHours: number;
  readonly usd: number;
  /** Nothing where the chip's power is not published. */
  readonly mwh: number | undefined;
  readonly tonnes: number | undefined;
  /** Tokens a parameter. */
  readonly ratio: number;
  /** Bytes of weights, gradients and Adam's state, 16 a parameter, of all the parameters. */
  readonly memory: number;
  /** Bytes of all the cards; nothing where a card's memory is not published. */
  readonly capacity: number | undefined;
  /** Cards that hold that state, if they share it without a remainder and hold nothing else. */
  readonly fewest: number | undefined;
}

/** Everything that follows from the inputs. */
export function result(given: State): Result {
  const { parameters, tokens } = sizeOf(given);
  const { tflops, watts, memoryGb }: Accelerator = chips[given.chip];
  const memory = stateBytes(parameters, 0);
  const card = memoryGb === undefined ? undefined : memoryGb * 1e9;
  const flop = compute.trainingFlop(parameters, tokens) / (given.fault === 'forward' ? 3 : 1);
  const u = given.fault === 'idle' ? 1 / given.u : given.u;
  const deviceHours = compute.deviceHours(flop, tflops, u);
  const mwh = watts === undefined ? undefined : compute.energyMwh(deviceHours, watts, given.pue);
  return {
    parameters,
    tokens,
    flop,
    pfDays: compute.pfDays(flop),
    days: compute.days(flop, given.cards, tflops, u),
    deviceHours,
    usd: compute.costUsd(deviceHours, priceOf(given)),
    mwh,
    tonnes: mwh === undefined ? undefined : compute.carbonTonnes(mwh, grids[given.grid]),
    ratio: tokens / parameters,
    memory,
    capacity: card === undefined ? undefined : card * given.cards,
    fewest: card === undefined ? undefined : Math.ceil(memory / card),
  };
}

export interface Published {
  readonly chip: ChipName;
  readonly deviceHours: number;
  /** Over all the hours, not while training runs smoothly. */
  readonly utilisation: number;
}

/** How the chosen model was trained, if that was published. */
export function published(model: ModelName | 'own'): Published | undefined {
  if (model === 'own') return undefined;
  const chosen = models[model];
  if (!('run' in chosen)) return undefined;
  const { run, parameters, tokens } = chosen;
  const flop = compute.trainingFlop(parameters, tokens);
  const { tflops } = chips[run.chip];
  return { ...run, utilisation: compute.utilisation(flop, run.deviceHours, tflops) };
}

/** Inputs of a published run, so that the device hours come out as they were. */
export function asTrained(model: ModelName | 'own'): Partial<State> {
  const run = published(model);
  return run ? { chip: run.chip, u: Math.round(run.utilisation * 1000) / 1000 } : {};
}

/** Days for each number of cards: a falling line on logarithmic axes. */
export function daysByCards(given: State, cards: readonly number[]): number[] {
  const { days } = result(given);
  return cards.map((each) => (days * given.cards) / each);
}
