/** The backend that reads like the formulas; it is the reference for the other, and stands in for it. */
import type { LearningBackend } from './backend.ts';
import { attend, attendBackward } from './plain/attention.ts';
import { convolve, convolveBackward } from './plain/convolution.ts';
import * as elementwise from './plain/elementwise.ts';
import { multiply, multiplyTransposed } from './plain/matrices.ts';
import { normalise, normaliseBackward } from './plain/normalisation.ts';

/** Buffers are plain arrays, and given back by the garbage collector. */
export const plainBackend = (): LearningBackend => ({
  name: 'plain',
  allocate: (length) => new Float32Array(length),
  mark: () => 0,
  release() {},
  multiply,
  multiplyTransposed,
  convolve,
  convolveBackward,
  attend,
  attendBackward,
  normalise,
  normaliseBackward,
  ...elementwise,
});
