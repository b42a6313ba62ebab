/** Sketches on top of the denoiser, which stays as it is. */
import { lesson } from '../../../src/miniature/lesson.ts';
import { latentSize, pictureSide } from '../../../src/miniature/nets/autoencoder.ts';
import { control as add, controlLayout, copyOf } from '../../../src/miniature/nets/control.ts';
import { denoise, denoiserLayout } from '../../../src/miniature/nets/denoiser.ts';
import { encodeText, textLayout } from '../../../src/miniature/nets/text.ts';
import { joined } from '../../../src/miniature/pixels.ts';
import { sketchOf } from '../../../src/miniature/styles.ts';
import { trainingPose } from '../../../src/miniature/training-pictures.ts';
import { languages, type Attribute } from '../../../src/miniature/world/attributes.ts';
import { captionOf, keptAttributes } from '../../../src/miniature/world/captions.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import { noise, type Noise } from '../../../src/tensors/noise.ts';
import { losses } from '../../../src/tensors/operations.ts';
import { parameters, start } from '../../../src/tensors/parameters.ts';
import { plainBackend } from '../../../src/tensors/plain.ts';
import { painter } from '../painter.ts';
import { sketches } from '../quality-additions.ts';
import type { Stage } from '../stage.ts';

const seed = 8;
const samplesInPart = 12;

/** What a sketch does not say. */
const unsketched: readonly Attribute[] = ['colour', 'background', 'texture'];

/**
 * What a caption names: half of them only what the sketch leaves open, so that the sketch has to be
 * read; the others also what it shows. Some are empty, as for the denoiser and for guidance.
 */
function named({ uniform }: Noise): readonly Attribute[] {
  const kind = uniform();
  const kept = keptAttributes(uniform);
  if (kind < 0.1) return [];
  return kind < 0.6 ? kept.filter((attribute) => unsketched.includes(attribute)) : kept;
}

export const control: Stage = {
  name: 'control',
  layout: controlLayout,
  frozen: [...textLayout, ...denoiserLayout],
  seed,
  steps: 1000,
  parts: 4,
  samplesInPart,
  rate: 1.5e-3,
  warmUp: 30,
  coolFrom: 0.2,
  decay: 1e-3,
  keep: 0.99,
  logNames: [],
  quality: { every: 100, measure: sketches },
  memory: 256,
  begin(inputs) {
    const backend = plainBackend();
    const fresh = parameters(backend, controlLayout, false);
    fresh.values.set(start(controlLayout, noise(seed)));
    const denoiser = parameters(backend, control.frozen, false);
    denoiser.values.set(painter(inputs));
    copyOf(denoiser.tensors, fresh.tensors);
    return fresh.values;
  },
  frozenValues: painter,
  prepare({ numbers }) {
    const latents = numbers('latents');
    return ({ net, frozen, random }) => {
      const { uniform, integer } = random;
      const drawn = Array.from({ length: samplesInPart }, (_, i) => {
        const picture = integer(latents.length / latentSize);
        const { scene, pose } = trainingPose(picture);
        const latent = latents.subarray(picture * latentSize, (picture + 1) * latentSize);
        const language = languages[integer(languages.length)]!;
        return {
          ...lesson(latent, i, samplesInPart, random),
          // Hands draw with lines of different widths.
          sketch: sketchOf(scene, pose, 0.7 + uniform()),
          text: tokenise(captionOf(scene, language, named(random), uniform)).ids,
        };
      });
      const all = (key: 'noisy' | 'target' | 'sketch') => joined(drawn.map((each) => each[key]));
      const { g } = net;
      const lines = g.constant(all('sketch'), [samplesInPart, pictureSide, pictureSide, 1]);
      const text = encodeText(
        frozen,
        drawn.map((each) => each.text),
      );
      const v = denoise(
        frozen,
        g.constant(all('noisy'), [samplesInPart, 8, 8, 4]),
        drawn.map(({ t }) => t),
        text,
        { steer: (descent, latent, time, words) => add(net, descent, latent, time, words, lines) },
      );
      return { loss: losses.meanSquare(g, v, all('target')), logged: [] };
    };
  },
};
