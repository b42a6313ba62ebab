/**
 * What a machine must be able to do for tensors. All numbers are 32-bit floats in row-major order; a
 * picture is [picture, row, column, channel], a text [sentence, word, feature]. Names of gradients
 * begin with `d`: they are added to, never overwritten, and one that is undefined is left out.
 */
export type Numbers = Float32Array;
export type MaybeNumbers = Float32Array | undefined;

/** A matrix inside a buffer: element (i, k) lies at `i · row + k · column`. */
export interface Strides {
  readonly row: number;
  readonly column: number;
}

export interface AttentionShape {
  readonly batch: number;
  readonly heads: number;
  readonly queries: number;
  readonly keys: number;
  /** Numbers in a head. */
  readonly width: number;
  /** From one query's row to the next, and from one key's row to the next. */
  readonly queryStride: number;
  readonly keyStride: number;
  /** Word i sees words 0 … i only. */
  readonly causal: boolean;
}

export interface ConvolutionShape {
  readonly pictures: number;
  /** Of the input; both are multiples of the stride. */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outputs: number;
  readonly stride: 1 | 2;
}

export interface NormalisationShape {
  readonly pictures: number;
  readonly pixels: number;
  readonly channels: number;
  /** Divides the channels. */
  readonly groups: number;
}

/** [outer, repeat, inner]: the middle axis is the one a smaller tensor lacks. */
export interface RepeatShape {
  readonly outer: number;
  readonly repeat: number;
  readonly inner: number;
}

/** What results are computed with. */
export interface Backend {
  readonly name: 'plain' | 'wasm';
  /**
   * A buffer that may hold anything; it is kept until `release` is given a mark from before. Throws a
   * RangeError when memory is full.
   */
  allocate(length: number): Numbers;
  mark(): number;
  release(mark: number): void;

  /** C = A·B, with C `rows` × `columns`; `accumulate` adds to C. B and C have their rows next to each other. */
  multiply(
    a: Numbers,
    strides: Strides,
    b: Numbers,
    c: Numbers,
    rows: number,
    columns: number,
    depth: number,
    accumulate: boolean,
  ): void;
  /** C = A·Bᵀ, or C + A·Bᵀ, with B stored as `columns` rows of `depth`. */
  multiplyTransposed(
    a: Numbers,
    strides: Strides,
    b: Numbers,
    c: Numbers,
    rows: number,
    columns: number,
    depth: number,
    accumulate: boolean,
  ): void;

  /** y = x ∗ w with a border of zeros; w is [3, 3, channels, outputs]. */
  convolve(x: Numbers, w: Numbers, y: Numbers, shape: ConvolutionShape): void;

  /** softmax(q·kᵀ / √width)·v per head; `p` receives the weights [batch, heads, queries, keys]. */
  attend(q: Numbers, k: Numbers, v: Numbers, out: Numbers, p: Numbers, shape: AttentionShape): void;

  /** y = gain·(x − mean)/deviation + bias; `statistics` receives mean and 1/deviation of each group. */
  normalise(
    x: Numbers,
    gain: Numbers,
    bias: Numbers,
    y: Numbers,
    statistics: Numbers,
    shape: NormalisationShape,
  ): void;

  /** y += x. */
  add(y: Numbers, x: Numbers): void;
  /** y[o, r, i] = x[o, r, i] + v[o, i]. */
  addRepeated(x: Numbers, v: Numbers, y: Numbers, shape: RepeatShape): void;
  /** y = x·σ(x). */
  silu(x: Numbers, y: Numbers): void;
  /** y = x·σ(√(8/π)·(x + 0.044715·x³)), the tanh form of GELU. */
  gelu(x: Numbers, y: Numbers): void;
}

/** What gradients are computed with: of each result its part in the loss, carried back to what it came from. */
export interface Gradients {
  convolveBackward(
    x: Numbers,
    w: Numbers,
    dy: Numbers,
    dx: MaybeNumbers,
    dw: MaybeNumbers,
    shape: ConvolutionShape,
  ): void;
  attendBackward(
    q: Numbers,
    k: Numbers,
    v: Numbers,
    p: Numbers,
    dOut: Numbers,
    dq: MaybeNumbers,
    dk: MaybeNumbers,
    dv: MaybeNumbers,
    shape: AttentionShape,
  ): void;
  normaliseBackward(
    x: Numbers,
    gain: Numbers,
    dy: Numbers,
    statistics: Numbers,
    dx: MaybeNumbers,
    dGain: MaybeNumbers,
    dBias: MaybeNumbers,
    shape: NormalisationShape,
  ): void;
  /** dv[o, i] += Σ over r of dy[o, r, i]. */
  sumRepeated(dy: Numbers, dv: Numbers, shape: RepeatShape): void;
  siluBackward(x: Numbers, dy: Numbers, dx: Numbers): void;
  geluBackward(x: Numbers, dy: Numbers, dx: Numbers): void;
}

/** What something can be learned with. */
export type LearningBackend = Backend & Gradients;
