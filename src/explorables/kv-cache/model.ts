import * as compute from '../kit/compute.ts';
import { choice, defineState, integer } from '../kit/state.ts';
import type { StateOf } from '../kit/state.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';
import type { Model } from './presets.ts';

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
});
export type State = StateOf<typeof state.fields>;

const giga = 1e9;

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
  /** Upper bounds that memory alone sets; nothing is fast that does not fit. */
  readonly steps: number | undefined;
  readonly total: number | undefined;
}

/** Bytes that one step has to fetch: the weights of one token at least, and everybody's cache. */
function fetched({ active, parameters }: Model, bytes: number, cache: number): number {
  return (active ?? parameters) * bytes + cache;
}

/** What memory holds and allows. */
export function result(given: State): Result {
  const model: Model = models[given.model];
  const { memoryGb, bandwidthTbs } = chips[given.chip];
  const bytes = given.bits === '16' ? 2 : 1;
  const context = Math.min(2 ** given.power, model.window);
  const weights = model.parameters * bytes;
  const bytesPerToken = compute.cacheBytesPerToken(model.cache, bytes);
  const cache = compute.cacheBytes(model.cache, context, given.batch, bytes);
  const capacity = memoryGb * giga * given.cards;
  const fits = weights + cache <= capacity;
  const steps = fits
    ? compute.stepRate(fetched(model, bytes, cache), bandwidthTbs * given.cards)
    : undefined;
  return {
    context,
    weights,
    bytesPerToken,
    cache,
    capacity,
    fits,
    most: Math.max(0, Math.floor((capacity - weights) / (bytesPerToken * context))),
    steps,
    total: steps === undefined ? undefined : given.batch * steps,
  };
}

/** Tokens a second, for one reader and for all, at each batch that fits. */
export function byBatch(given: State): { batch: number; each: number; total: number }[] {
  const { most } = result(given);
  const last = Math.min(most, state.fields.batch.max);
  if (last < 1) return [];
  const batches = Array.from({ length: 41 }, (_, i) => last ** (i / 40));
  return batches.flatMap((batch) => {
    const { steps, total } = result({ ...given, batch });
    return steps === undefined || total === undefined ? [] : [{ batch, each: steps, total }];
  });
}

/** Numbers of the prediction: tokens a second of 1 and of 32 readers on the worked example. */
export function facts() {
  const at = (batch: number) => result({ ...state.initial, batch });
  return { one: at(1).total ?? NaN, many: at(32).total ?? NaN, each: at(32).steps ?? NaN };
}
