/** The sizes of pictures, of 3 channels, and of their latents. */
export const pictureSide = 32;
export const latentSide = 8;
export const latentChannels = 4;
/** Numbers in a latent. */
export const latentSize = latentSide ** 2 * latentChannels;
