/** Compiles the kernels with AssemblyScript, in Node: for the site's build, the tests and the training. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { kernels as folder, options, type KernelSet } from './compile-options.ts';

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

/** In a worker of its own: the compiler would hold a quarter of a gigabyte as long as its process lasts. */
function compile(set: KernelSet): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData: set });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}

async function readOrCompile(set: KernelSet, cache: URL): Promise<Uint8Array<ArrayBuffer>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const digest = createHash('sha256').update([compiler(), ...options, set].join());
  for (const name of names) digest.update(name).update(await readFile(new URL(name, folder)));
  const kept = new URL(`${digest.digest('hex').slice(0, 16)}.wasm`, cache);
  try {
    return new Uint8Array(await readFile(kept));
  } catch {
    // Not compiled yet.
  }
  const bytes = await compile(set);
  await keep(cache, kept, bytes);
  return bytes;
}

/** What is under way: several parts of a build ask at once. */
const asked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Kernels as WebAssembly. They are kept in `.cache`, or another folder, under the digest of their sources. */
export function compileKernels(
  set: KernelSet = 'index',
  cache = usual,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${set} ${cache.href}`;
  const done = asked.get(key) ?? readOrCompile(set, cache);
  asked.set(key, done);
  void done.finally(() => asked.delete(key)).catch(() => {});
  return done;
}
