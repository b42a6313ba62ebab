/** What a stage of training is, for the trainer: numbers that learn and a loss of one part of a batch. */
import type { Net } from '../../src/miniature/nets/blocks.ts';
import type { Backend } from '../../src/tensors/backend.ts';
import type { Tensor } from '../../src/tensors/graph.ts';
import type { Noise } from '../../src/tensors/noise.ts';
import type { Layout } from '../../src/tensors/parameters.ts';

/** One part of a batch: what is drawn for it depends on the stage's seed, the step and the part alone. */
export interface Part {
  readonly net: Net;
  /** Tensors that do not learn in this stage. */
  readonly frozen: Net;
  readonly random: Noise;
  readonly step: number;
  readonly part: number;
}

export interface Measured {
  readonly loss: Tensor;
  /** Further numbers for the log, as many as the stage has names. */
  readonly logged: readonly number[];
}

export interface Stage {
  readonly name: string;
  readonly layout: Layout;
  /** Layout of what does not learn, and its numbers. */
  readonly frozen: Layout;
  readonly seed: number;
  readonly steps: number;
  /** A batch is `parts` times what `measure` draws. */
  readonly parts: number;
  readonly samplesInPart: number;
  readonly rate: number;
  /** Steps of a linear rise to `rate`; from `coolFrom` (a share of all steps) it falls as a cosine. */
  readonly warmUp: number;
  readonly coolFrom: number;
  readonly decay: number;
  /** The moving average keeps at most this share of itself in a step. */
  readonly keep: number;
  readonly logNames: readonly string[];
  /** What is measured of the moving averages every so many steps. */
  readonly quality: {
    readonly every: number;
    measure(backend: Backend, averages: Float32Array, inputs: Inputs): object;
  };
  /** Megabytes of each worker's tensors. */
  readonly memory: number;
  /** The numbers to begin with. */
  begin(inputs: Inputs): Float32Array;
  frozenValues(inputs: Inputs): Float32Array;
  /** Called once in every worker. */
  prepare(inputs: Inputs): (part: Part) => Measured;
}

/** What earlier stages left, read by name. */
export interface Inputs {
  numbers(name: string): Float32Array;
}

/** The rate of step `step`, from 1. */
export function rateAt(stage: Stage, step: number): number {
  const rise = Math.min(1, step / stage.warmUp);
  const progress = Math.max(0, (step / stage.steps - stage.coolFrom) / (1 - stage.coolFrom));
  return (
    stage.rate * rise * (0.01 + 0.99 * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, progress))))
  );
}
