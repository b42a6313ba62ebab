/** From texts to latents and pictures, step by step, for one text or many at once. */
import type { Backend } from '../tensors/backend.ts';
import { Graph } from '../tensors/graph.ts';
import type { Parameters } from '../tensors/parameters.ts';
import { meanAttention } from './attention.ts';
import type { Net } from './nets/blocks.ts';
import { decode } from './nets/decoder.ts';
import { denoise, type AttentionMaps, type Steer } from './nets/denoiser.ts';
import { guide } from './nets/guidance.ts';
import { latentChannels, latentSide, latentSize, pictureSide } from './nets/latent.ts';
import { known, type Said, type Sampler } from './nets/samplers.ts';
import { cleanFrom, levelAt, noiseBeside } from './nets/schedule.ts';
import { encodeText, textWidth, type EncodedText } from './nets/text.ts';
import { joined, pictureOf } from './pixels.ts';
import { contextLength, emptyText, type Text } from './world/tokens.ts';

/** The networks of the pipeline, with their numbers. */
export interface Models {
  readonly backend: Backend;
  readonly parameters: Parameters;
  /** Mean and deviation of each latent channel before the denoiser sees it. */
  readonly latentMean: readonly number[];
  readonly latentDeviation: readonly number[];
}

/** Runs `compute` on tensors that are given back when it is done: it must copy what it returns. */
export function apart<T>({ backend, parameters }: Models, compute: (net: Net) => T): T {
  const mark = backend.mark();
  try {
    return compute({ g: new Graph(backend, false), p: parameters });
  } finally {
    backend.release(mark);
  }
}

/** Texts as the denoiser reads them, as plain numbers: they are the same in every step. */
export interface ReadTexts {
  readonly count: number;
  readonly words: Float32Array;
  readonly whole: Float32Array;
}

export const readTexts = (models: Models, texts: readonly Text[]): ReadTexts =>
  apart(models, (net) => {
    const { words, whole } = encodeText(net, texts);
    return { count: texts.length, words: words.data.slice(), whole: whole.data.slice() };
  });

const asTensors = ({ g }: Net, { count, words, whole }: ReadTexts): EncodedText => ({
  words: g.constant(words, [count, contextLength, textWidth]),
  whole: g.constant(whole, [count, textWidth]),
});

export interface Predicted {
  readonly v: Float32Array;
  /** To the texts: [n, 14 words, 64 places]; zero when no text is looked at. */
  readonly attention: Float32Array;
}

/** The denoiser with something added to it, for so many texts: see additions.ts. */
export type Added = (
  own: Net,
  asked: number,
) => { readonly net: Net; readonly steer: Steer | undefined };

/**
 * v for n noisy latents at noise level t, guided by n texts with scale s. Twice the work unless s is 0,
 * where only the empty text is asked, or 1, where it is not.
 */
export type Predictor = (noisy: Float32Array, t: number) => Predicted;

export function predictor(
  models: Models,
  texts: readonly Text[],
  s: number,
  added?: Added,
): Predictor {
  const n = texts.length;
  const empty = texts.map(() => emptyText);
  const asked = s === 0 ? empty : s === 1 ? texts : [...empty, ...texts];
  const read = readTexts(models, asked);
  return (noisy, t) =>
    apart(models, (own) => {
      const { net, steer } = added?.(own, asked.length) ?? { net: own, steer: undefined };
      const batch = asked.length === n ? noisy : joined([noisy, noisy]);
      const latent = net.g.constant(batch, [asked.length, latentSide, latentSide, latentChannels]);
      const maps: AttentionMaps = new Map();
      const times = Array<number>(asked.length).fill(t);
      const { data } = denoise(net, latent, times, asTensors(net, read), {
        maps: s === 0 ? undefined : maps,
        steer,
      });
      // Read where they lie: copies of all layers would be the most of what a step leaves to be collected.
      const attention = meanAttention(maps, n);
      if (asked.length === n) return { v: data.slice(), attention };
      const size = n * latentSize;
      return { v: guide(data.subarray(0, size), data.subarray(size), s), attention };
    });
}

/** Latents are about normal: what guidance drives beyond this is brought back. */
const bound = 4;
const bounded = (latent: Float32Array): Float32Array =>
  latent.map((value) => Math.max(-bound, Math.min(bound, value)));

export interface Step {
  /** From 0; the step that begins at `t`. */
  readonly index: number;
  readonly t: number;
  /** The latents before the step, what the denoiser takes for their clean ones, and those after it. */
  readonly noisy: Float32Array;
  readonly clean: Float32Array;
  readonly next: Float32Array;
  /** See `Predicted`. */
  readonly attention: Float32Array;
}

/** The steps from `start`, n latents at the first of `times`, down to the last. */
export function* denoiseSteps(
  predict: Predictor,
  start: Float32Array,
  times: readonly number[],
  sampler: Sampler,
  random: () => number,
): Generator<Step, Float32Array> {
  let noisy = start;
  let before: Said | undefined;
  for (let index = 0; index + 1 < times.length; index++) {
    const t = times[index]!;
    const level = levelAt(t);
    const { v, attention } = predict(noisy, t);
    const clean = bounded(cleanFrom(noisy, v, level));
    const noise = noiseBeside(noisy, clean, level);
    const said = { noisy, clean, noise, level };
    const next = sampler(
      said,
      levelAt(times[index + 1]!),
      known(before, index, times.length - 1),
      random,
    );
    yield { index, t, noisy, clean, next, attention };
    before = said;
    noisy = next;
  }
  return noisy;
}

/** n latents as the denoiser knows them to n pictures of 3 · 32 · 32 numbers, channel first. */
export function decodeLatents(models: Models, latents: Float32Array): Float32Array[] {
  const { latentMean, latentDeviation } = models;
  const n = latents.length / latentSize;
  return apart(models, (net) => {
    const scaled = latents.map(
      (value, i) => value * latentDeviation[i % latentChannels]! + latentMean[i % latentChannels]!,
    );
    const latent = net.g.constant(scaled, [n, latentSide, latentSide, latentChannels]);
    const { data } = decode(net, latent);
    const size = 3 * pictureSide ** 2;
    return Array.from({ length: n }, (_, i) => pictureOf(data.slice(i * size, (i + 1) * size)));
  });
}
