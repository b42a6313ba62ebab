/** A picture and the way to it, as the figure holds it. */
import type { Progress, Request } from '#src/miniature/pipeline.ts';
import { inNumbers, read } from '#src/miniature/reading.ts';
import type { Asked, Language, Scene } from '#src/miniature/world/attributes.ts';
import type { SamplerName } from '#src/miniature/nets/samplers.ts';
import type { PartName } from '#src/miniature/parts.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { rowOf, type StartName, type State } from './model.ts';

/** What is to be painted. */
export interface Wanted {
  readonly prompt: string;
  readonly s: number;
  readonly steps: number;
  readonly sampler: SamplerName;
  readonly seed: number;
  readonly from: StartName;
  readonly strength: number;
  /** Planted: the answers with the prompt and without it change places. */
  readonly swapped: boolean;
}

export const wantedOf = (state: State): Wanted[] => {
  const { s, steps, sampler, seed, from, strength } = state;
  const swapped = state.fault === 'swapped';
  const prompts = state.both ? [state.prompt, state.other] : [state.prompt];
  return prompts.map((prompt) => ({
    prompt,
    s,
    steps,
    sampler,
    seed,
    from,
    strength,
    swapped,
  }));
};

/** What the pipeline is asked for. With ε_∅ and ε_c swapped, ε_c + s (ε_∅ − ε_c) is what guidance gives at 1 − s. */
export const guidanceOf = ({ s, swapped }: Wanted): number => (swapped ? 1 - s : s);

/** The same for the pipeline. */
export async function requestOf(wanted: Wanted): Promise<Request> {
  const { prompt, steps, sampler, seed, from, strength } = wanted;
  const request = { text: inNumbers(prompt), guidance: guidanceOf(wanted), steps, sampler, seed };
  if (from === 'none') return request;
  const { pictureOf } = await import('../kit/trained/start-pictures.ts');
  return { ...request, from: { picture: pictureOf(from), strength } };
}

/** A moment of the way: after k steps of n. */
export interface Moment {
  readonly k: number;
  readonly n: number;
  /** The noise level reached. */
  readonly t: number;
  readonly latent: Float32Array;
  /** The latent decoded as it is; pictures are 3 · 32 · 32 numbers, channel first. */
  readonly picture: Float32Array | undefined;
  /** What the denoiser took for the finished picture in this step; before the first, nothing. */
  readonly clean: Float32Array | undefined;
  readonly attention: Float32Array | undefined;
}

/** What is shown of a painting at a moment. */
export interface Shown {
  readonly wanted: Wanted;
  readonly words: readonly string[];
  readonly asked: Asked;
  readonly start: Float32Array | undefined;
  readonly moment: Moment;
  /** Predicted pictures on the way, each with the number of its step. */
  readonly row: readonly { readonly k: number; readonly picture: Float32Array | undefined }[];
  readonly judged: Scene;
}

export interface Painting {
  readonly wanted: Wanted;
  /** The picture that it began from, if any. */
  readonly start?: Float32Array | undefined;
  readonly steps: readonly Progress[];
  /** The finished one, and what the judge saw in it. */
  readonly picture: Float32Array;
  readonly judged: Scene;
  /** The latents before the first step and after each, decoded; and the predicted clean ones. */
  readonly pictures?: readonly Float32Array[];
  readonly cleans?: readonly Float32Array[];
}

/** The latents of a painting that are to be decoded: those on the way, then the predicted clean ones. */
export const latentsOf = ({ steps }: Pick<Painting, 'steps'>): Float32Array[] => [
  steps[0]!.noisy,
  ...steps.map(({ next }) => next),
  ...steps.map(({ clean }) => clean),
];

export const decoded = (painting: Painting, pictures: readonly Float32Array[]): Painting => ({
  ...painting,
  pictures: pictures.slice(0, painting.steps.length + 1),
  cleans: pictures.slice(painting.steps.length + 1),
});

function momentOf({ steps, picture, pictures, cleans }: Painting, at: number): Moment {
  const n = steps.length;
  const k = Math.min(at, n);
  const { nextT, next, attention } = steps[k - 1] ?? { ...steps[0]!, next: steps[0]!.noisy };
  return {
    k,
    n,
    t: k === 0 ? steps[0]!.t : nextT,
    latent: next,
    picture: pictures?.[k] ?? (k === n ? picture : undefined),
    clean: k === 0 ? undefined : cleans?.[k - 1],
    attention: k === 0 ? undefined : attention,
  };
}

export function shownOf(painting: Painting, at: number, language: Language): Shown {
  const { words, asked } = read(painting.wanted.prompt, language);
  return {
    wanted: painting.wanted,
    words,
    asked,
    start: painting.start,
    moment: momentOf(painting, at),
    row: rowOf(painting.steps.length).map((k) => ({ k, picture: painting.cleans?.[k - 1] })),
    judged: painting.judged,
  };
}

/** Paints what is wanted, then decodes what lay on the way. */
export const ask: Ask<readonly Wanted[], readonly Painting[]> = async (
  wanted,
  { client, signal, report, show },
) => {
  const paintings: Painting[] = [];
  for (const each of wanted) {
    const steps: Progress[] = [];
    const progress = (step: Progress): void => {
      steps.push(step);
      report(steps.length, each.steps);
    };
    const request = await requestOf(each);
    const done = await client.run('paint', request, { signal, progress });
    paintings.push({ wanted: each, steps, start: request.from?.picture, ...done });
  }
  show([...paintings]);
  for (const [i, painting] of paintings.entries()) {
    const { pictures } = await client.run('decode', { latents: latentsOf(painting) }, { signal });
    paintings[i] = decoded(painting, pictures);
    show([...paintings]);
  }
};

/** The weights that it takes. */
export const partsOf = (wanted: readonly Wanted[]): readonly PartName[] =>
  wanted.some(({ from }) => from !== 'none') ? ['paint', 'encoder'] : ['paint'];
