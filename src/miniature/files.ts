/** The shipped weights on disk, for what runs in Node: measuring, tests, drawings made with the site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Backend } from '../tensors/backend.ts';
import { compileKernels } from '../tensors/compile.ts';
import { wasmBackend } from '../tensors/wasm.ts';
import type { Models } from './generate.ts';
import type { PartName } from './parts.ts';
import { loadModels, type ReadPart } from './pipeline.ts';
import type { Manifest } from './weights.ts';
import type { Client } from './worker/client.ts';
import { tasksOf } from './worker/serve.ts';

export const weightsFolder = new URL('./weights/', import.meta.url);

/** Rejects with an Error that says how to make the weights if there are none. */
export async function readManifest(): Promise<Manifest> {
  const place = new URL('manifest.json', weightsFolder);
  if (!existsSync(place))
    throw new Error(`${fileURLToPath(place)} is missing: npm run miniature:export writes it`);
  return JSON.parse(await readFile(place, 'utf8')) as Manifest;
}

const read: ReadPart = async ({ file }) =>
  new Uint8Array(await readFile(new URL(file, weightsFolder)));

/** The models as shipped, on `backend` or on the kernels. */
export async function shippedModels(
  parts: readonly PartName[] = ['paint'],
  backend?: Backend,
): Promise<Models> {
  return loadModels({
    backend: backend ?? (await wasmBackend(await WebAssembly.compile(await compileKernels()), 192)),
    manifest: await readManifest(),
    parts,
    read,
  });
}

/** A client as a page has it, here without a worker: what a figure asks when the site is built. */
export async function shippedClient(): Promise<Client> {
  const kernels = {
    forward: await compileKernels('forward'),
    backward: () => compileKernels('backward'),
  };
  const tasks = tasksOf({ kernels, manifest: readManifest, read });
  // One at a time, as in a worker: they share the tensors' memory.
  let before: Promise<unknown> = Promise.resolve();
  return {
    run(task, ask, { progress, signal = new AbortController().signal } = {}) {
      const done = before.then(() => tasks[task](ask, (value) => progress?.(value), signal));
      before = done.catch(() => undefined);
      return done;
    },
  };
}
