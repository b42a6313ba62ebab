/** Compiles the kernels with AssemblyScript, in Node: for the site's build, the tests and the training. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { kernels as folder, kernelSets, options, type KernelSet } from './compile-options.ts';

const usual = new URL('../../.cache/kernels/', import.meta.url);

/** The compiler's own version: another may write other code. */
const compiler = (): string =>
  (createRequire(import.meta.url)('assemblyscript/package.json') as { version: string }).version;

/** Written beside its place and moved there, as several processes may compile at once. */
async function keep(cache: URL, place: URL, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(cache, { recursive: true });
    const fresh = new URL(`${place.href}.${process.pid}`);
    await writeFile(fresh, bytes);
    await rename(fresh, place);
  } catch {
    // Where nothing can be kept they are compiled again.
  }
}

type Compiled = Readonly<Record<KernelSet, Uint8Array<ArrayBuffer>>>;

/**
 * All sets at once, since loading the compiler takes longer than compiling; in a worker of its own, since it
 * would hold a quarter of a gigabyte as long as its process lasts.
 */
function compile(): Promise<Compiled> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}

/** The file of each set in a folder. */
async function placesIn(cache: URL): Promise<Readonly<Record<KernelSet, URL>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const digest = createHash('sha256').update([compiler(), ...options].join());
  for (const name of names) digest.update(name).update(await readFile(new URL(name, folder)));
  const own = digest.digest('hex').slice(0, 16);
  const placeOf = (set: KernelSet): URL => new URL(`${own}-${set}.wasm`, cache);
  return {
    index: placeOf('index'),
    forward: placeOf('forward'),
    backward: placeOf('backward'),
  };
}

/** What is under way, by folder: several parts of a build ask at once. */
const compiling = new Map<string, Promise<Compiled>>();

async function compileInto(
  cache: URL,
  places: Readonly<Record<KernelSet, URL>>,
): Promise<Compiled> {
  const compiled = await compile();
  for (const set of kernelSets) await keep(cache, places[set], compiled[set]);
  return compiled;
}

/** Kernels as WebAssembly. They are kept in `.cache`, or another folder, under the digest of their sources. */
export async function compileKernels(
  set: KernelSet = 'index',
  cache = usual,
): Promise<Uint8Array<ArrayBuffer>> {
  const places = await placesIn(cache);
  try {
    return new Uint8Array(await readFile(places[set]));
  } catch {
    // Not compiled yet.
  }
  const begun = compiling.get(cache.href) ?? compileInto(cache, places);
  compiling.set(cache.href, begun);
  try {
    return (await begun)[set];
  } finally {
    compiling.delete(cache.href);
  }
}
