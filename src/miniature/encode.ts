/** From pictures to latents: for who begins from a picture, which few do, so that it is fetched with them. */
import { apart, type Models } from './generate.ts';
import { encode, encoderLayout } from './nets/encoder.ts';
import { latentChannels, pictureSide } from './nets/latent.ts';
import { joined, pixelsOf } from './pixels.ts';

/** Pictures, channel first, to the means of their latents, as the denoiser knows them. */
export function encodePictures(models: Models, pictures: readonly Float32Array[]): Float32Array {
  const { latentMean, latentDeviation } = models;
  const means = apart(models, (net) => {
    const pixels = joined(pictures.map((picture) => pixelsOf(picture)));
    const shape = [pictures.length, pictureSide, pictureSide, 3];
    return encode(net, net.g.constant(pixels, shape)).mean.data.slice();
  });
  return means.map((value, i) => {
    const channel = i % latentChannels;
    return (value - latentMean[channel]!) / latentDeviation[channel]!;
  });
}

/** The latent of a picture, as the denoiser knows it. Needs the part `encoder`. */
export const latentOf = (models: Models, picture: Float32Array): Float32Array =>
  encodePictures(models, [picture]);

export { encoderLayout };
