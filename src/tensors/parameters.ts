/** Named tensors that learn. */
import type { Backend, Numbers } from './backend.ts';
import { sizeOf, type Shape, type Tensor } from './graph.ts';
import { noise, type Noise } from './noise.ts';

/** How a tensor begins: with one number everywhere, or with normal noise of a deviation. */
export type Start = { readonly value: number } | { readonly deviation: number };

export interface Slot {
  readonly name: string;
  readonly shape: Shape;
  readonly start: Start;
}

export type Layout = readonly Slot[];
export type Parameters = Readonly<Record<string, Tensor>>;

export const countOf = (layout: Layout): number =>
  layout.reduce((sum, { shape }) => sum + sizeOf(shape), 0);

/** All numbers of a layout one after the other, as training begins. */
export function start(layout: Layout, random: Noise = noise(0)): Numbers {
  const values = new Float32Array(countOf(layout));
  let at = 0;
  for (const { shape, start } of layout) {
    const end = at + sizeOf(shape);
    if ('value' in start) values.fill(start.value, at, end);
    else for (let i = at; i < end; i++) values[i] = start.deviation * random.normal();
    at = end;
  }
  return values;
}

/**
 * The tensors of a layout, side by side in the backend's memory: `values` and `gradients` are all of
 * them as one buffer. What is not `trained` takes no gradient.
 */
export interface ParameterSet {
  readonly tensors: Parameters;
  readonly values: Numbers;
  readonly gradients: Numbers;
}

export function parameters(backend: Backend, layout: Layout, trained: boolean): ParameterSet {
  const values = backend.allocate(countOf(layout));
  const gradients = backend.allocate(trained ? values.length : 0).fill(0);
  const tensors: Record<string, Tensor> = {};
  let at = 0;
  for (const { name, shape } of layout) {
    if (name in tensors) throw new RangeError(`two tensors are called ${name}`);
    const end = at + sizeOf(shape);
    tensors[name] = {
      data: values.subarray(at, end),
      shape,
      tracked: trained,
      gradient: trained ? gradients.subarray(at, end) : undefined,
    };
    at = end;
  }
  return { tensors, values, gradients };
}
