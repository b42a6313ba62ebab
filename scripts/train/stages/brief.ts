/**
 * The denoiser once more, with captions that say little or nothing: what is left open has to be found in the
 * noise, and many pictures fit. The target is therefore not that of one picture but of the mean of all clean
 * latents that fit caption and noise, over a sample of the training pictures (the stable target of Xu, Tong
 * and Jaakkola 2023): nearly the same in the mean, with less chance in it. The text encoder stays as it is.
 */
import { lessonAt } from '../../../src/miniature/lesson.ts';
import { latentSize } from '../../../src/miniature/nets/autoencoder.ts';
import { denoiserLayout } from '../../../src/miniature/nets/denoiser.ts';
import { levelAt } from '../../../src/miniature/nets/schedule.ts';
import { encodeText, textLayout } from '../../../src/miniature/nets/text.ts';
import { languages, type Attribute } from '../../../src/miniature/world/attributes.ts';
import {
  briefAttributes,
  captionOf,
  keptAttributes,
} from '../../../src/miniature/world/captions.ts';
import { sceneAt } from '../../../src/miniature/world/scenes.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import { countOf } from '../../../src/tensors/parameters.ts';
import { denoisingLoss, levelNames } from '../denoising.ts';
import { expectedVelocity, picturesWith, shownIn } from '../expected-latent.ts';
import { briefObedience } from '../quality.ts';
import type { Stage } from '../stage.ts';

const samplesInPart = 16;
/** Shares of captions that are left empty, and that name one or two attributes. */
const empty = 0.12;
const brief = 0.5;
/** So many pictures make a mean. */
const sample = 800;
/** With more named than this, few pictures are left that fit, and the own one stands alone. */
const mostNamed = 3;

/** Of the captions that name one or two, so many name the texture: it is painted wrong most often. */
const textured = 0.5;

/**
 * Half of the noise levels are spread over all, half over those from 0.5 to 0.9, where what the caption leaves
 * open is decided: a level for a number in [0, 1), rising with it.
 */
const levelOf = (u: number): number =>
  u < 0.25 ? 2 * u : u < 0.95 ? 0.5 + (u - 0.25) * (0.4 / 0.7) : 0.9 + 2 * (u - 0.95);

function briefWithTexture(random: () => number): readonly Attribute[] {
  const kept = briefAttributes(random);
  if (random() >= textured || kept.includes('texture')) return kept;
  return [...kept.slice(1), 'texture'];
}

const textLength = countOf(textLayout);

export const briefCaptions: Stage = {
  name: 'brief',
  layout: denoiserLayout,
  frozen: textLayout,
  seed: 9,
  steps: 8000,
  parts: 4,
  samplesInPart,
  rate: 8e-4,
  warmUp: 100,
  coolFrom: 0.1,
  decay: 1e-3,
  keep: 0.999,
  logNames: levelNames,
  quality: { every: 500, measure: briefObedience },
  memory: 256,
  begin: ({ numbers }) => numbers('denoiser').slice(textLength),
  frozenValues: ({ numbers }) => numbers('denoiser').subarray(0, textLength),
  prepare({ numbers }) {
    const scenes = numbers('scenes');
    const shown = shownIn(numbers('latents'), scenes);
    return ({ net, frozen, random }) => {
      const { uniform, integer } = random;
      const noisy: number[] = [];
      const target: number[] = [];
      const times: number[] = [];
      const texts: (readonly number[])[] = [];
      for (let i = 0; i < samplesInPart; i++) {
        const picture = integer(scenes.length);
        const kind = uniform();
        const kept =
          kind < empty
            ? []
            : kind < empty + brief
              ? briefWithTexture(uniform)
              : keptAttributes(uniform);
        const own = shown.latents.subarray(picture * latentSize, (picture + 1) * latentSize);
        const t = levelOf((i + uniform()) / samplesInPart);
        const single = lessonAt(own, t, random);
        noisy.push(...single.noisy);
        times.push(t);
        const scene = sceneAt(scenes[picture]!);
        if (kept.length <= mostNamed) {
          const like = picturesWith(shown, scene, kept, { from: picture, most: sample });
          target.push(...expectedVelocity(shown, like, single.noisy, levelAt(t)));
        } else target.push(...single.target);
        const language = languages[integer(languages.length)]!;
        const caption = kept.length === 0 ? '' : captionOf(scene, language, kept, uniform);
        texts.push(tokenise(caption).ids);
      }
      return denoisingLoss(net, { noisy, target, times }, encodeText(frozen, texts));
    };
  },
};
