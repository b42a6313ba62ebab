/** What a page asks of the worker, and what it hears back. */
import type { Compared } from '../compare.ts';
import type { Fault } from '../faults.ts';
import type { PartName } from '../parts.ts';
import type { Progress, Request } from '../pipeline.ts';
import type { StyleName } from '../styles.ts';
import type { Neighbour } from '../training-pictures.ts';
import type { Scene } from '../world/attributes.ts';
import type { Text } from '../world/tokens.ts';

/** Each task by name: what it is asked with, what it tells on the way, and what it ends with. */
export interface Tasks {
  /** Weights, fetched once each. `plain` computes without the kernels, from the first load on. */
  load: {
    readonly ask: { readonly parts: readonly PartName[]; readonly plain?: boolean };
    readonly progress: { readonly arrived: number; readonly all: number };
    readonly done: { readonly backend: 'plain' | 'wasm' };
  };
  /**
   * A picture from a text. Needs `paint`, and `encoder` if it begins from a picture, `lora` for a style,
   * `control` for a sketch.
   */
  paint: {
    readonly ask: Request;
    readonly progress: Progress;
    readonly done: {
      /** 3 · 32 · 32 numbers about [−1, 1], channel first. */
      readonly picture: Float32Array;
      /** What the geometric judge sees in it. */
      readonly judged: Scene;
    };
  };
  /** Latents to pictures, one after the other. Needs `paint`. */
  decode: {
    readonly ask: { readonly latents: readonly Float32Array[] };
    readonly progress: never;
    readonly done: { readonly pictures: readonly Float32Array[] };
  };
  /** A picture to its latent. Needs `encoder`. */
  encode: {
    readonly ask: { readonly picture: Float32Array };
    readonly progress: never;
    readonly done: { readonly latent: Float32Array };
  };
  /** Texts beside pictures, if `undivided` with vectors of any length. Needs `paint` and `contrast`. */
  compare: {
    readonly ask: {
      readonly texts: readonly Text[];
      readonly pictures: readonly Float32Array[];
      readonly undivided?: boolean;
    };
    readonly progress: never;
    readonly done: Compared;
  };
  /** Trains a LoRA on pictures of a style: `paint` takes its numbers. Needs `paint` and `encoder`. */
  learn: {
    readonly ask: { readonly style: StyleName; readonly steps: number; readonly seed: number };
    readonly progress: { readonly step: number; readonly loss: number };
    readonly done: { readonly values: Float32Array };
  };
  /** The training pictures nearest to one, nearest first. */
  nearest: {
    readonly ask: { readonly picture: Float32Array; readonly count: number };
    /** How many have been compared. */
    readonly progress: { readonly compared: number; readonly all: number };
    readonly done: { readonly neighbours: readonly Neighbour[] };
  };
}

export type TaskName = keyof Tasks;

/** What the worker does for a task: it tells of progress, and throws the signal's reason when aborted. */
export type Run<K extends TaskName> = (
  ask: Tasks[K]['ask'],
  tell: (progress: Tasks[K]['progress']) => void,
  signal: AbortSignal,
) => Promise<Tasks[K]['done']>;

/** To the worker: a task under a number of the page's, or the number of one that nobody waits for. */
export type Asked =
  | {
      [K in TaskName]: { readonly id: number; readonly task: K; readonly ask: Tasks[K]['ask'] };
    }[TaskName]
  | { readonly id: number; readonly task: 'cancel' };

/** From the worker, about the task of that number. */
export type Answered =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly fault: Fault; readonly message: string };

/** Either end of a line that carries messages: a worker, the worker's own scope, a port. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
