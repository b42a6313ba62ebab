/** The backend of WASM SIMD kernels: buffers are views of its memory, a kernel is handed their addresses. */
import type { Backend, MaybeNumbers } from './backend.ts';

type Kernel = (...numbers: (number | boolean)[]) => void;
type Kernels = Record<
  | 'multiply'
  | 'multiplyTransposed'
  | 'convolve'
  | 'convolveWeights'
  | 'turn'
  | 'attend'
  | 'attendBackward'
  | 'normalise'
  | 'normaliseBackward'
  | 'add'
  | 'addRepeated'
  | 'sumRepeated'
  | 'silu'
  | 'siluBackward'
  | 'gelu'
  | 'geluBackward',
  Kernel
>;

const pageBytes = 65_536;
/** Below it lie the kernels' own few bytes; see compile.ts. */
const firstByte = 1_024;

const at = (x: MaybeNumbers): number => (x === undefined ? 0 : x.byteOffset);
const packed = (depth: number, columns: number): number => Math.ceil(columns / 8) * depth * 32;

/**
 * A backend on `module`, the compiled kernels. It takes `megabytes` of address space at once; a page of
 * it costs memory only from its first use.
 */
export async function wasmBackend(module: WebAssembly.Module, megabytes: number): Promise<Backend> {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((megabytes * 2 ** 20) / pageBytes) });
  const instance = await WebAssembly.instantiate(module, { env: { memory, abort } });
  const kernels = instance.exports as unknown as Kernels;
  const capacity = memory.buffer.byteLength;
  let top = firstByte;

  /** The address of `bytes` of free space, until the next allocation. */
  const scratch = (bytes: number): number => {
    if (top + bytes > capacity) throw new RangeError(full(megabytes));
    return top;
  };

  return {
    name: 'wasm',
    allocate(length) {
      const start = top;
      // Whole groups of four numbers, which is how kernels go.
      top = Math.ceil((top + length * 4) / 16) * 16;
      if (top > capacity) throw new RangeError(full(megabytes));
      return new Float32Array(memory.buffer, start, length);
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
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
    add: (y, x) => kernels.add(at(y), at(x), x.length),
    addRepeated: (x, v, y, { outer, repeat, inner }) =>
      kernels.addRepeated(at(x), at(v), at(y), outer, repeat, inner),
    sumRepeated: (dy, dv, { outer, repeat, inner }) =>
      kernels.sumRepeated(at(dy), at(dv), outer, repeat, inner),
    silu: (x, y) => kernels.silu(at(x), at(y), x.length),
    siluBackward: (x, dy, dx) => kernels.siluBackward(at(x), at(dy), at(dx), x.length),
    gelu: (x, y) => kernels.gelu(at(x), at(y), x.length),
    geluBackward: (x, dy, dx) => kernels.geluBackward(at(x), at(dy), at(dx), x.length),
  };
}

const full = (megabytes: number): string => `the tensors' ${megabytes} MB of memory are full`;

const abort = (): never => {
  throw new Error('a tensor kernel stopped');
};
