import { choice, defineState, integer } from '#src/drawing/state.ts';
import type { StateOf } from '#src/drawing/state.ts';
import { activationBytes, keeping } from '#src/maths/activations.ts';
import * as sharding from '#src/maths/sharding.ts';
import type { Optimiser, ZeroStage } from '#src/maths/sharding.ts';
import { faultField } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { chipNames, chips, modelNames, models } from './presets.ts';

export const stages = ['0', '1', '2', '3'] as const;
export type Stage = (typeof stages)[number];
export const optimisers = Object.keys(sharding.optimiserBytes) as Optimiser[];
export const tensors = ['1', '2', '4', '8'] as const;

/** It opens on a model of which a card holds one copy only once the optimiser's state is shared out. */
export const state = defineState({
  model: choice(modelNames, 'gpt3-6b'),
  optimiser: choice(optimisers, 'adam'),
  stage: choice(stages, '0'),
  /** d: copies of the model, each of which reads its own texts. */
  copies: integer({ min: 1, max: 1024, initial: 64, log: true }),
  /** t: cards that share every matrix of a copy. */
  tensor: choice(tensors, '1'),
  /** p: stages of a pipeline in which the layers of a copy lie. */
  pipeline: integer({ min: 1, max: 48, initial: 1 }),
  /** b: texts, each as long as the model's context, that a copy reads at once. */
  sequences: integer({ min: 1, max: 64, initial: 1, log: true }),
  keep: choice(keeping, 'inputs'),
  chip: choice(chipNames, 'a100-80'),
  fault: faultField(faults),
});
export type State = StateOf<typeof state.fields>;

/** Bytes on the fullest card. */
export interface Load extends Readonly<sharding.StateParts> {
  readonly activations: number;
  readonly total: number;
  readonly fits: boolean;
}

/** Stages of the pipeline that are asked for, but no more than there are layers. */
export const deepest = ({ model }: State): number =>
  Math.min(state.fields.pipeline.max, models[model].layers);
const depth = (given: State): number => Math.min(given.pipeline, deepest(given));

/** Cards in all: copies × cards a layer × stages. */
export const cards = (given: State): number => given.copies * Number(given.tensor) * depth(given);

/** Bytes of a card. */
export const capacity = ({ chip }: State): number => chips[chip].memoryGb * 1e9;

/** What a card holds; `stage` in place of the reader's. With a fault, what it does not. */
export function load(given: State, stage: Stage = given.stage): Load {
  const model = models[given.model];
  const tensor = Number(given.tensor);
  const parameters = model.parameters / (tensor * depth(given));
  const parts = sharding.stateParts(
    parameters,
    Number(stage) as ZeroStage,
    given.copies,
    given.optimiser,
  );
  if (given.fault === 'copy') {
    const all = sharding.optimiserBytes[given.optimiser];
    parts.optimiser *= (all - 4) / all;
  }
  if (given.fault === 'whole' && stage === '3') parts.weights *= given.copies;
  const activations = activationBytes(model, given.sequences, given.keep, tensor);
  const total = parts.weights + parts.gradients + parts.optimiser + activations;
  return { ...parts, activations, total, fits: total <= capacity(given) };
}

/** Bytes of weights, gradients and optimiser of the model, once. */
export const once = ({ model, optimiser }: State): number =>
  sharding.stateBytes(models[model].parameters, 0, 1, optimiser);

/** How many times over the cards together hold the state of the model; 1 if nothing is held twice. */
export function timesHeld(given: State): number {
  const { weights, gradients, optimiser } = load(given);
  return (cards(given) * (weights + gradients + optimiser)) / once(given);
}

/** Numbers of the text around the figure, in gigabytes: the opening state, and published runs. */
export function facts() {
  const giga = (bytes: number): number => bytes / 1e9;
  const { initial } = state;
  const llama: State = {
    ...initial,
    model: 'llama31-405b',
    copies: 128,
    tensor: '8',
    pipeline: 16,
    stage: '2',
    chip: 'h100',
  };
  const mtNlg: State = { ...initial, model: 'mt-nlg', copies: 1, tensor: '8', pipeline: 35 };
  const state0 = (given: State): number => load(given).total - load(given).activations;
  return {
    opening: giga(load(initial).total),
    openingOne: giga(load(initial, '1').total),
    openingActivations: giga(load(initial).activations),
    keptAll: giga(activationBytes(models.gpt3, 1, 'all')),
    keptLight: giga(activationBytes(models.gpt3, 1, 'light')),
    keptInputs: giga(activationBytes(models.gpt3, 1, 'inputs')),
    llamaState: giga(state0(llama)),
    llamaActivations: giga(load(llama).activations),
    mtNlgState: giga(state0(mtNlg)),
    mtNlgTotal: giga(load({ ...mtNlg, keep: 'light' }).total),
  };
}
