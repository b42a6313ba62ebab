/**
 * Measures the shipped weights and notes it in their manifest, then gathers what figures are drawn from:
 * `node scripts/train/qualify.ts [--workers=2] [--only=check] [--gather]`. With `--only` what begins so,
 * and nothing is gathered; with `--gather` nothing is measured.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readManifest, shippedModels, weightsFolder } from '../../src/miniature/files.ts';
import { measures, rounded, type Measured } from '../../src/miniature/measures.ts';
import type { PartName } from '../../src/miniature/parts.ts';
import { gather } from './gather.ts';

interface Task {
  readonly names: readonly string[];
  /** How many names have been taken. */
  readonly taken: Int32Array;
}

interface Found {
  readonly name: string;
  readonly found: Measured;
}

/** Takes name after name until all are taken. */
async function measure({ names, taken }: Task): Promise<void> {
  const { parts } = await readManifest();
  const models = await shippedModels(Object.keys(parts) as PartName[]);
  for (let at = Atomics.add(taken, 0, 1); at < names.length; at = Atomics.add(taken, 0, 1)) {
    const name = names[at]!;
    const found = rounded(measures[name]!.of(models));
    parentPort!.postMessage({ name, found } satisfies Found);
  }
}

async function note({ name, found }: Found): Promise<void> {
  const manifest = await readManifest();
  const quality = { ...manifest.quality, [name]: { asked: measures[name]!.asked, found } };
  writeFileSync(
    new URL('manifest.json', weightsFolder),
    `${JSON.stringify({ ...manifest, quality }, undefined, 2)}\n`,
  );
  console.log(name, JSON.stringify(Object.values(found)[0]));
}

async function qualify(): Promise<void> {
  const { values } = parseArgs({
    options: {
      workers: { type: 'string', default: '2' },
      only: { type: 'string' },
      gather: { type: 'boolean', default: false },
    },
  });
  const { parts } = await readManifest();
  const names = Object.entries(measures).flatMap(([name, { parts: needed }]) => {
    if (values.gather || !name.startsWith(values.only ?? '')) return [];
    const missing = needed.find((part) => !(part in parts));
    if (missing === undefined) return [name];
    console.log(`${name}: ${missing} is not exported`);
    return [];
  });
  const task: Task = { names, taken: new Int32Array(new SharedArrayBuffer(4)) };
  // One after the other, since each writes the whole manifest.
  let noted = Promise.resolve();
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
      worker.on('message', (found: Found) => (noted = noted.then(() => note(found))));
      worker.on('error', (error) => {
        reject(error);
      });
      worker.on('exit', () => resolve());
    });
  if (names.length > 0) await Promise.all(Array.from({ length: Number(values.workers) }, run));
  await noted;
  if (values.only === undefined) await gather();
}

await (isMainThread ? qualify() : measure(workerData as Task));
