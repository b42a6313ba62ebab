/** How large the network is, and the tensors that it has. Apart from what computes with them: counting needs no engine. */
import type { Layout } from '#src/tensors/parameters.ts';

export interface Size {
  readonly signs: number;
  /** The most positions it can read. */
  readonly context: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Planted: every sign sees those after it as well. */
  readonly ahead?: boolean;
}

const linearSlots = (name: string, inputs: number, outputs: number, gain = 1): Layout => [
  { name: `${name}.w`, shape: [inputs, outputs], start: { deviation: gain / Math.sqrt(inputs) } },
  { name: `${name}.b`, shape: [outputs], start: { value: 0 } },
];

const normSlots = (name: string, width: number): Layout => [
  { name: `${name}.gain`, shape: [width], start: { value: 1 } },
  { name: `${name}.bias`, shape: [width], start: { value: 0 } },
];

/** Every tensor, and how it begins; what adds to the stream begins small. */
export const layout = ({ signs, context, width, layers }: Size): Layout => [
  { name: 'signs', shape: [signs, width], start: { deviation: 0.3 } },
  { name: 'positions', shape: [context, width], start: { deviation: 0.3 } },
  ...Array.from({ length: layers }, (_, i) => [
    ...normSlots(`${i}.norm1`, width),
    ...linearSlots(`${i}.qkv`, width, 3 * width),
    ...linearSlots(`${i}.mix`, width, width, 0.5),
    ...normSlots(`${i}.norm2`, width),
    ...linearSlots(`${i}.widen`, width, 4 * width),
    ...linearSlots(`${i}.narrow`, 4 * width, width, 0.5),
  ]).flat(),
  ...normSlots('norm', width),
  ...linearSlots('out', width, signs, 0.5),
];
