/** What is done number by number. Lengths are in numbers; buffers are padded to whole groups of four. */
import { sigmoid } from './exponential';

/** y += x. */
export function add(y: usize, x: usize, n: i32): void {
  for (let i = 0; i < n << 2; i += 16) v128.store(y + i, f32x4.add(v128.load(y + i), v128.load(x + i)));
}

export function silu(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n << 2; i += 16) {
    const v = v128.load(x + i);
    v128.store(y + i, f32x4.mul(v, sigmoid(v)));
  }
}

/** dx += dy · s(1 + x(1 − s)), with s = σ(x). */
export function siluBackward(x: usize, dy: usize, dx: usize, n: i32): void {
  const one = f32x4.splat(1);
  for (let i = 0; i < n << 2; i += 16) {
    const v = v128.load(x + i), s = sigmoid(v);
    const slope = f32x4.mul(s, f32x4.add(one, f32x4.mul(v, f32x4.sub(one, s))));
    v128.store(dx + i, f32x4.add(v128.load(dx + i), f32x4.mul(v128.load(dy + i), slope)));
  }
}

// 2·√(2/π): x·σ(k(x + 0.044715x³)) is the tanh form of GELU.
// @ts-ignore: decorator
@inline
const GELU: f32 = 1.5957691216057308;

export function gelu(x: usize, y: usize, n: i32): void {
  const k = f32x4.splat(GELU), cubic = f32x4.splat(0.044715 * GELU);
  for (let i = 0; i < n << 2; i += 16) {
    const v = v128.load(x + i);
    const inner = f32x4.mul(v, f32x4.add(k, f32x4.mul(cubic, f32x4.mul(v, v))));
    v128.store(y + i, f32x4.mul(v, sigmoid(inner)));
  }
}

export function geluBackward(x: usize, dy: usize, dx: usize, n: i32): void {
  const one = f32x4.splat(1), k = f32x4.splat(GELU), cubic = f32x4.splat(0.044715 * GELU);
  const three = f32x4.splat(3);
  for (let i = 0; i < n << 2; i += 16) {
    const v = v128.load(x + i), square = f32x4.mul(cubic, f32x4.mul(v, v));
    const s = sigmoid(f32x4.mul(v, f32x4.add(k, square)));
    const inner = f32x4.mul(v, f32x4.add(k, f32x4.mul(three, square)));
    const slope = f32x4.mul(s, f32x4.add(one, f32x4.mul(inner, f32x4.sub(one, s))));
    v128.store(dx + i, f32x4.add(v128.load(dx + i), f32x4.mul(v128.load(dy + i), slope)));
  }
}

/** y[o, r, i] = x[o, r, i] + v[o, i]. */
export function addRepeated(x: usize, v: usize, y: usize, outer: i32, repeat: i32, inner: i32): void {
  const bytes = inner << 2;
  for (let o = 0; o < outer; o++) {
    const row = v + o * bytes;
    for (let r = 0; r < repeat; r++) {
      let i = 0;
      for (; i + 16 <= bytes; i += 16) v128.store(y + i, f32x4.add(v128.load(x + i), v128.load(row + i)));
      for (; i < bytes; i += 4) store<f32>(y + i, load<f32>(x + i) + load<f32>(row + i));
      x += bytes;
      y += bytes;
    }
  }
}

/** dv[o, i] += Σ over r of dy[o, r, i]. */
export function sumRepeated(dy: usize, dv: usize, outer: i32, repeat: i32, inner: i32): void {
  const bytes = inner << 2;
  for (let o = 0; o < outer; o++) {
    const row = dv + o * bytes;
    for (let r = 0; r < repeat; r++) {
      let i = 0;
      for (; i + 16 <= bytes; i += 16) v128.store(row + i, f32x4.add(v128.load(row + i), v128.load(dy + i)));
      for (; i < bytes; i += 4) store<f32>(row + i, load<f32>(row + i) + load<f32>(dy + i));
      dy += bytes;
    }
  }
}
