/** Compiles every set of kernels and tells their bytes; fails with the compiler's own words. */
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { main } from 'assemblyscript/asc';
import { kernels, kernelSets, options, type KernelSet } from './compile-options.ts';

async function compile(set: KernelSet): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      fileURLToPath(new URL(`${set}.ts`, kernels)),
      '--outFile=kernels.wasm',
      '--baseDir=/',
      ...options,
    ],
    {
      writeFile: (_, content) => {
        if (typeof content !== 'string') bytes = content;
      },
    },
  );
  if (error || !bytes)
    throw new Error(`the kernels do not compile: ${error?.message ?? ''}\n${stderr.toString()}`);
  return new Uint8Array(bytes);
}

const compiled: Partial<Record<KernelSet, Uint8Array>> = {};
for (const set of kernelSets) compiled[set] = await compile(set);
parentPort?.postMessage(compiled);
