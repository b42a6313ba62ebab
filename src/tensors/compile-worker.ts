/** Compiles one set of kernels and tells their bytes; fails with the compiler's own words. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { main } from 'assemblyscript/asc';
import { kernels, options, type KernelSet } from './compile-options.ts';

const set = workerData as KernelSet;
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
parentPort?.postMessage(new Uint8Array(bytes));
