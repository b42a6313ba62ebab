/** The training: seeded, step by step, on whatever backend it is given. */
import { adamStep } from '#src/tensors/adam.ts';
import type { LearningBackend } from '#src/tensors/backend.ts';
import { Graph } from '#src/tensors/graph.ts';
import { noise } from '#src/tensors/noise.ts';
import { losses } from '#src/tensors/operations.ts';
import { parameters, start } from '#src/tensors/parameters.ts';
import { sampler, untouched } from './decode.ts';
import { asRows, size, text } from './lesson.ts';
import { predict } from './net.ts';
import type { Run } from './run.ts';
import { layout, type Size } from './shape.ts';
import { reader, readingOf, type Reader, type Reading } from './reading.ts';

/** Lines a step. */
const batch = 16;
const betas = [0.9, 0.98] as const;

/** Steps of a whole run. */
export const lastStep = 600;
/** AdamW's rate: 20 steps of warming up, and down to nothing in the second half. */
const rateAt = (step: number): number =>
  5e-3 * Math.min(1, step / 20, (2 * (lastStep + 1 - step)) / lastStep);
/** After which steps the network is read. */
export const stops: readonly number[] = [0, 50, 100, 200, 300, lastStep];
/** A point of the curve is the mean loss of so many steps. */
export const stride = 10;

export interface Training {
  readonly read: Reader;
  /** Makes one step; the loss before it, nats a sign. */
  advance(): number;
  /** What there is to see now; samples are drawn from the run's own stream. */
  reading(): Reading;
}

/** `shape` is the lesson's, unless it sees ahead. */
export function training(backend: LearningBackend, seed: number, shape: Size = size): Training {
  const slots = layout(shape);
  const { tensors, values, gradients } = parameters(backend, slots, true);
  values.set(start(slots, noise(seed)));
  const moments = {
    first: new Float32Array(values.length),
    second: new Float32Array(values.length),
  };
  const { integer } = noise(seed, 1);
  const draw = sampler(untouched, noise(seed, 2).uniform);
  const read = reader(backend, tensors, shape);
  let step = 0;
  return {
    read,
    advance() {
      step += 1;
      const mark = backend.mark();
      gradients.fill(0);
      const { tokens, targets } = asRows(
        Array.from({ length: batch }, () => text[integer(text.length)]!),
      );
      const g = new Graph(backend, true);
      const loss = losses.crossEntropy(
        g,
        predict(g, tensors, shape, tokens, batch).logits,
        targets,
      );
      g.backward(loss);
      adamStep(values, gradients, moments, step, { rate: rateAt(step), betas, decay: 0 });
      const before = loss.data[0]!;
      backend.release(mark);
      return before;
    },
    reading: () => readingOf(step, read, draw),
  };
}

/** The run that is kept in the project. */
export const recordSeed = 1;

/** Trains to the end, or to `last`, at one go. */
export function wholeRun(
  backend: LearningBackend,
  seed: number,
  last = lastStep,
  shape = size,
): Run {
  const net = training(backend, seed, shape);
  const curve: number[] = [];
  const readings: Reading[] = [];
  let sum = 0;
  for (let step = 0; ; step += 1) {
    if (stops.includes(step)) readings.push(net.reading());
    if (step === last) return { losses: curve, readings };
    sum += net.advance();
    if ((step + 1) % stride === 0) {
      curve.push(sum / stride);
      sum = 0;
    }
  }
}
