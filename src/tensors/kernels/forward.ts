/** What results are computed with. */
export { multiply, multiplyTransposed } from './tile';
export { convolve } from './convolution';
export { attend } from './attention';
export { add, addRepeated, gelu, silu } from './elementwise';
export { normalise } from './normalisation';
