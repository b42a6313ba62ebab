/** A worker of the trainer: takes parts of the batch as they come, then its share of the update. */
import { parentPort, workerData } from 'node:worker_threads';
import { adamStep, averageStep } from '../../src/tensors/adam.ts';
import { Graph } from '../../src/tensors/graph.ts';
import { noise } from '../../src/tensors/noise.ts';
import { parameters } from '../../src/tensors/parameters.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';
import { readNumbers, writeCheckpoint } from './files.ts';
import { control, meet, slice, slices, type Shared } from './shared.ts';
import { rateAt } from './stage.ts';
import { stageNamed } from './stages.ts';

export interface WorkerData {
  readonly stage: string;
  readonly folder: string;
  readonly steps: number | undefined;
  readonly kernels: WebAssembly.Module;
  readonly shared: Shared;
  readonly workers: number;
  readonly index: number;
  readonly from: number;
  /** The last step of this run. */
  readonly to: number;
  /** Seconds between checkpoints. */
  readonly every: number;
}

export interface Message {
  readonly step: number;
  readonly rate: number;
  /** Length of the gradient before it is cut to 1. */
  readonly gradient: number;
  /** Means over the parts. */
  readonly means: readonly number[];
  /** The moving averages, when the stage is to be measured. */
  readonly averages: Float32Array | undefined;
}

const data = workerData as WorkerData;
const { shared, workers, index, folder } = data;
const stage = stageNamed(data.stage, data.steps);
const inputs = { numbers: (name: string) => readNumbers(folder, name) };
const backend = await wasmBackend(data.kernels, stage.memory);
const own = parameters(backend, stage.layout, true);
const frozen = parameters(backend, stage.frozen, false);
frozen.values.set(stage.frozenValues(inputs));
const measure = stage.prepare(inputs);
const logs = 1 + stage.logNames.length;
const base = backend.mark();
const begun = performance.now();
let saved = begun;

function computePart(step: number, part: number): void {
  backend.release(base);
  own.gradients.fill(0);
  const g = new Graph(backend, true);
  const random = noise(stage.seed, step, part);
  const net = { g, p: own.tensors };
  const { loss, logged } = measure({ net, frozen: { g, p: frozen.tensors }, random, step, part });
  g.backward(loss);
  shared.gradients[part]!.set(own.gradients);
  shared.logged.set([loss.data[0]!, ...logged], part * logs);
}

/** The mean of the parts' gradients in a slice, left in the first part's place, and its square length. */
function reduce(at: number): void {
  const [total, ...others] = shared.gradients.map((gradient) => slice(gradient, at));
  for (const other of others) for (let i = 0; i < total!.length; i++) total![i]! += other[i]!;
  let square = 0;
  for (let i = 0; i < total!.length; i++) square += (total![i]! /= stage.parts) ** 2;
  shared.squares[at] = square;
}

function update(at: number, step: number, rate: number, gradient: number): void {
  const { values, averages, first, second, gradients } = shared;
  const moments = { first: slice(first, at), second: slice(second, at) };
  const settings = { rate, betas: [0.9, 0.99], decay: stage.decay } as const;
  const cut = Math.min(1, 1 / gradient);
  adamStep(slice(values, at), slice(gradients[0]!, at), moments, step, settings, cut);
  averageStep(
    slice(averages, at),
    slice(values, at),
    Math.min(stage.keep, (1 + step) / (10 + step)),
  );
}

function report(step: number, rate: number, gradient: number): void {
  const means = Array.from({ length: logs }, (_, log) => {
    let sum = 0;
    for (let part = 0; part < stage.parts; part++) sum += shared.logged[part * logs + log]!;
    return sum / stage.parts;
  });
  const averages = step % stage.quality.every === 0 ? shared.averages.slice() : undefined;
  parentPort!.postMessage({ step, rate, gradient, means, averages } satisfies Message);
}

for (let step = data.from + 1; step <= data.to; step++) {
  own.values.set(shared.values);
  for (;;) {
    const part = Atomics.add(shared.control, control.nextPart, 1);
    if (part >= stage.parts) break;
    computePart(step, part);
  }
  meet(shared, workers, () => Atomics.store(shared.control, control.nextPart, 0));
  for (let at = index; at < slices; at += workers) reduce(at);
  meet(shared, workers);
  const gradient = Math.sqrt(shared.squares.reduce((sum, square) => sum + square, 0));
  const rate = rateAt(stage, step);
  if (!Number.isFinite(gradient))
    throw new Error(`step ${step} of ${stage.name} has no finite gradient`);
  for (let at = index; at < slices; at += workers) update(at, step, rate, gradient);
  meet(shared, workers);
  if (index === 0) report(step, rate, gradient);
  if (index === 0 && (step === data.to || performance.now() - saved > data.every * 1000)) {
    writeCheckpoint(folder, stage.name, step, shared);
    saved = performance.now();
  }
  // Nobody changes the numbers before they are written; all hear of a stop in the same step.
  meet(shared, workers, () => {
    Atomics.store(shared.control, control.stopping, Atomics.load(shared.control, control.stop));
  });
  if (Atomics.load(shared.control, control.stopping) === 1) {
    if (index === 0) writeCheckpoint(folder, stage.name, step, shared);
    break;
  }
}
