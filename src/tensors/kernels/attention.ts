/** Softmax attention, head by head and sequence by sequence. Rows of q, k, v may lie in wider rows. */
import { exponential } from './exponential';
import { multiplyPacked, pack, packTransposed } from './tile';

/** Softmax of `rows` rows of `columns` numbers times `scale`, in place; causal: row i sees 0 … i. */
export function softmaxRows(x: usize, rows: i32, columns: i32, scale: f32, causal: bool): void {
  for (let i = 0; i < rows; i++) {
    const row = x + ((i * columns) << 2);
    const seen = causal ? min(i + 1, columns) : columns;
    let largest: f32 = -1e30;
    for (let j = 0; j < seen; j++) largest = max<f32>(largest, load<f32>(row + (j << 2)));
    const shift = f32x4.splat(-largest * scale),
      factor = f32x4.splat(scale);
    let sums = f32x4.splat(0);
    let j = 0;
    for (; j + 4 <= seen; j += 4) {
      const at = row + (j << 2);
      const e = exponential(f32x4.add(f32x4.mul(v128.load(at), factor), shift));
      v128.store(at, e);
      sums = f32x4.add(sums, e);
    }
    let sum =
      f32x4.extract_lane(sums, 0) +
      f32x4.extract_lane(sums, 1) +
      f32x4.extract_lane(sums, 2) +
      f32x4.extract_lane(sums, 3);
    for (; j < seen; j++) {
      const at = row + (j << 2);
      const e = f32x4.extract_lane(exponential(f32x4.splat((load<f32>(at) - largest) * scale)), 0);
      store<f32>(at, e);
      sum += e;
    }
    const whole: f32 = 1 / sum,
      wholes = f32x4.splat(whole);
    j = 0;
    for (; j + 4 <= seen; j += 4) {
      const at = row + (j << 2);
      v128.store(at, f32x4.mul(v128.load(at), wholes));
    }
    for (; j < seen; j++) store<f32>(row + (j << 2), load<f32>(row + (j << 2)) * whole);
    for (; j < columns; j++) store<f32>(row + (j << 2), 0);
  }
}

export function attend(
  q: usize,
  qStride: i32,
  k: usize,
  v: usize,
  kvStride: i32,
  out: usize,
  outStride: i32,
  p: usize,
  batch: i32,
  heads: i32,
  queries: i32,
  keys: i32,
  width: i32,
  causal: bool,
  scratch: usize,
): void {
  const scale: f32 = 1 / sqrt<f32>(<f32>width);
  for (let b = 0; b < batch; b++)
    for (let h = 0; h < heads; h++) {
      const head = (h * width) << 2;
      const kv = ((b * keys * kvStride) << 2) + head;
      packTransposed(k + kv, kvStride, width, keys, scratch);
      multiplyPacked(
        q + ((b * queries * qStride) << 2) + head,
        qStride,
        1,
        scratch,
        p,
        keys,
        queries,
        keys,
        width,
        false,
      );
      softmaxRows(p, queries, keys, scale, causal);
      pack(v + kv, kvStride, keys, width, scratch);
      multiplyPacked(
        p,
        keys,
        1,
        scratch,
        out + ((b * queries * outStride) << 2) + head,
        outStride,
        queries,
        width,
        keys,
        false,
      );
      p += (queries * keys) << 2;
    }
}

/** dq, dk, dv grow by their gradients; they lie as q, k, v do. Null pointers are left out. */
export function attendBackward(
  q: usize,
  qStride: i32,
  k: usize,
  v: usize,
  kvStride: i32,
  p: usize,
  dOut: usize,
  outStride: i32,
  dq: usize,
  dk: usize,
  dv: usize,
  batch: i32,
  heads: i32,
  queries: i32,
  keys: i32,
  width: i32,
  scratch: usize,
): void {
  const scale: f32 = 1 / sqrt<f32>(<f32>width);
  const ds = scratch;
  const panels = ds + ((queries * keys) << 2) + 64;
  for (let b = 0; b < batch; b++)
    for (let h = 0; h < heads; h++) {
      const head = (h * width) << 2;
      const kv = ((b * keys * kvStride) << 2) + head;
      const query = ((b * queries * qStride) << 2) + head;
      const result = dOut + ((b * queries * outStride) << 2) + head;
      packTransposed(v + kv, kvStride, width, keys, panels);
      multiplyPacked(result, outStride, 1, panels, ds, keys, queries, keys, width, false);
      if (dv) {
        pack(result, outStride, queries, width, panels);
        multiplyPacked(p, 1, keys, panels, dv + kv, kvStride, keys, width, queries, true);
      }
      for (let i = 0; i < queries; i++) {
        const row = ds + ((i * keys) << 2),
          weights = p + ((i * keys) << 2);
        let dot: f32 = 0;
        for (let j = 0; j < keys; j++)
          dot += load<f32>(row + (j << 2)) * load<f32>(weights + (j << 2));
        let j = 0;
        const dots = f32x4.splat(dot),
          scales = f32x4.splat(scale);
        for (; j + 4 <= keys; j += 4) {
          const at = row + (j << 2);
          v128.store(
            at,
            f32x4.mul(
              f32x4.mul(v128.load(weights + (j << 2)), f32x4.sub(v128.load(at), dots)),
              scales,
            ),
          );
        }
        for (; j < keys; j++) {
          const at = row + (j << 2);
          store<f32>(at, load<f32>(weights + (j << 2)) * (load<f32>(at) - dot) * scale);
        }
      }
      if (dq) {
        pack(k + kv, kvStride, keys, width, panels);
        multiplyPacked(ds, keys, 1, panels, dq + query, qStride, queries, width, keys, true);
      }
      if (dk) {
        pack(q + query, qStride, queries, width, panels);
        multiplyPacked(ds, 1, keys, panels, dk + kv, kvStride, keys, width, queries, true);
      }
      p += (queries * keys) << 2;
    }
}
