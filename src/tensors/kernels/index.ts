export { multiply, multiplyTransposed } from './tile';
export { convolve, convolveWeights, turn } from './convolution';
export { attend, attendBackward } from './attention';
export {
  add,
  addRepeated,
  gelu,
  geluBackward,
  silu,
  siluBackward,
  sumRepeated,
} from './elementwise';
export { normalise, normaliseBackward } from './normalisation';
