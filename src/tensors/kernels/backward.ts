/** What gradients are computed with, besides what results are. */
export { convolve, convolveWeights, turn } from './convolution';
export { attendBackward } from './attention';
export { geluBackward, siluBackward, sumRepeated } from './elementwise';
export { normaliseBackward } from './normalisation';
