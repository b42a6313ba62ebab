/** What is measured of LoRA and ControlNet while they train. */
import type { Models } from '../../src/miniature/generate.ts';
import { sketchedAt, styledAt } from '../../src/miniature/measure-additions.ts';
import type { Tally } from '../../src/miniature/measure.ts';
import { decoderLayout, encoderLayout } from '../../src/miniature/nets/autoencoder.ts';
import { controlLayout } from '../../src/miniature/nets/control.ts';
import { denoiserLayout } from '../../src/miniature/nets/denoiser.ts';
import { loraLayout } from '../../src/miniature/nets/lora.ts';
import { textLayout } from '../../src/miniature/nets/text.ts';
import { styles } from '../../src/miniature/styles.ts';
import { attributes } from '../../src/miniature/world/attributes.ts';
import type { Backend } from '../../src/tensors/backend.ts';
import { countOf, type Layout } from '../../src/tensors/parameters.ts';
import { painter } from './painter.ts';
import { latentScale, modelsOf, round } from './quality.ts';
import type { Inputs } from './stage.ts';

const painting = { seed: 14, guidance: 3, steps: 12, sampler: 'ddim' } as const;
const prompts = 32;

/** What paints, with the numbers of the stage. */
const withAddition = (
  backend: Backend,
  layout: Layout,
  averages: Float32Array,
  inputs: Inputs,
): Models =>
  modelsOf(
    backend,
    [
      [[...textLayout, ...denoiserLayout], painter(inputs)],
      [decoderLayout, inputs.numbers('autoencoder').subarray(countOf(encoderLayout))],
      [layout, averages],
    ],
    latentScale(inputs),
  );

const shares = ({ each }: Tally): object =>
  Object.fromEntries(attributes.map((key) => [key, round(each[key]?.share ?? 0)]));

/** By scale: how inked the pictures are, and what the judge still finds as it was asked. */
export function style(backend: Backend, averages: Float32Array, inputs: Inputs): object {
  const models = withAddition(backend, loraLayout, averages, inputs);
  return Object.fromEntries(
    [0, 0.5, 1].map((scale) => {
      const found = styledAt(models, styles.inked, scale, prompts, painting);
      return [scale, { degree: round(found.degree.mean), ...shares(found) }];
    }),
  );
}

/** By weight: how far the object is the one that was sketched. */
export function sketches(backend: Backend, averages: Float32Array, inputs: Inputs): object {
  const models = withAddition(backend, controlLayout, averages, inputs);
  return Object.fromEntries(
    [0, 1].map((weight) => {
      const found = sketchedAt(models, weight, prompts, painting);
      return [weight, { overlap: round(found.overlap.mean), ...shares(found) }];
    }),
  );
}
