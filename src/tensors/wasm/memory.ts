/** Memory that kernels and TypeScript share: buffers are views of it, a kernel is handed their addresses. */
import type { Backend, MaybeNumbers } from '../backend.ts';

export type Kernel = (...numbers: (number | boolean)[]) => void;

const pageBytes = 65_536;
/** Below it lie the kernels' own few bytes; see compile-options.ts. */
const firstByte = 1_024;

/** The address of a buffer; that of one that is left out is 0. */
export const at = (x: MaybeNumbers): number => (x === undefined ? 0 : x.byteOffset);
/** Bytes of a matrix as the products take it: in panels of eight columns. */
export const packed = (depth: number, columns: number): number =>
  Math.ceil(columns / 8) * depth * 32;

export interface Memory extends Pick<Backend, 'allocate' | 'mark' | 'release'> {
  /** The address of `bytes` of free space, until the next allocation. */
  scratch(bytes: number): number;
  /** The kernels of a module, at work on this memory. */
  kernels<Name extends string>(module: WebAssembly.Module): Promise<Record<Name, Kernel>>;
}

/** `megabytes` of address space, taken at once; a page of it costs memory only from its first use. */
export function memoryOf(megabytes: number): Memory {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((megabytes * 2 ** 20) / pageBytes) });
  const capacity = memory.buffer.byteLength;
  let top = firstByte;
  const room = (end: number): number => {
    if (end > capacity) throw new RangeError(`the tensors' ${megabytes} MB of memory are full`);
    return end;
  };
  return {
    allocate(length) {
      const start = top;
      // Whole groups of four numbers, which is how kernels go.
      top = room(Math.ceil((top + length * 4) / 16) * 16);
      return new Float32Array(memory.buffer, start, length);
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
    scratch(bytes) {
      room(top + bytes);
      return top;
    },
    async kernels(module) {
      const { exports } = await WebAssembly.instantiate(module, { env: { memory, abort } });
      return exports as never;
    },
  };
}

const abort = (): never => {
  throw new Error('a tensor kernel stopped');
};
