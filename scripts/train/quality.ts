/** What is measured of a stage's moving averages while it trains. */
import type { Models } from '../../src/miniature/generate.ts';
import { restored } from '../../src/miniature/measure-autoencoder.ts';
import { swapAccuracy } from '../../src/miniature/measure-contrast.ts';
import { answers, tally, type Question } from '../../src/miniature/measure.ts';
import {
  decoderLayout,
  encoderLayout,
  latentChannels,
} from '../../src/miniature/nets/autoencoder.ts';
import { contrastLayout, pictureLayout } from '../../src/miniature/nets/contrast.ts';
import { denoiserLayout } from '../../src/miniature/nets/denoiser.ts';
import { textLayout } from '../../src/miniature/nets/text.ts';
import { attributes, languages } from '../../src/miniature/world/attributes.ts';
import type { Backend } from '../../src/tensors/backend.ts';
import { countOf, parameters, type Layout } from '../../src/tensors/parameters.ts';
import type { Inputs } from './stage.ts';

export const round = (x: number): number => Math.round(x * 1e4) / 1e4;

type Scale = Pick<Models, 'latentMean' | 'latentDeviation'>;

/** Mean and deviation of the latents' channels, from what the stage `latents` left. */
export function latentScale({ numbers }: Inputs): Scale {
  const scale = [...numbers('latent-scale')];
  return {
    latentMean: scale.slice(0, latentChannels),
    latentDeviation: scale.slice(latentChannels),
  };
}

const unscaled: Scale = { latentMean: [0, 0, 0, 0], latentDeviation: [1, 1, 1, 1] };

export function modelsOf(
  backend: Backend,
  layouts: readonly (readonly [Layout, Float32Array])[],
  scale = unscaled,
): Models {
  const set = parameters(
    backend,
    layouts.flatMap(([layout]) => layout),
    false,
  );
  let at = 0;
  for (const [layout, values] of layouts) {
    set.values.set(values.subarray(0, countOf(layout)), at);
    at += countOf(layout);
  }
  return { backend, parameters: set.tensors, ...scale };
}

/** How well new pictures come back from their latents, and how many the judge still knows. */
export function restoration(backend: Backend, averages: Float32Array): object {
  const models = modelsOf(backend, [[[...encoderLayout, ...decoderLayout], averages]]);
  const { decibels, ...judged } = restored(models, 64, 11);
  const shares = Object.entries(judged).map(([key, { share }]) => [key, round(share)]);
  return { decibels: round(decibels.mean), judged: Object.fromEntries(shares) };
}

export function agreement(backend: Backend, averages: Float32Array): object {
  const models = modelsOf(backend, [
    [[...textLayout, ...pictureLayout, ...contrastLayout], averages],
  ]);
  return Object.fromEntries(
    languages.map((language) => {
      const found = Object.entries(swapAccuracy(models, language, 96, 12));
      return [language, Object.fromEntries(found.map(([key, { share }]) => [key, round(share)]))];
    }),
  );
}

/** Shares of what was asked that is right, in each language, of prompts that name so many attributes. */
function obeyed(
  backend: Backend,
  painter: readonly (readonly [Layout, Float32Array])[],
  inputs: Inputs,
  asked: Pick<Question, 'prompts' | 'named'>,
): object {
  const decoder = inputs.numbers('autoencoder').subarray(countOf(encoderLayout));
  const models = modelsOf(backend, [...painter, [decoderLayout, decoder]], latentScale(inputs));
  const question = {
    ...asked,
    seed: 13,
    heldOut: false,
    guidance: 3,
    steps: 12,
    sampler: 'ddim',
  } as const;
  return Object.fromEntries(
    languages.map((language) => {
      const { all, each } = tally(answers(models, { ...question, language }));
      const shares = attributes.map((key) => [key, round(each[key]?.share ?? 0)]);
      return [language, { all: round(all.share), ...Object.fromEntries(shares) }];
    }),
  );
}

/** Of prompts that name all; `averages` are those of text encoder and denoiser. */
export const obedience = (backend: Backend, averages: Float32Array, inputs: Inputs): object =>
  obeyed(backend, [[[...textLayout, ...denoiserLayout], averages]], inputs, {
    prompts: 48,
    named: [6],
  });

/** Of prompts that name one or two; `averages` are those of the denoiser alone. */
export const briefObedience = (backend: Backend, averages: Float32Array, inputs: Inputs): object =>
  obeyed(
    backend,
    [
      [textLayout, inputs.numbers('denoiser')],
      [denoiserLayout, averages],
    ],
    inputs,
    { prompts: 96, named: [1, 2] },
  );
