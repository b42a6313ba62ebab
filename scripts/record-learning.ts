/**
 * Runs the training of the explorable `learns-to-write` once, with seed 1, and keeps what is shown of it in
 * its folder: `node scripts/record-learning.ts`. A test holds the record against a new run.
 */
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { packRun } from '../src/explorables/learns-to-write/run.ts';
import { recordSeed, wholeRun } from '../src/explorables/learns-to-write/training.ts';
import { compileKernels } from '../src/tensors/compile.ts';
import { wasmBackend } from '../src/tensors/wasm.ts';

const file = new URL('../src/explorables/learns-to-write/record.ts', import.meta.url);
const backend = await wasmBackend(await WebAssembly.compile(await compileKernels()), 32);
const run = wholeRun(backend, recordSeed);
const source = `/** Made by scripts/record-learning.ts. */
import type { PackedRun } from './run.ts';

export const packed: PackedRun = ${JSON.stringify(packRun(run))};
`;
await writeFile(
  file,
  await format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
);
console.log(
  run.readings.map(({ step, measured }) => `${step}: ${measured[0]!.loss.toFixed(3)}`).join('\n'),
);
