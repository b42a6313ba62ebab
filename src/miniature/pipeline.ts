/**
 * The miniature for those who use it: weights loaded once, then pictures from texts, step by step. It
 * works in a worker of a page and in Node; it touches neither the document nor the file system.
 */
import type { Backend } from '../tensors/backend.ts';
import { noise } from '../tensors/noise.ts';
import { parameters } from '../tensors/parameters.ts';
import type { Additions } from './additions.ts';
import { MiniatureError } from './faults.ts';
import { decodeLatents, denoiseSteps, predictor, type Added, type Models } from './generate.ts';
import { latentSize } from './nets/latent.ts';
import { samplers, timesOf, type SamplerName } from './nets/samplers.ts';
import { disturb, levelAt } from './nets/schedule.ts';
import { layoutOf } from './layouts.ts';
import type { PartName } from './parts.ts';
import { checkFile, dequantise, type PartRecord, type Published } from './weights.ts';
import type { Text } from './world/tokens.ts';

/** Fetches a file of weights, whose bytes are the loader's then; `arrived` is told of bytes as they come. */
export type ReadPart = (
  part: PartRecord,
  arrived: (bytes: number) => void,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Fetches a file. Rejects with a MiniatureError: 'offline' if nothing comes, 'missing' if there is no such file. */
export async function fetched(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new MiniatureError('offline', `${address} did not come: ${String(error)}`);
  });
  if (!response.ok) throw new MiniatureError('missing', `${address}: ${response.status}`);
  return response;
}

/** Reads files by the addresses of their names, as they come. */
export const readFrom =
  (addressOf: (file: string) => string, signal?: AbortSignal): ReadPart =>
  async ({ file, bytes }, arrived) => {
    const { body } = await fetched(addressOf(file), signal);
    const all = new Uint8Array(bytes);
    let at = 0;
    const reader = body?.getReader();
    for (;;) {
      const { done, value } = await read(file, reader);
      if (done) break;
      if (at + value.length > bytes)
        throw new MiniatureError('damaged', `${file} is longer than ${bytes} bytes`);
      all.set(value, at);
      at += value.length;
      arrived(value.length);
      giveBack(value);
    }
    return all.subarray(0, at);
  };

/** Frees the bytes of a file now, and not when a collector finds them: browsers of before 2024 leave it to theirs. */
const giveBack = ({ buffer }: Uint8Array<ArrayBuffer>): void => void buffer.transfer?.(0);

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

async function read(file: string, reader: Reader | undefined) {
  try {
    return (await reader?.read()) ?? { done: true as const, value: undefined };
  } catch (error) {
    throw new MiniatureError('offline', `${file} broke off: ${String(error)}`);
  }
}

export interface LoadSettings {
  readonly backend: Backend;
  readonly manifest: Published;
  readonly read: ReadPart;
  readonly parts?: readonly PartName[];
  /** Bytes that have come, and all that are to come. */
  readonly progress?: (arrived: number, all: number) => void;
}

/** Loads and checks weights. Rejects with an Error whose message says what is wrong with which file. */
export async function loadModels({
  backend,
  manifest,
  read,
  parts = ['paint'],
  progress,
}: LoadSettings): Promise<Models> {
  const records = parts.map((name) => {
    const record = manifest.parts[name];
    if (!record) throw new Error(`the manifest knows no part called ${name}`);
    return record;
  });
  const all = records.reduce((sum, { bytes }) => sum + bytes, 0);
  let arrived = 0;
  const files = await Promise.all(
    records.map(async (record) => {
      const file = await read(record, (bytes) => progress?.((arrived += bytes), all));
      await checkFile(record, file);
      return file;
    }),
  );
  const layouts = await Promise.all(parts.map((part) => layoutOf[part]()));
  const tensors = files.map((file, i) => {
    const set = parameters(backend, layouts[i]!, false);
    dequantise(layouts[i]!, file, set.values);
    giveBack(file);
    return set.tensors;
  });
  const { latentMean, latentDeviation } = manifest;
  return { backend, parameters: Object.assign({}, ...tensors), latentMean, latentDeviation };
}

/** `lora` and `control` need the part of their name. */
export interface Request extends Additions {
  /** In numbers: `tokenise` makes them of words in either language. */
  readonly text: Text;
  /** s: 0 ignores the text, 1 follows the plain prediction. */
  readonly guidance: number;
  readonly steps: number;
  readonly sampler: SamplerName;
  /** A whole number; it decides the noise. */
  readonly seed: number;
  /** A picture to begin from, channel first, and how much noise it is given, in (0, 1]. */
  readonly from?: { readonly picture: Float32Array; readonly strength: number };
  /** Numbers of a LoRA that was trained here, in place of the shipped one. */
  readonly learnt?: Float32Array | undefined;
}

/** What there is to see after a step; all latents are [8, 8, 4]. */
export interface Progress {
  readonly step: number;
  /** The noise level that the step began at, and the one it ended at. */
  readonly t: number;
  readonly nextT: number;
  readonly noisy: Float32Array;
  readonly next: Float32Array;
  /** The clean latent that the denoiser sees in the noisy one. */
  readonly clean: Float32Array;
  /** One 8 × 8 map for each of the 14 words: where the picture looked at it. Each place's sum is 1. */
  readonly attention: Float32Array;
}

/** Lets what waits, such as the message that cancels, come in between two steps. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel ??= new MessageChannel();
    // Listening keeps Node alive, so that it ends with the last who waits.
    channel.port1.onmessage = () => {
      const next = waiting.shift();
      if (waiting.length === 0) channel!.port1.onmessage = null;
      next?.();
    };
    channel.port2.postMessage(undefined);
  });

// One for all steps: a channel of its own for each would be left to be collected.
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/** The noise of a seed. */
const noiseOf = (seed: number): Float32Array => noise(seed, 1).normals(latentSize);

/** The picture of a latent: 3 · 32 · 32 numbers about [−1, 1], channel first. */
export const pictureOfLatent = (models: Models, latent: Float32Array): Float32Array =>
  decodeLatents(models, latent)[0]!;

/**
 * Paints a text, a step at a time. Between steps it gives way to what waits; it throws the signal's
 * reason when aborted.
 */
export async function* paint(
  models: Models,
  { learnt, ...request }: Request,
  signal?: AbortSignal,
): AsyncGenerator<Progress, void> {
  const mark = models.backend.mark();
  try {
    const { lora, control } = request;
    const additions = lora || control ? await import('./additions.ts') : undefined;
    const own = learnt && additions ? additions.withLora(models, learnt) : models;
    yield* paintWith(own, request, additions?.added(request), signal);
  } finally {
    models.backend.release(mark);
  }
}

async function* paintWith(
  models: Models,
  { text, guidance, steps, sampler, seed, from }: Request,
  added?: Added,
  signal?: AbortSignal,
): AsyncGenerator<Progress, void> {
  const start = noiseOf(seed);
  const times = timesOf(steps, from?.strength);
  const noisy = from
    ? disturb(
        (await import('./encode.ts')).latentOf(models, from.picture),
        start,
        levelAt(from.strength),
      )
    : start;
  const predict = predictor(models, [text], guidance, added);
  const { normal } = noise(seed, 2);
  for (const step of denoiseSteps(predict, noisy, times, samplers[sampler], normal)) {
    yield {
      step: step.index,
      t: step.t,
      nextT: times[step.index + 1]!,
      noisy: step.noisy,
      next: step.next,
      clean: step.clean,
      attention: step.attention,
    };
    await breathe();
    signal?.throwIfAborted();
  }
}
