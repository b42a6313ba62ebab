import { choice, defineState, flag, integer, real } from '#src/drawing/state.ts';
import type { StateOf } from '#src/drawing/state.ts';
import * as compute from '#src/maths/compute.ts';
import * as serving from '#src/maths/serving.ts';
import type { LanguageModel } from '../kit/language-models.ts';
import { faultField } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';

/** It opens on the worked example: one reader of Llama 3 8B with a full window on one H100. */
export const state = defineState({
  model: choice(modelNames, 'llama3-8b'),
  /** log₂ of the tokens that each reader has in the context. */
  power: integer({ min: 7, max: 17, initial: 17 }),
  batch: integer({ min: 1, max: 1024, initial: 1, log: true }),
  chip: choice(chipNames, 'h100'),
  cards: integer({ min: 1, max: 32, initial: 1 }),
  /** Bits of each weight and of each number in the cache. */
  bits: choice(['16', '8'], '16'),
  /** Of the table of input tokens only the rows that are needed are fetched. */
  rows: flag(false),
  /** γ: tokens that a small draft guesses ahead; 0 without one. */
  guesses: integer({ min: 0, max: 8, initial: 0 }),
  /** α: chance that a guess is accepted. */
  accepted: real({ min: 0.5, max: 0.95, step: 0.05, initial: 0.8 }),
  /** Dollars for an hour of one accelerator. */
  usd: real({ min: 0.5, max: 20, initial: 2, log: true }),
  fault: faultField(faults),
});
export type State = StateOf<typeof state.fields>;

const giga = 1e9;
/** What a guess of the draft costs, as a share of a step (as in the text's example). */
export const draftCost = 0.05;

export interface Result {
  /** Tokens of each reader: what was asked for, but no more than the model's window. */
  readonly context: number;
  readonly weights: number;
  readonly bytesPerToken: number;
  readonly cache: number;
  readonly capacity: number;
  readonly fits: boolean;
  /** Readers that fit at most; 0 if not even the weights do. */
  readonly most: number;
  /** Share of the experts that one step fetches; 1 for a model without. */
  readonly touched: number;
  /** Tokens that a step writes for each reader; more than one if it guesses ahead. */
  readonly tokensAStep: number;
  /** Whether arithmetic and not memory is the limit. */
  readonly arithmetic: boolean;
  /** Upper bounds on tokens a second, for each reader and for all; nothing is fast that does not fit. */
  readonly each: number | undefined;
  readonly total: number | undefined;
  /** Dollars for a million written tokens, if all cards are always as busy. */
  readonly price: number | undefined;
}

/** Parameters that a step fetches in which so many tokens pass through the model. */
function fetched(model: LanguageModel, tokens: number, rows: boolean): number {
  const { parameters, routed, inputTable = 0 } = model;
  const idle = routed
    ? routed.parameters * (1 - serving.expertsTouched(routed.experts, routed.chosen, tokens))
    : 0;
  return parameters - idle - (rows ? inputTable : 0);
}

/** What memory holds, and what memory and arithmetic allow. */
export function result(given: State): Result {
  const model: LanguageModel & (typeof models)[State['model']] = models[given.model];
  const { memoryGb, bandwidthTbs, tflops } = chips[given.chip];
  const bytes = given.bits === '16' ? 2 : 1;
  const context = Math.min(2 ** given.power, model.window);
  const weights = model.parameters * bytes;
  const parts = given.fault === 'keys' ? 1 / 2 : 1;
  const bytesPerToken = parts * compute.cacheBytesPerToken(model.cache, bytes);
  const caches = given.fault === 'shared' ? 1 : given.batch;
  const cache = parts * compute.cacheBytes(model.cache, context, caches, bytes);
  const capacity = memoryGb * giga * given.cards;
  const fits = weights + cache <= capacity;
  // All guesses of all readers pass through the model in one step.
  const tokens = given.batch * (given.guesses + 1);
  const memory = compute.stepRate(
    fetched(model, tokens, given.rows) * bytes + cache,
    bandwidthTbs * given.cards,
  );
  const sums = compute.inferenceFlop(model.active ?? model.parameters, tokens);
  const roof = (tflops * given.cards * 1e12) / sums;
  const tokensAStep = serving.speculativeTokens(given.accepted, given.guesses);
  const each = fits
    ? Math.min(memory, roof) * serving.speculativeSpeedup(given.accepted, given.guesses, draftCost)
    : undefined;
  const total = each === undefined ? undefined : given.batch * each;
  return {
    context,
    weights,
    bytesPerToken,
    cache,
    capacity,
    fits,
    most: Math.max(0, Math.floor((capacity - weights) / (bytesPerToken * context))),
    touched: model.routed
      ? serving.expertsTouched(model.routed.experts, model.routed.chosen, tokens)
      : 1,
    tokensAStep,
    arithmetic: roof < memory,
    each,
    total,
    price:
      total === undefined ? undefined : serving.usdPerMillionTokens(given.usd * given.cards, total),
  };
}

/** Tokens a second, for one reader and for all, at each batch that fits. */
export function byBatch(given: State): { batch: number; each: number; total: number }[] {
  const { most } = result(given);
  const last = Math.min(most, state.fields.batch.max);
  if (last < 1) return [];
  const batches = Array.from({ length: 41 }, (_, i) => last ** (i / 40));
  return batches.flatMap((batch) => {
    const { each, total } = result({ ...given, batch });
    return each === undefined || total === undefined ? [] : [{ batch, each, total }];
  });
}
