/** A style on top of the denoiser, which stays as it is. */
import { encoderLayout } from '../../../src/miniature/nets/autoencoder.ts';
import { denoiserLayout } from '../../../src/miniature/nets/denoiser.ts';
import { loraLayout } from '../../../src/miniature/nets/lora.ts';
import { textLayout } from '../../../src/miniature/nets/text.ts';
import { scaleIn, styleLoss } from '../../../src/miniature/learn-lora.ts';
import { styles } from '../../../src/miniature/styles.ts';
import { noise } from '../../../src/tensors/noise.ts';
import { countOf, start } from '../../../src/tensors/parameters.ts';
import { style } from '../quality-additions.ts';
import { latentScale } from '../quality.ts';
import { painter } from '../painter.ts';
import type { Stage } from '../stage.ts';

const seed = 7;
const parts = 4;
const samplesInPart = 8;

export const lora: Stage = {
  name: 'lora',
  layout: loraLayout,
  frozen: [...textLayout, ...denoiserLayout, ...encoderLayout],
  seed,
  steps: 1200,
  parts,
  samplesInPart,
  rate: 3e-3,
  warmUp: 30,
  coolFrom: 0.2,
  decay: 1e-4,
  keep: 0.99,
  logNames: [],
  quality: { every: 200, measure: style },
  memory: 192,
  begin: () => start(loraLayout, noise(seed)),
  frozenValues: (inputs) => {
    const encoder = inputs.numbers('autoencoder').subarray(0, countOf(encoderLayout));
    const all = new Float32Array(countOf(lora.frozen));
    const painting = painter(inputs);
    all.set(painting);
    all.set(encoder, painting.length);
    return all;
  },
  prepare(inputs) {
    const scale = latentScale(inputs);
    return ({ net: { g, p }, frozen, random, part }) => {
      const models = { backend: g.backend, parameters: frozen.p, ...scale };
      const at = scaleIn(part, parts, random);
      return { loss: styleLoss(g, models, p, styles.inked, at, samplesInPart, random), logged: [] };
    };
  },
};
