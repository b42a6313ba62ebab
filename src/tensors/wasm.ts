/** The backend of WASM SIMD kernels, gradients and all. What only runs networks takes wasm/forward.ts alone. */
import type { LearningBackend } from './backend.ts';
import { gradients } from './wasm/backward.ts';
import { forwardBackend } from './wasm/forward.ts';
import { memoryOf } from './wasm/memory.ts';

/** A backend on `module`, all kernels compiled; it takes `megabytes` of address space. */
export async function wasmBackend(
  module: WebAssembly.Module,
  megabytes: number,
): Promise<LearningBackend> {
  const memory = memoryOf(megabytes);
  return { ...(await forwardBackend(memory, module)), ...(await gradients(memory, module)) };
}
