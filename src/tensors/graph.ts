/** Tensors, and the tape that carries gradients back through what was computed with them. */
import type { Backend, LearningBackend, MaybeNumbers, Numbers } from './backend.ts';

export type Shape = readonly number[];

export interface Tensor {
  readonly data: Numbers;
  readonly shape: Shape;
  /** Whether a gradient is wanted for it, or for something it was computed from. */
  readonly tracked: boolean;
  /** ∂loss/∂data, once something has arrived. */
  gradient: MaybeNumbers;
}

export const sizeOf = (shape: Shape): number => shape.reduce((product, side) => product * side, 1);

/** What an operation throws that cannot bring two shapes together. */
export const misfit = (x: Shape, y: Shape): RangeError =>
  new RangeError(`[${x.join()}] does not fit [${y.join()}]`);

/** The same numbers, and the same gradient, under another shape of the same size. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sizeOf(shape) !== x.data.length) throw misfit(x.shape, shape);
  return {
    data: x.data,
    shape,
    tracked: x.tracked,
    get gradient() {
      return x.gradient;
    },
    set gradient(gradient) {
      x.gradient = gradient;
    },
  };
}

/**
 * One pass forward and, if `recording`, back. Its tensors live in the backend's memory until the
 * caller releases it.
 */
export class Graph {
  readonly backend: Backend;
  readonly recording: boolean;
  private readonly steps: (() => void)[] = [];

  constructor(backend: LearningBackend, recording: boolean);
  constructor(backend: Backend, recording: false);
  constructor(backend: Backend, recording: boolean) {
    this.backend = backend;
    this.recording = recording;
  }

  /** A tensor that nothing flows back into; `data` is copied. */
  constant(data: ArrayLike<number>, shape: Shape): Tensor {
    const tensor = this.result(shape);
    tensor.data.set(data);
    return tensor;
  }

  /** A tensor for what is computed from `inputs`; it may hold anything yet. */
  result(shape: Shape, ...inputs: (Tensor | undefined)[]): Tensor {
    return {
      data: this.backend.allocate(sizeOf(shape)),
      shape,
      tracked: this.recording && inputs.some((input) => input?.tracked),
      gradient: undefined,
    };
  }

  /**
   * What `compute` returns, alone: what it took besides is given back at once, unless gradients will need it.
   */
  alone(compute: () => Tensor): Tensor {
    if (this.recording) return compute();
    const mark = this.backend.mark();
    const { data, shape } = compute();
    this.backend.release(mark);
    // It moves down to where the first of what was given back lay.
    const kept = this.result(shape);
    kept.data.set(data);
    return kept;
  }

  /** Where to add ∂loss/∂x, zero at first; undefined if nobody wants it. */
  gradientOf(x: Tensor): MaybeNumbers {
    if (!x.tracked) return undefined;
    x.gradient ??= this.backend.allocate(x.data.length).fill(0);
    return x.gradient;
  }

  /** Notes how ∂loss/∂y reaches what y was computed from. */
  record(y: Tensor, backward: (dy: Numbers, backend: LearningBackend) => void): void {
    if (!y.tracked) return;
    this.steps.push(() => {
      // What records was given a backend that learns.
      if (y.gradient) backward(y.gradient, this.backend as LearningBackend);
    });
  }

  /** Fills the gradients of all that `loss`, a single number, was computed from. */
  backward(loss: Tensor): void {
    if (loss.data.length !== 1) throw new RangeError('only a single number has a gradient here');
    this.gradientOf(loss)?.fill(1);
    for (const step of this.steps.toReversed()) step();
  }
}
