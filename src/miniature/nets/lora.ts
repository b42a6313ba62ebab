/**
 * Low-rank adaptation (Hu et al. 2022, §4.1): each matrix W of the denoiser's attention and perceptrons
 * becomes W + scale·A·B, with A and B of rank 4; B begins as zero, so that nothing changes at first.
 */
import { dense, elementwise } from '../../tensors/operations.ts';
import type { Layout, Parameters } from '../../tensors/parameters.ts';
import type { Net } from './blocks.ts';
import { denoiserLayout } from './denoiser.ts';

export const rank = 4;

const adapted = denoiserLayout.filter(({ name }) =>
  /\.(self|cross|perceptron)\.\w+\.w$/.test(name),
);

export const loraLayout: Layout = adapted.flatMap(({ name, shape }) => {
  const [inputs, outputs] = shape as [number, number];
  return [
    { name: `lora.${name}.a`, shape: [inputs, rank], start: { deviation: 1 / Math.sqrt(inputs) } },
    { name: `lora.${name}.b`, shape: [rank, outputs], start: { value: 0 } },
  ];
});

/** The net with its matrices adapted by `lora`; at scale 0 it is the net itself. */
export function adapt({ g, p }: Net, lora: Parameters, scale: number): Net {
  if (scale === 0) return { g, p };
  const changed = adapted.map(({ name }) => {
    const [a, b] = [lora[`lora.${name}.a`], lora[`lora.${name}.b`]];
    if (!a || !b) throw new RangeError(`there is no LoRA of ${name}`);
    const product = dense.linear(g, a, b);
    return [name, elementwise.add(g, p[name]!, elementwise.scale(g, product, scale))] as const;
  });
  return { g, p: { ...p, ...Object.fromEntries(changed) } };
}
