/** What gradients are computed with, in kernels of WASM SIMD. */
import type { Gradients } from '../backend.ts';
import { at, packed, type Memory } from './memory.ts';

type Name =
  | 'convolve'
  | 'convolveWeights'
  | 'turn'
  | 'attendBackward'
  | 'normaliseBackward'
  | 'sumRepeated'
  | 'siluBackward'
  | 'geluBackward';

/** Gradients in `memory` by `module`, which holds the kernels of gradients or all of them. */
export async function gradients(memory: Memory, module: WebAssembly.Module): Promise<Gradients> {
  const { scratch } = memory;
  const kernels = await memory.kernels<Name>(module);
  return {
    convolveBackward(x, w, dy, dx, dw, { pictures, height, width, channels, outputs, stride }) {
      const picture = pictures * (height + 2) * (width + 2) * 4;
      if (dw) {
        const pixels = (pictures * height * width) / stride ** 2;
        const space = scratch(packed(pixels, outputs) + picture * channels);
        kernels.convolveWeights(
          at(x),
          pictures,
          height,
          width,
          channels,
          at(dy),
          outputs,
          stride,
          at(dw),
          space,
        );
      }
      if (!dx) return;
      const turned = 9 * channels * outputs * 4;
      const space = scratch(turned + packed(9 * outputs, channels) + picture * outputs);
      kernels.turn(at(w), channels, outputs, space);
      kernels.convolve(
        at(dy),
        pictures,
        height,
        width,
        outputs,
        stride,
        space,
        at(dx),
        channels,
        1,
        true,
        space + turned,
      );
    },
    attendBackward(q, k, v, p, dOut, dq, dk, dv, shape) {
      const { batch, heads, queries, keys, width, queryStride, keyStride } = shape;
      const panels = packed(keys, width) + packed(width, keys) + packed(queries, width);
      const space = scratch(queries * keys * 4 + 64 + panels);
      kernels.attendBackward(
        at(q),
        queryStride,
        at(k),
        at(v),
        keyStride,
        at(p),
        at(dOut),
        heads * width,
        at(dq),
        at(dk),
        at(dv),
        batch,
        heads,
        queries,
        keys,
        width,
        space,
      );
    },
    normaliseBackward(x, gain, dy, statistics, dx, dGain, dBias, shape) {
      const { pictures, pixels, channels, groups } = shape;
      const space = scratch(channels * 20);
      kernels.normaliseBackward(
        at(x),
        at(gain),
        at(dy),
        at(statistics),
        at(dx),
        at(dGain),
        at(dBias),
        pictures,
        pixels,
        channels,
        groups,
        space,
      );
    },
    sumRepeated: (dy, dv, { outer, repeat, inner }) =>
      kernels.sumRepeated(at(dy), at(dv), outer, repeat, inner),
    siluBackward: (x, dy, dx) => kernels.siluBackward(at(x), at(dy), at(dx), x.length),
    geluBackward: (x, dy, dx) => kernels.geluBackward(at(x), at(dy), at(dx), x.length),
  };
}
