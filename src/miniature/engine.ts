/** What the networks are computed with on this machine. */
import type { Backend, LearningBackend } from '../tensors/backend.ts';
import { forwardBackend } from '../tensors/wasm/forward.ts';
import { memoryOf } from '../tensors/wasm/memory.ts';

type Code = Uint8Array<ArrayBuffer>;

export interface Kernels {
  /** Those of results, compiled, and those of gradients, which few readers need. */
  readonly forward: Code;
  readonly backward: () => Promise<Code>;
}

export interface Engine {
  readonly backend: Backend;
  /** The same with gradients. */
  readonly learning: () => Promise<LearningBackend>;
}

/** Whether this machine runs the kernels: some browsers leave WebAssembly out, older ones its SIMD. */
const runs = (kernels: Code): boolean =>
  typeof WebAssembly === 'object' && WebAssembly.validate(kernels);

/**
 * The kernels if they are there and this machine runs them, else plain TypeScript, which is fetched only
 * then. A picture at a time takes less than 48 megabytes.
 */
export async function chooseEngine(kernels: Kernels | undefined, megabytes = 48): Promise<Engine> {
  if (kernels === undefined || !runs(kernels.forward)) {
    const backend = (await import('../tensors/plain.ts')).plainBackend();
    return { backend, learning: () => Promise.resolve(backend) };
  }
  const memory = memoryOf(megabytes);
  const backend = await forwardBackend(memory, await WebAssembly.compile(kernels.forward));
  return {
    backend,
    async learning() {
      const [{ gradients }, code] = await Promise.all([
        import('../tensors/wasm/backward.ts'),
        kernels.backward(),
      ]);
      return { ...backend, ...(await gradients(memory, await WebAssembly.compile(code))) };
    },
  };
}
