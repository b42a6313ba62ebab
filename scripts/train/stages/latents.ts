/** Pictures of training scenes as latents, brought to mean 0 and deviation 1: what the denoiser learns from. */
import { apart, type Models } from '../../../src/miniature/generate.ts';
import {
  decoderLayout,
  encode,
  encoderLayout,
  latentChannels,
  latentSize,
} from '../../../src/miniature/nets/autoencoder.ts';
import { joined, pixelsOf } from '../../../src/miniature/pixels.ts';
import { trainingCount, trainingPicture } from '../../../src/miniature/training-pictures.ts';
import { indexOf } from '../../../src/miniature/world/scenes.ts';
import { parameters } from '../../../src/tensors/parameters.ts';
import { wasmBackend } from '../../../src/tensors/wasm.ts';
import { readNumbers, writeNumbers } from '../files.ts';

const batch = 32;

/** Writes `latents`, the number of each one's scene as `scenes`, and mean and deviation as `latent-scale`. */
export async function encodePictures(folder: string, kernels: WebAssembly.Module): Promise<void> {
  const backend = await wasmBackend(kernels, 128);
  const set = parameters(backend, [...encoderLayout, ...decoderLayout], false);
  set.values.set(readNumbers(folder, 'autoencoder'));
  const models: Models = {
    backend,
    parameters: set.tensors,
    latentMean: [],
    latentDeviation: [],
  };
  const latents = new Float32Array(trainingCount * latentSize);
  const scenes = new Float32Array(trainingCount);
  for (let from = 0; from < trainingCount; from += batch) {
    const drawn = Array.from({ length: batch }, (_, i) => {
      const { scene, picture } = trainingPicture(from + i);
      scenes[from + i] = indexOf(scene);
      return pixelsOf(picture);
    });
    const pixels = joined(drawn);
    const { mean } = apart(models, (net) => {
      const encoded = encode(net, net.g.constant(pixels, [batch, 32, 32, 3]));
      return { mean: encoded.mean.data.slice() };
    });
    latents.set(mean, from * latentSize);
  }
  writeNumbers(folder, 'scenes', scenes);
  writeNumbers(folder, 'latent-scale', normalise(latents));
  writeNumbers(folder, 'latents', latents);
}

/** Brings each channel to mean 0 and deviation 1, in place; returns the means, then the deviations. */
function normalise(latents: Float32Array): Float32Array {
  const scale = new Float32Array(2 * latentChannels);
  const count = latents.length / latentChannels;
  for (let channel = 0; channel < latentChannels; channel++) {
    let sum = 0;
    let square = 0;
    for (let i = channel; i < latents.length; i += latentChannels) {
      sum += latents[i]!;
      square += latents[i]! ** 2;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(square / count - mean ** 2);
    scale[channel] = mean;
    scale[latentChannels + channel] = deviation;
    for (let i = channel; i < latents.length; i += latentChannels)
      latents[i] = (latents[i]! - mean) / deviation;
  }
  return scale;
}
