/** What results are computed with, in kernels of WASM SIMD. */
import type { Backend } from '../backend.ts';
import { at, packed, type Memory } from './memory.ts';

type Name =
  | 'multiply'
  | 'multiplyTransposed'
  | 'convolve'
  | 'attend'
  | 'normalise'
  | 'add'
  | 'addRepeated'
  | 'silu'
  | 'gelu';

/** A backend in `memory` on `module`, which holds the kernels of results or all of them. */
export async function forwardBackend(memory: Memory, module: WebAssembly.Module): Promise<Backend> {
  const { allocate, mark, release, scratch } = memory;
  const kernels = await memory.kernels<Name>(module);
  return {
    name: 'wasm',
    allocate,
    mark,
    release,
    multiply(a, { row, column }, b, c, rows, columns, depth, accumulate) {
      const space = scratch(packed(depth, columns));
      kernels.multiply(
        at(a),
        row,
        column,
        at(b),
        columns,
        at(c),
        columns,
        rows,
        columns,
        depth,
        accumulate,
        space,
      );
    },
    multiplyTransposed(a, { row, column }, b, c, rows, columns, depth, accumulate) {
      const space = scratch(packed(depth, columns));
      kernels.multiplyTransposed(
        at(a),
        row,
        column,
        at(b),
        depth,
        at(c),
        columns,
        rows,
        columns,
        depth,
        accumulate,
        space,
      );
    },
    convolve(x, w, y, { pictures, height, width, channels, outputs, stride }) {
      const padded = pictures * (height + 2) * (width + 2) * channels * 4;
      const space = scratch(packed(9 * channels, outputs) + padded);
      kernels.convolve(
        at(x),
        pictures,
        height,
        width,
        channels,
        1,
        at(w),
        at(y),
        outputs,
        stride,
        false,
        space,
      );
    },
    attend(q, k, v, out, p, shape) {
      const { batch, heads, queries, keys, width, queryStride, keyStride, causal } = shape;
      const space = scratch(packed(keys, width) + packed(width, keys));
      kernels.attend(
        at(q),
        queryStride,
        at(k),
        at(v),
        keyStride,
        at(out),
        heads * width,
        at(p),
        batch,
        heads,
        queries,
        keys,
        width,
        causal,
        space,
      );
    },
    normalise(x, gain, bias, y, statistics, { pictures, pixels, channels, groups }) {
      const space = scratch(channels * 20);
      kernels.normalise(
        at(x),
        at(gain),
        at(bias),
        at(y),
        at(statistics),
        pictures,
        pixels,
        channels,
        groups,
        space,
      );
    },
    add: (y, x) => kernels.add(at(y), at(x), x.length),
    addRepeated: (x, v, y, { outer, repeat, inner }) =>
      kernels.addRepeated(at(x), at(v), at(y), outer, repeat, inner),
    silu: (x, y) => kernels.silu(at(x), at(y), x.length),
    gelu: (x, y) => kernels.gelu(at(x), at(y), x.length),
  };
}
