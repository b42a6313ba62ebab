/** Compiles the kernels with AssemblyScript, in Node: for the site's build, the tests and the training. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = new URL('./kernels/', import.meta.url);
const cache = new URL('../../.cache/kernels/', import.meta.url);

const options = [
  '--optimizeLevel=3',
  '--shrinkLevel=1',
  '--converge',
  '--noAssert',
  '--runtime=stub',
  '--importMemory',
  // Where the kernels' own bytes begin; wasm/memory.ts leaves the first 1,024 to them.
  '--memoryBase=64',
  '--enable=simd',
];

/** All kernels, or half of them: a page that only runs networks needs none of those of gradients. */
export const kernelSets = ['index', 'forward', 'backward'] as const;
export type KernelSet = (typeof kernelSets)[number];

/** Kernels as WebAssembly. They are kept in `.cache` under the digest of their sources. */
export async function compileKernels(set: KernelSet = 'index'): Promise<Uint8Array<ArrayBuffer>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const digest = createHash('sha256').update(options.join()).update(set);
  for (const name of names) digest.update(name).update(await readFile(new URL(name, folder)));
  const kept = new URL(`${digest.digest('hex').slice(0, 16)}.wasm`, cache);
  try {
    return new Uint8Array(await readFile(kept));
  } catch {
    // Not compiled yet.
  }
  const { main } = await import('assemblyscript/asc');
  await mkdir(cache, { recursive: true });
  // Written beside its place and moved there, as several processes may compile at once.
  const fresh = new URL(`${process.pid}.${set}.wasm`, cache);
  const { error, stderr } = await main([
    fileURLToPath(new URL(`${set}.ts`, folder)),
    `--outFile=${fileURLToPath(fresh)}`,
    '--baseDir=/',
    ...options,
  ]);
  if (error) throw new Error(`the kernels do not compile: ${error.message}\n${stderr.toString()}`);
  const bytes = await readFile(fresh);
  await writeFile(fresh, bytes);
  await rename(fresh, kept);
  return new Uint8Array(bytes);
}
