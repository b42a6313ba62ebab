/** What the workers of a stage share: the numbers that learn, gradients by part, and a meeting point. */

/** Numbers are updated in this many slices, so that sums do not depend on the number of workers. */
export const slices = 16;

export interface Shared {
  readonly values: Float32Array;
  readonly averages: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** One gradient a part of the batch. */
  readonly gradients: readonly Float32Array[];
  /** Loss and further logged numbers of each part. */
  readonly logged: Float64Array;
  /** Square length of the gradient, slice by slice. */
  readonly squares: Float64Array;
  readonly control: Int32Array;
}

/** Places in `control`. */
export const control = { nextPart: 0, waiting: 1, round: 2, stop: 3, stopping: 4 } as const;

const floats = (length: number) => new Float32Array(new SharedArrayBuffer(length * 4));
const doubles = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));

export const share = (length: number, parts: number, logs: number): Shared => ({
  values: floats(length),
  averages: floats(length),
  first: floats(length),
  second: floats(length),
  gradients: Array.from({ length: parts }, () => floats(length)),
  logged: doubles(parts * logs),
  squares: doubles(slices),
  control: new Int32Array(new SharedArrayBuffer(20)),
});

/** Waits until all `workers` are here; the last to come does `alone` before anyone goes on. */
export function meet({ control: at }: Shared, workers: number, alone?: () => void): void {
  const round = Atomics.load(at, control.round);
  if (Atomics.add(at, control.waiting, 1) + 1 === workers) {
    alone?.();
    Atomics.store(at, control.waiting, 0);
    Atomics.add(at, control.round, 1);
    Atomics.notify(at, control.round);
    return;
  }
  while (Atomics.load(at, control.round) === round) Atomics.wait(at, control.round, round);
}

/** Slice `index` of a buffer. */
export function slice(buffer: Float32Array, index: number): Float32Array {
  const from = Math.floor((buffer.length * index) / slices);
  return buffer.subarray(from, Math.floor((buffer.length * (index + 1)) / slices));
}
