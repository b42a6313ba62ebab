/**
 * The decoder once more, with the encoder as it is: latents no longer change, so that this may go on
 * while the denoiser learns them.
 */
import {
  decode,
  decoderLayout,
  drawLatent,
  encode,
  encoderLayout,
  latentSize,
} from '../../../src/miniature/nets/autoencoder.ts';
import { joined, pixelsOf } from '../../../src/miniature/pixels.ts';
import { largestDegree, styles } from '../../../src/miniature/styles.ts';
import { poseOf } from '../../../src/miniature/world/pose.ts';
import { trainingScene } from '../../../src/miniature/world/scenes.ts';
import { countOf } from '../../../src/tensors/parameters.ts';
import { restoration } from '../quality.ts';
import type { Stage } from '../stage.ts';
import { restorationLoss, weightsOf } from './autoencoder.ts';

const samplesInPart = 8;
/** The share of pictures in the style of the LoRA: decoders of great models have seen all styles. */
const styled = 0.2;
const encoderLength = countOf(encoderLayout);

export const decoder: Stage = {
  name: 'decoder',
  layout: decoderLayout,
  frozen: encoderLayout,
  seed: 5,
  steps: 3000,
  parts: 4,
  samplesInPart,
  rate: 1e-3,
  warmUp: 50,
  coolFrom: 0.2,
  decay: 1e-4,
  keep: 0.998,
  logNames: ['absolute', 'square'],
  quality: {
    every: 100,
    measure: (backend, averages, { numbers }) =>
      restoration(
        backend,
        joinedNumbers(numbers('autoencoder').subarray(0, encoderLength), averages),
      ),
  },
  memory: 256,
  begin: ({ numbers }) => numbers('autoencoder').slice(encoderLength),
  frozenValues: ({ numbers }) => numbers('autoencoder').subarray(0, encoderLength),
  prepare:
    () =>
    ({ net, frozen, random }) => {
      const { g } = net;
      const { uniform } = random;
      const scenes = Array.from({ length: samplesInPart }, () => trainingScene(uniform));
      const pictures = scenes.map((scene) => {
        const pose = poseOf(scene, uniform);
        const degree = uniform() < styled ? largestDegree * uniform() : 0;
        return pixelsOf(styles.inked(scene, pose, degree));
      });
      const target = joined(pictures);
      const weights = joined(pictures.map((picture, i) => weightsOf(picture, scenes[i]!)));
      const latents = encode(frozen, g.constant(target, [samplesInPart, 32, 32, 3]));
      const disturbance = random.normals(samplesInPart * latentSize);
      const restored = decode(net, drawLatent(frozen, latents, disturbance));
      const { loss, absolute, square } = restorationLoss(g, restored, target, weights);
      return { loss, logged: [absolute, square] };
    },
};

function joinedNumbers(first: Float32Array, second: Float32Array): Float32Array {
  const all = new Float32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
