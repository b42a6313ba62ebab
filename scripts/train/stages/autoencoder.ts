/** Pictures to latents and back. */
import {
  decode,
  decoderLayout,
  divergence,
  drawLatent,
  encode,
  encoderLayout,
  latentSize,
} from '../../../src/miniature/nets/autoencoder.ts';
import { joined, pixelsOf } from '../../../src/miniature/pixels.ts';
import type { Scene } from '../../../src/miniature/world/attributes.ts';
import { palette } from '../../../src/miniature/world/colours.ts';
import { drawScene } from '../../../src/miniature/world/draw.ts';
import { trainingScene } from '../../../src/miniature/world/scenes.ts';
import type { Graph, Tensor } from '../../../src/tensors/graph.ts';
import { elementwise, losses } from '../../../src/tensors/operations.ts';
import { noise } from '../../../src/tensors/noise.ts';
import { start } from '../../../src/tensors/parameters.ts';
import { restoration } from '../quality.ts';
import type { Stage } from '../stage.ts';

const seed = 1;
const samplesInPart = 8;
const layout = [...encoderLayout, ...decoderLayout];

/** Without it four fifths of the pixels are ground, and textures wash out. */
const objectWeight = 5;
const klWeight = 1e-4;

/** Each number's weight: 5 where the picture is not its ground. */
export function weightsOf(pixels: Float32Array, { background }: Scene): Float32Array {
  const ground = palette[background]!.main;
  const weights = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i += 3) {
    const differs = ground.some((value, channel) => Math.abs(pixels[i + channel]! - value) > 0.1);
    weights.fill(differs ? objectWeight : 1, i, i + 3);
  }
  return weights;
}

/** How far the restored pictures are from their originals: |x| and 1.5·x², weighted. */
export function restorationLoss(
  g: Graph,
  restored: Tensor,
  target: Float32Array,
  weights: Float32Array,
): { readonly loss: Tensor; readonly absolute: number; readonly square: number } {
  const absolute = losses.meanAbsolute(g, restored, target, weights);
  const square = losses.meanSquare(g, restored, target, weights);
  const loss = elementwise.add(g, absolute, elementwise.scale(g, square, 1.5));
  return { loss, absolute: absolute.data[0]!, square: square.data[0]! };
}

export const autoencoder: Stage = {
  name: 'autoencoder',
  layout,
  frozen: [],
  seed,
  steps: 1500,
  parts: 4,
  samplesInPart,
  rate: 2e-3,
  warmUp: 100,
  coolFrom: 0.4,
  decay: 1e-4,
  keep: 0.998,
  logNames: ['absolute', 'square', 'divergence'],
  quality: { every: 100, measure: (backend, averages) => restoration(backend, averages) },
  memory: 256,
  begin: () => start(layout, noise(seed)),
  frozenValues: () => new Float32Array(0),
  prepare:
    () =>
    ({ net, random }) => {
      const { g } = net;
      const scenes = Array.from({ length: samplesInPart }, () => trainingScene(random.uniform));
      const pictures = scenes.map((scene) => pixelsOf(drawScene(scene, random.uniform)));
      const target = joined(pictures);
      const weights = joined(pictures.map((picture, i) => weightsOf(picture, scenes[i]!)));
      const latents = encode(net, g.constant(target, [samplesInPart, 32, 32, 3]));
      const disturbance = random.normals(samplesInPart * latentSize);
      const restored = decode(net, drawLatent(net, latents, disturbance));
      const { loss, absolute, square } = restorationLoss(g, restored, target, weights);
      const kl = divergence(net, latents);
      return {
        loss: elementwise.add(g, loss, elementwise.scale(g, kl, klWeight)),
        logged: [absolute, square, kl.data[0]!],
      };
    },
};
