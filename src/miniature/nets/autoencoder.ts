/**
 * The autoencoder (as in Rombach et al. 2022, §3.1, with the KL penalty and without the adversary):
 * pictures of 32 × 32 × 3 and latents of 8 × 8 × 4.
 */
export * from './decoder.ts';
export * from './encoder.ts';
export * from './latent.ts';
