/** Everything that can be done with tensors, by kind. */
export * as attention from './operations/attention.ts';
export * as dense from './operations/dense.ts';
export * as elementwise from './operations/elementwise.ts';
export * as folding from './operations/folding.ts';
export * as losses from './operations/losses.ts';
export * as normalisation from './operations/normalisation.ts';
export * as pictures from './operations/pictures.ts';
