/** Number by number, and with an axis repeated. */
import type { Numbers, RepeatShape } from '../backend.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** 2·√(2/π), with which x·σ(k·(x + 0.044715·x³)) is the tanh form of GELU. */
const k = 2 * Math.sqrt(2 / Math.PI);

export function add(y: Numbers, x: Numbers): void {
  for (let i = 0; i < y.length; i++) y[i]! += x[i]!;
}

export function addRepeated(x: Numbers, v: Numbers, y: Numbers, shape: RepeatShape): void {
  const { outer, repeat, inner } = shape;
  for (let o = 0, at = 0; o < outer; o++)
    for (let r = 0; r < repeat; r++)
      for (let i = 0; i < inner; i++, at++) y[at] = x[at]! + v[o * inner + i]!;
}

export function sumRepeated(dy: Numbers, dv: Numbers, shape: RepeatShape): void {
  const { outer, repeat, inner } = shape;
  for (let o = 0, at = 0; o < outer; o++)
    for (let r = 0; r < repeat; r++)
      for (let i = 0; i < inner; i++, at++) dv[o * inner + i]! += dy[at]!;
}

export function silu(x: Numbers, y: Numbers): void {
  for (let i = 0; i < x.length; i++) y[i] = x[i]! * sigmoid(x[i]!);
}

export function siluBackward(x: Numbers, dy: Numbers, dx: Numbers): void {
  for (let i = 0; i < x.length; i++) {
    const s = sigmoid(x[i]!);
    dx[i]! += dy[i]! * s * (1 + x[i]! * (1 - s));
  }
}

export function gelu(x: Numbers, y: Numbers): void {
  for (let i = 0; i < x.length; i++) y[i] = x[i]! * sigmoid(k * (x[i]! + 0.044715 * x[i]! ** 3));
}

export function geluBackward(x: Numbers, dy: Numbers, dx: Numbers): void {
  for (let i = 0; i < x.length; i++) {
    const s = sigmoid(k * (x[i]! + 0.044715 * x[i]! ** 3));
    const slope = k * (1 + 3 * 0.044715 * x[i]! ** 2);
    dx[i]! += dy[i]! * s * (1 + x[i]! * slope * (1 - s));
  }
}
