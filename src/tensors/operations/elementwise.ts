/** Number by number, and with an axis repeated. */
import type { LearningBackend, Numbers } from '../backend.ts';
import { misfit, sizeOf, type Graph, type Tensor } from '../graph.ts';

const same = (x: Tensor, y: Tensor): void => {
  if (x.data.length !== y.data.length) throw misfit(x.shape, y.shape);
};

export function add(g: Graph, x: Tensor, y: Tensor): Tensor {
  same(x, y);
  const z = g.result(x.shape, x, y);
  z.data.set(x.data);
  g.backend.add(z.data, y.data);
  g.record(z, (dz) => {
    for (const input of [x, y]) {
      const gradient = g.gradientOf(input);
      if (gradient) g.backend.add(gradient, dz);
    }
  });
  return z;
}

/**
 * x + v, where v lacks one axis of x and is repeated along it: x is read as [outer, repeat, inner], v
 * as [outer, inner]. A bias has outer 1, a picture's own vector inner = channels.
 */
export function addRepeated(g: Graph, x: Tensor, v: Tensor, outer: number): Tensor {
  const inner = v.data.length / outer;
  const shape = { outer, repeat: x.data.length / v.data.length, inner };
  if (!Number.isInteger(shape.repeat) || !Number.isInteger(inner)) throw misfit(v.shape, x.shape);
  const y = g.result(x.shape, x, v);
  g.backend.addRepeated(x.data, v.data, y.data, shape);
  g.record(y, (dy, backend) => {
    const dx = g.gradientOf(x);
    const dv = g.gradientOf(v);
    if (dx) g.backend.add(dx, dy);
    if (dv) backend.sumRepeated(dy, dv, shape);
  });
  return y;
}

export function multiply(g: Graph, x: Tensor, y: Tensor): Tensor {
  same(x, y);
  const z = g.result(x.shape, x, y);
  for (let i = 0; i < z.data.length; i++) z.data[i] = x.data[i]! * y.data[i]!;
  g.record(z, (dz) => {
    const dx = g.gradientOf(x);
    const dy = g.gradientOf(y);
    if (dx) for (let i = 0; i < dz.length; i++) dx[i]! += dz[i]! * y.data[i]!;
    if (dy) for (let i = 0; i < dz.length; i++) dy[i]! += dz[i]! * x.data[i]!;
  });
  return z;
}

/** factor·x. */
export function scale(g: Graph, x: Tensor, factor: number): Tensor {
  const y = g.result(x.shape, x);
  for (let i = 0; i < y.data.length; i++) y.data[i] = factor * x.data[i]!;
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    for (let i = 0; i < dy.length; i++) dx[i]! += factor * dy[i]!;
  });
  return y;
}

/** x times a number that is itself learned. */
export function scaleBy(g: Graph, x: Tensor, factor: Tensor): Tensor {
  const y = g.result(x.shape, x, factor);
  const f = factor.data[0]!;
  for (let i = 0; i < y.data.length; i++) y.data[i] = f * x.data[i]!;
  g.record(y, (dy) => {
    const dx = g.gradientOf(x);
    const dFactor = g.gradientOf(factor);
    if (dx) for (let i = 0; i < dy.length; i++) dx[i]! += f * dy[i]!;
    if (dFactor) for (let i = 0; i < dy.length; i++) dFactor[0]! += x.data[i]! * dy[i]!;
  });
  return y;
}

export function exponential(g: Graph, x: Tensor): Tensor {
  const y = g.result(x.shape, x);
  for (let i = 0; i < y.data.length; i++) y.data[i] = Math.exp(x.data[i]!);
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    for (let i = 0; i < dy.length; i++) dx[i]! += y.data[i]! * dy[i]!;
  });
  return y;
}

type Activation = (x: Numbers, y: Numbers) => void;
type Slope = (backend: LearningBackend) => (x: Numbers, dy: Numbers, dx: Numbers) => void;

function activation(g: Graph, x: Tensor, forward: Activation, backward: Slope): Tensor {
  const y = g.result(x.shape, x);
  forward(x.data, y.data);
  g.record(y, (dy, backend) => backward(backend)(x.data, dy, g.gradientOf(x)!));
  return y;
}

/** x·σ(x). */
export const silu = (g: Graph, x: Tensor): Tensor =>
  activation(g, x, g.backend.silu, (backend) => backend.siluBackward);

/** The tanh form of GELU. */
export const gelu = (g: Graph, x: Tensor): Tensor =>
  activation(g, x, g.backend.gelu, (backend) => backend.geluBackward);

/** The mean of all numbers, as a tensor of one. */
export function mean(g: Graph, x: Tensor): Tensor {
  const y = g.result([1], x);
  const n = sizeOf(x.shape);
  let sum = 0;
  for (const value of x.data) sum += value;
  y.data[0] = sum / n;
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    for (let i = 0; i < n; i++) dx[i]! += dy[0]! / n;
  });
  return y;
}
