/** Every operation with inputs to try it on: what the checks of gradients and of the backends go through. */
import type { Graph, Tensor } from '../../src/tensors/graph.ts';
import {
  attention,
  dense,
  elementwise,
  folding,
  losses,
  normalisation,
  pictures,
} from '../../src/tensors/operations.ts';
import { noise } from '../../src/tensors/noise.ts';

export interface Trial {
  readonly name: string;
  /** Shapes of the inputs; sizes that are no multiples of four or eight try the kernels' ends. */
  readonly shapes: readonly (readonly number[])[];
  readonly apply: (g: Graph, inputs: readonly Tensor[]) => Tensor;
}

const { uniform } = noise(20);
const targets = Float32Array.from({ length: 40 }, () => uniform());

const trial = (
  name: string,
  shapes: readonly (readonly number[])[],
  apply: (g: Graph, inputs: readonly Tensor[]) => Tensor,
): Trial => ({ name, shapes, apply });

export const trials: readonly Trial[] = [
  trial('linear', [[9, 7], [7, 11], [11]], (g, [x, w, b]) => dense.linear(g, x!, w!, b)),
  trial(
    'linear, no bias',
    [
      [2, 3, 8],
      [8, 16],
    ],
    (g, [x, w]) => dense.linear(g, x!, w!),
  ),
  trial(
    'products',
    [
      [5, 6],
      [9, 6],
    ],
    (g, [x, y]) => dense.products(g, x!, y!),
  ),
  trial('gather', [[5, 6]], (g, [table]) => dense.gather(g, table!, [3, 0, 3, 4], [2, 2])),
  trial(
    'add',
    [
      [3, 5],
      [3, 5],
    ],
    (g, [x, y]) => elementwise.add(g, x!, y!),
  ),
  trial('add to itself', [[3, 5]], (g, [x]) => elementwise.add(g, x!, x!)),
  trial('add a bias', [[3, 5, 7], [7]], (g, [x, v]) => elementwise.addRepeated(g, x!, v!, 1)),
  trial(
    'add by picture',
    [
      [3, 5, 8],
      [3, 8],
    ],
    (g, [x, v]) => elementwise.addRepeated(g, x!, v!, 3),
  ),
  trial(
    'multiply',
    [
      [3, 5],
      [3, 5],
    ],
    (g, [x, y]) => elementwise.multiply(g, x!, y!),
  ),
  trial('scale', [[3, 5]], (g, [x]) => elementwise.scale(g, x!, -1.5)),
  trial('scale by a tensor', [[3, 5], [1]], (g, [x, f]) => elementwise.scaleBy(g, x!, f!)),
  trial('exponential', [[3, 5]], (g, [x]) => elementwise.exponential(g, x!)),
  trial('silu', [[3, 5]], (g, [x]) => elementwise.silu(g, x!)),
  trial('gelu', [[3, 5]], (g, [x]) => elementwise.gelu(g, x!)),
  trial('mean', [[3, 5]], (g, [x]) => elementwise.mean(g, x!)),
  trial('convolution', [[2, 5, 6, 3], [3, 3, 3, 10], [10]], (g, [x, w, b]) =>
    pictures.convolution(g, x!, w!, b!),
  ),
  trial('convolution, stride 2', [[2, 6, 4, 5], [3, 3, 5, 4], [4]], (g, [x, w, b]) =>
    pictures.convolution(g, x!, w!, b!, 2),
  ),
  trial('upsample', [[2, 3, 2, 3]], (g, [x]) => pictures.upsample(g, x!)),
  trial('fold pixels', [[2, 4, 6, 3]], (g, [x]) => folding.foldPixels(g, x!)),
  trial('unfold pixels', [[2, 2, 3, 8]], (g, [x]) => pictures.unfoldPixels(g, x!)),
  trial(
    'concatenate',
    [
      [2, 3, 3],
      [2, 3, 4],
    ],
    (g, [x, y]) => pictures.concatenate(g, x!, y!),
  ),
  trial('channels', [[2, 3, 7]], (g, [x]) => folding.channels(g, x!, 2, 5)),
  trial('group norm', [[2, 3, 2, 10], [10], [10]], (g, [x, gain, bias]) =>
    normalisation.groupNorm(g, x!, gain!, bias!, 2),
  ),
  trial('layer norm', [[3, 2, 9], [9], [9]], (g, [x, gain, bias]) =>
    normalisation.layerNorm(g, x!, gain!, bias!),
  ),
  trial('unit rows', [[4, 5]], (g, [x]) => folding.unitRows(g, x!)),
  trial('self-attention', [[2, 7, 30]], (g, [x]) => attention.selfAttention(g, x!, 2).output),
  trial(
    'causal attention',
    [[2, 6, 24]],
    (g, [x]) => attention.selfAttention(g, x!, 2, true).output,
  ),
  trial(
    'cross-attention',
    [
      [2, 9, 12],
      [2, 5, 24],
    ],
    (g, [q, kv]) => attention.crossAttention(g, q!, kv!, 3).output,
  ),
  trial('mean square', [[4, 5]], (g, [x]) => losses.meanSquare(g, x!, targets)),
  trial('mean square, weighted', [[4, 5]], (g, [x]) => losses.meanSquare(g, x!, targets, targets)),
  trial('mean absolute', [[4, 5]], (g, [x]) => losses.meanAbsolute(g, x!, targets, targets)),
  trial('cross-entropy', [[4, 5]], (g, [x]) => losses.crossEntropy(g, x!, targets)),
];
