/** Files of a training: numbers by name, checkpoints, logs. All are written beside their place and moved there. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shared } from './shared.ts';

const pathOf = (folder: string, name: string): string => join(folder, `${name}.f32`);

/** The numbers that a stage left under a name. Throws an Error that says which stage is missing. */
export function readNumbers(folder: string, name: string): Float32Array {
  const path = pathOf(folder, name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run the stage that makes it first`);
  const bytes = readFileSync(path);
  return new Float32Array(new Uint8Array(bytes).buffer);
}

function write(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

export function writeNumbers(folder: string, name: string, numbers: Float32Array): void {
  mkdirSync(folder, { recursive: true });
  write(
    pathOf(folder, name),
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
}

const parts = ['values', 'averages', 'first', 'second'] as const;

/** The state of a stage after `step`; its moving averages also under the stage's own name. */
export function writeCheckpoint(folder: string, stage: string, step: number, shared: Shared): void {
  const length = shared.values.length;
  const all = new Float32Array(1 + parts.length * length);
  all[0] = step;
  parts.forEach((part, i) => all.set(shared[part], 1 + i * length));
  writeNumbers(folder, `${stage}.checkpoint`, all);
  writeNumbers(folder, stage, shared.averages.slice());
}

/** Fills the state from the last checkpoint, if there is one, and returns its step; else 0. */
export function readCheckpoint(folder: string, stage: string, shared: Shared): number {
  if (!existsSync(pathOf(folder, `${stage}.checkpoint`))) return 0;
  const all = readNumbers(folder, `${stage}.checkpoint`);
  const length = shared.values.length;
  if (all.length !== 1 + parts.length * length)
    throw new Error(`the checkpoint of ${stage} belongs to another network; move it away`);
  parts.forEach((part, i) => shared[part].set(all.subarray(1 + i * length, 1 + (i + 1) * length)));
  return all[0]!;
}
