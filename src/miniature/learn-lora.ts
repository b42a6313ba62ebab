/** How a LoRA learns a style: the same in the training that made the shipped one and in a reader's tab. */
import { adamStep } from '../tensors/adam.ts';
import type { LearningBackend } from '../tensors/backend.ts';
import { Graph, type Tensor } from '../tensors/graph.ts';
import { noise, type Noise } from '../tensors/noise.ts';
import { meanSquare } from '../tensors/operations/losses.ts';
import { parameters, start, type Parameters } from '../tensors/parameters.ts';
import { encodePictures } from './encode.ts';
import type { Models } from './generate.ts';
import { lesson } from './lesson.ts';
import { latentChannels, latentSide, latentSize } from './nets/latent.ts';
import { denoise } from './nets/denoiser.ts';
import { adapt, loraLayout } from './nets/lora.ts';
import { encodeText } from './nets/text.ts';
import { joined } from './pixels.ts';
import { largestDegree, type Style } from './styles.ts';
import { languages } from './world/attributes.ts';
import { captionOf, keptAttributes } from './world/captions.ts';
import { poseOf } from './world/pose.ts';
import { trainingScene } from './world/scenes.ts';
import { tokenise } from './world/tokenise.ts';

/**
 * The denoiser's loss on `count` new pictures in a style, with the LoRA at the scale that is the style's
 * degree in them: a LoRA that sees every scale learns to act evenly along it. `models`, whose numbers do
 * not learn, needs the parts `paint` and `encoder`.
 */
export function styleLoss(
  g: Graph,
  models: Models,
  lora: Parameters,
  style: Style,
  scale: number,
  count: number,
  random: Noise,
): Tensor {
  const { uniform, integer } = random;
  const drawn = Array.from({ length: count }, () => {
    const scene = trainingScene(uniform);
    const language = languages[integer(languages.length)]!;
    const caption = captionOf(scene, language, keptAttributes(uniform), uniform);
    return {
      picture: style(scene, poseOf(scene, uniform), scale),
      text: tokenise(caption).ids,
    };
  });
  const latents = encodePictures(
    models,
    drawn.map(({ picture }) => picture),
  );
  const lessons = drawn.map((_, i) =>
    lesson(latents.slice(i * latentSize, (i + 1) * latentSize), i, count, random),
  );
  const base = { g, p: models.parameters };
  const noisy = joined(lessons.map((each) => each.noisy));
  const v = denoise(
    adapt(base, lora, scale),
    g.constant(noisy, [count, latentSide, latentSide, latentChannels]),
    lessons.map(({ t }) => t),
    encodeText(
      base,
      drawn.map(({ text }) => text),
    ),
  );
  return meanSquare(g, v, joined(lessons.map(({ target }) => target)));
}

/** A scale, drawn evenly from part `index` of `count` of all that are trained for. */
export const scaleIn = (index: number, count: number, random: Noise): number =>
  (largestDegree * (index + random.uniform())) / count;

export interface LoraSettings {
  readonly style: Style;
  readonly steps: number;
  /** A whole number; it decides what is drawn. */
  readonly seed: number;
  readonly picturesInStep?: number;
  readonly rate?: number;
}

export interface LoraStep {
  /** From 1. */
  readonly step: number;
  readonly loss: number;
  /** The LoRA's numbers so far: `withLora` of additions.ts takes them. Changed by the next step. */
  readonly values: Float32Array;
}

/**
 * Trains a LoRA from its beginning, a step at a time. A step of 8 pictures takes less than a tenth of a
 * second and, with the models, less than 40 megabytes: a thousand steps are about a minute in a worker.
 */
export function* learnLora(
  models: Models & { readonly backend: LearningBackend },
  { style, steps, seed, picturesInStep = 8, rate = 3e-3 }: LoraSettings,
): Generator<LoraStep, void> {
  const { backend } = models;
  const first = backend.mark();
  try {
    const { tensors, values, gradients } = parameters(backend, loraLayout, true);
    values.set(start(loraLayout, noise(seed)));
    const zero = () => new Float32Array(values.length);
    const moments = { first: zero(), second: zero() };
    const mark = backend.mark();
    for (let step = 1; step <= steps; step++) {
      gradients.fill(0);
      const g = new Graph(backend, true);
      const random = noise(seed, step);
      // Neighbouring steps take scales far apart, so that none is forgotten.
      const scale = scaleIn((step * 3) % 8, 8, random);
      const loss = styleLoss(g, models, tensors, style, scale, picturesInStep, random);
      g.backward(loss);
      const length = Math.sqrt(gradients.reduce((sum, value) => sum + value * value, 0));
      const now = rate * Math.min(1, step / 20) * Math.max(0.02, 1 - step / steps);
      const settings = { rate: now, betas: [0.9, 0.99], decay: 0 } as const;
      adamStep(values, gradients, moments, step, settings, Math.min(1, 1 / length));
      const value = loss.data[0]!;
      backend.release(mark);
      yield { step, loss: value, values };
    }
  } finally {
    backend.release(first);
  }
}
