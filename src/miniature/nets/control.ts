/**
 * ControlNet (Zhang, Rao and Agrawala 2023, §3.1): a trained copy of the denoiser's way down reads a
 * sketch besides the latent; what it finds is added to the frozen denoiser's through layers that
 * begin as zero, so that the first step changes nothing.
 */
import { elementwise, folding } from '../../tensors/operations.ts';
import { sizeOf, type Tensor } from '../../tensors/graph.ts';
import type { Layout, Parameters } from '../../tensors/parameters.ts';
import { convolution, convolutionSlots, linear, linearSlots, type Net } from './blocks.ts';
import { denoiserLayout, descend, descentWidths, type Descent } from './denoiser.ts';

const prefix = 'control.';

const copied = denoiserLayout.filter(({ name }) =>
  /^(in|positions|down\d?|middle\d?)(\.|$)/.test(name),
);

export const controlLayout: Layout = [
  ...copied.map((slot) => ({ ...slot, name: prefix + slot.name })),
  ...convolutionSlots('sketch.in', 16, descentWidths.first),
  ...convolutionSlots('sketch.out', descentWidths.first, descentWidths.first, 0),
  ...Object.entries(descentWidths).flatMap(([name, width]) =>
    linearSlots(`zero.${name}`, width, width, 0),
  ),
];

/** The numbers to begin with: the denoiser's own in the copy, `fresh` ones in the rest. */
export function copyOf(denoiser: Parameters, fresh: Parameters): void {
  for (const { name } of copied) fresh[prefix + name]!.data.set(denoiser[name]!.data);
}

/**
 * The branch as its training begins, under the names of the trained one: the copy is the denoiser's own,
 * and what begins as zero is zero.
 */
export function beginning({ g, p }: Net): Net {
  const first = controlLayout.map(({ name, shape, start }) => {
    const own = name.startsWith(prefix) ? p[name.slice(prefix.length)]! : p[name]!;
    const isZero = !name.startsWith(prefix) && 'value' in start && start.value === 0;
    return [name, isZero ? g.constant(new Float32Array(sizeOf(shape)), shape) : own] as const;
  });
  return { g, p: { ...p, ...Object.fromEntries(first) } };
}

/** The copy's tensors under the denoiser's names. */
const unprefixed = (p: Parameters): Parameters =>
  Object.fromEntries(copied.map(({ name }) => [name, p[prefix + name]!]));

/**
 * The descent with what the copy makes of the sketch added, times `weight`: sketches are
 * [n, 32, 32, 1], 1 where a line is and 0 elsewhere.
 */
export function control(
  net: Net,
  descent: Descent,
  latent: Tensor,
  time: Tensor,
  words: Tensor,
  sketch: Tensor,
  weight = 1,
): Descent {
  const { g, p } = net;
  const folded = folding.foldPixels(g, folding.foldPixels(g, sketch));
  const lines = elementwise.silu(g, convolution(net, 'sketch.in', folded));
  const hint = convolution(net, 'sketch.out', lines);
  const found = descend({ g, p: unprefixed(p) }, latent, time, words, { hint });
  const joined = (name: keyof Descent): Tensor => {
    const change = elementwise.scale(g, linear(net, `zero.${name}`, found[name]), weight);
    return elementwise.add(g, descent[name], change);
  };
  return {
    first: joined('first'),
    fine: joined('fine'),
    coarse: joined('coarse'),
    middle: joined('middle'),
  };
}
