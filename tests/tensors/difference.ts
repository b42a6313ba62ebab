/** Gradients by central differences: what the tape says is compared with them. */
import type { LearningBackend } from '../../src/tensors/backend.ts';
import { Graph, sizeOf, type Tensor } from '../../src/tensors/graph.ts';
import { noise } from '../../src/tensors/noise.ts';
import { elementwise } from '../../src/tensors/operations.ts';
import type { Trial } from './operations.ts';

export interface Tried {
  readonly output: Float32Array;
  readonly gradients: readonly Float32Array[];
  /** The largest distance between a gradient and its central difference, over the largest gradient. */
  readonly error: number;
}

const step = 1e-2;

/** Numbers away from 0, where |x| has no slope. */
const valuesOf = (shape: readonly number[], seed: number): Float32Array => {
  const { normal } = noise(seed);
  return Float32Array.from({ length: sizeOf(shape) }, () => {
    const value = normal();
    return value + 0.1 * Math.sign(value);
  });
};

/** Runs an operation, weighs its results at random, and asks for all gradients both ways. */
export function tried(backend: LearningBackend, { shapes, apply }: Trial): Tried {
  const inputs = shapes.map((shape, i): Tensor => {
    const data = backend.allocate(sizeOf(shape));
    data.set(valuesOf(shape, 30 + i));
    return { data, shape, tracked: true, gradient: undefined };
  });
  const mark = backend.mark();
  const g = new Graph(backend, true);
  const y = apply(g, inputs);
  const weights = noise(40).normals(y.data.length);
  g.backward(elementwise.mean(g, elementwise.multiply(g, y, g.constant(weights, y.shape))));
  const output = y.data.slice();
  const gradients = inputs.map((input) => input.gradient?.slice() ?? new Float32Array(0));

  // In double precision: the sum of many f32 would hide small slopes.
  const loss = (): number => {
    backend.release(mark);
    const { data } = apply(new Graph(backend, false), inputs);
    return data.reduce((sum, value, i) => sum + value * weights[i]!, 0) / data.length;
  };
  let worst = 0;
  let largest = 0;
  inputs.forEach(({ data }, which) => {
    for (let i = 0; i < data.length; i++) {
      const at = data[i]!;
      data[i] = at + step;
      const above = data[i]!;
      const up = loss();
      data[i] = at - step;
      const slope = (up - loss()) / (above - data[i]!);
      data[i] = at;
      const gradient = gradients[which]![i]!;
      worst = Math.max(worst, Math.abs(slope - gradient));
      largest = Math.max(largest, Math.abs(gradient));
    }
  });
  return { output, gradients, error: worst / largest };
}
