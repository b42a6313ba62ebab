/**
 * Weights as they are shipped: every matrix as whole numbers of eight bits with one scale for each of its
 * outputs, the last axis; what has one axis as it is. A file holds all scales and vectors as 32-bit
 * floats, little end first, in the order of the layout, then all eight-bit numbers.
 */
import { MiniatureError } from './faults.ts';
import type { Interval } from './intervals.ts';
import { countOf, type Layout, type Slot } from '../tensors/parameters.ts';
import { sizeOf } from '../tensors/graph.ts';

const isMatrix = ({ shape }: Slot): boolean => shape.length > 1;
const outputsOf = ({ shape }: Slot): number => shape.at(-1)!;

/** Floats and bytes that a layout takes in a file. */
function extent(layout: Layout): { readonly floats: number; readonly bytes: number } {
  let floats = 0;
  let bytes = 0;
  for (const slot of layout) {
    floats += outputsOf(slot);
    if (isMatrix(slot)) bytes += sizeOf(slot.shape);
  }
  return { floats, bytes };
}

/** The length of the file of a layout. */
export function fileLength(layout: Layout): number {
  const { floats, bytes } = extent(layout);
  return 4 * floats + bytes;
}

/** Each number to the nearest of 255 steps between plus and minus the largest of its output. */
export function quantise(layout: Layout, values: Float32Array): Uint8Array<ArrayBuffer> {
  const { floats, bytes } = extent(layout);
  const file = new ArrayBuffer(4 * floats + bytes);
  const view = new DataView(file);
  const steps = new Int8Array(file, 4 * floats);
  let from = 0;
  let float = 0;
  let step = 0;
  for (const slot of layout) {
    const numbers = values.subarray(from, (from += sizeOf(slot.shape)));
    const outputs = outputsOf(slot);
    const scales = isMatrix(slot) ? scalesOf(numbers, outputs) : numbers;
    for (const scale of scales) view.setFloat32(4 * float++, scale, true);
    if (!isMatrix(slot)) continue;
    numbers.forEach((value, i) => {
      const scale = scales[i % outputs]!;
      steps[step++] = scale === 0 ? 0 : Math.round(value / scale);
    });
  }
  return new Uint8Array(file);
}

function scalesOf(numbers: Float32Array, outputs: number): Float32Array {
  const scales = new Float32Array(outputs);
  numbers.forEach((value, i) => {
    scales[i % outputs] = Math.max(scales[i % outputs]!, Math.abs(value) / 127);
  });
  return scales;
}

/**
 * The numbers of a layout from its file, put into `values`, which is where they are to stay: there is no
 * second copy of them. Throws a RangeError if the length is another's.
 */
export function dequantise(
  layout: Layout,
  file: Uint8Array,
  values: Float32Array = new Float32Array(countOf(layout)),
): Float32Array {
  if (file.length !== fileLength(layout))
    throw new RangeError(`${fileLength(layout)} bytes of weights expected, ${file.length} found`);
  const view = new DataView(file.buffer, file.byteOffset);
  const steps = new Int8Array(file.buffer, file.byteOffset + 4 * extent(layout).floats);
  let at = 0;
  let float = 0;
  let step = 0;
  for (const slot of layout) {
    const outputs = outputsOf(slot);
    const scales = Float32Array.from({ length: outputs }, () => view.getFloat32(4 * float++, true));
    if (isMatrix(slot))
      for (let i = 0; i < sizeOf(slot.shape); i++)
        values[at++] = scales[i % outputs]! * steps[step++]!;
    else for (const value of scales) values[at++] = value;
  }
  return values;
}

/** A part of the weights: what is in its file, and how it was made. */
export interface PartRecord {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly numbers: number;
  /** The stages of training it comes from. */
  readonly stages: readonly string[];
}

export interface StageRecord {
  readonly seed: number;
  readonly steps: number;
  readonly samples: number;
  /** Of processor time and of the clock, in seconds, all workers together. */
  readonly seconds: number;
}

/** What of the manifest is needed to run the networks. */
export interface Published {
  readonly parts: Readonly<Record<string, PartRecord>>;
  readonly latentMean: readonly number[];
  readonly latentDeviation: readonly number[];
}

export interface Manifest extends Published {
  readonly stages: Readonly<Record<string, StageRecord>>;
  /** What was measured of the weights in the files, by name: what was asked, and what was found. */
  readonly quality: Readonly<
    Record<string, { readonly asked: object; readonly found: Readonly<Record<string, Interval>> }>
  >;
}

export async function digestOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws a MiniatureError ('damaged') that names the file if it is not the one of the manifest. */
export async function checkFile(part: PartRecord, file: Uint8Array<ArrayBuffer>): Promise<void> {
  if (file.length !== part.bytes)
    throw new MiniatureError(
      'damaged',
      `${part.file} has ${file.length} bytes instead of ${part.bytes}`,
    );
  // `crypto.subtle` is missing on a page that came over plain HTTP; there the length must do.
  if (globalThis.crypto?.subtle && (await digestOf(file)) !== part.sha256)
    throw new MiniatureError(
      'damaged',
      `${part.file} is damaged: its SHA-256 is not that of the manifest`,
    );
}
