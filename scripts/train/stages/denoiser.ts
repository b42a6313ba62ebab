/**
 * Noise out of latents, with the text encoder, which begins as contrastive training left it, learning on
 * (as in Rombach et al. 2022, §4.3.1; Stable Diffusion keeps CLIP's as it is).
 */
import { lesson } from '../../../src/miniature/lesson.ts';
import { latentSize } from '../../../src/miniature/nets/autoencoder.ts';
import { denoiserLayout } from '../../../src/miniature/nets/denoiser.ts';
import { encodeText, textLayout } from '../../../src/miniature/nets/text.ts';
import { languages } from '../../../src/miniature/world/attributes.ts';
import { captionOf, keptAttributes } from '../../../src/miniature/world/captions.ts';
import { sceneAt } from '../../../src/miniature/world/scenes.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import { noise } from '../../../src/tensors/noise.ts';
import { countOf, start } from '../../../src/tensors/parameters.ts';
import { denoisingLoss, levelNames } from '../denoising.ts';
import { obedience } from '../quality.ts';
import type { Stage } from '../stage.ts';

const seed = 4;
const samplesInPart = 16;
const layout = [...textLayout, ...denoiserLayout];
/** The share of captions that are left empty, so that guidance has something to steer away from. */
const dropped = 0.1;

const none = tokenise('').ids;

export const denoiser: Stage = {
  name: 'denoiser',
  layout,
  frozen: [],
  seed,
  steps: 20_000,
  parts: 4,
  samplesInPart,
  rate: 2e-3,
  warmUp: 200,
  coolFrom: 0.5,
  decay: 1e-3,
  keep: 0.999,
  logNames: levelNames,
  quality: { every: 250, measure: obedience },
  memory: 256,
  begin({ numbers }) {
    const values = start(layout, noise(seed));
    values.set(numbers('contrast').subarray(0, countOf(textLayout)));
    return values;
  },
  frozenValues: () => new Float32Array(0),
  prepare({ numbers }) {
    const latents = numbers('latents');
    const scenes = numbers('scenes');
    return ({ net, random }) => {
      const { uniform, integer } = random;
      const noisy: number[] = [];
      const target: number[] = [];
      const times: number[] = [];
      const texts: (readonly number[])[] = [];
      for (let i = 0; i < samplesInPart; i++) {
        const picture = integer(scenes.length);
        const latent = latents.subarray(picture * latentSize, (picture + 1) * latentSize);
        const shown = lesson(latent, i, samplesInPart, random);
        noisy.push(...shown.noisy);
        target.push(...shown.target);
        times.push(shown.t);
        const language = languages[integer(languages.length)]!;
        const kept = keptAttributes(uniform);
        const caption = captionOf(sceneAt(scenes[picture]!), language, kept, uniform);
        texts.push(uniform() < dropped ? none : tokenise(caption).ids);
      }
      return denoisingLoss(net, { noisy, target, times }, encodeText(net, texts));
    };
  },
};
