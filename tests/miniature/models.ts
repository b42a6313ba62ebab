/** Small helpers of these tests: the networks with numbers drawn at random, on a backend of their own. */
import type { Models } from '../../src/miniature/generate.ts';
import { decoderLayout, encoderLayout } from '../../src/miniature/nets/autoencoder.ts';
import { denoiserLayout } from '../../src/miniature/nets/denoiser.ts';
import { textLayout } from '../../src/miniature/nets/text.ts';
import type { Backend } from '../../src/tensors/backend.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import { noise } from '../../src/tensors/noise.ts';
import { parameters, start, type Layout } from '../../src/tensors/parameters.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';

export const freshBackend = async (): Promise<Backend> =>
  wasmBackend(await WebAssembly.compile(await compileKernels()), 64);

/** No tensor stays at its beginning, where many are zero and a fault would not show. */
export function randomTensors(backend: Backend, layout: Layout, seed: number) {
  const set = parameters(backend, layout, false);
  set.values.set(start(layout, noise(seed)));
  const { normal } = noise(seed, 1);
  for (let i = 0; i < set.values.length; i++) set.values[i]! += 0.05 * normal();
  return set.tensors;
}

export async function randomModels(backend?: Backend): Promise<Models> {
  const used = backend ?? (await freshBackend());
  const layout = [...textLayout, ...denoiserLayout, ...encoderLayout, ...decoderLayout];
  return {
    backend: used,
    parameters: randomTensors(used, layout, 7),
    latentMean: [0.1, -0.2, 0.3, 0],
    latentDeviation: [1, 2, 0.5, 1.5],
  };
}
