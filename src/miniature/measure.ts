/** How often the miniature paints what it is asked, by the geometric judge. */
import { noise } from '../tensors/noise.ts';
import { added, type Additions } from './additions.ts';
import { decodeLatents, denoiseSteps, predictor, type Models } from './generate.ts';
import { wilson, type Share } from './intervals.ts';
import { latentSize } from './nets/latent.ts';
import { samplers, timesOf, type SamplerName } from './nets/samplers.ts';
import { attributes, type Attribute, type Language, type Scene } from './world/attributes.ts';
import { captionOf } from './world/captions.ts';
import { judge } from './world/judge.ts';
import { randomScene } from './world/scenes.ts';
import { tokenise } from './world/tokenise.ts';

/** How pictures are painted. */
export interface Painting {
  readonly seed: number;
  readonly guidance: number;
  readonly steps: number;
  readonly sampler: SamplerName;
}

export interface Question extends Painting {
  readonly prompts: number;
  readonly language: Language;
  /** Pairs of shape and colour that training never showed. */
  readonly heldOut: boolean;
  /** How many attributes a prompt names: one of these numbers for each prompt. */
  readonly named: readonly number[];
}

export interface Asked {
  readonly scene: Scene;
  readonly kept: readonly Attribute[];
  readonly prompt: string;
}

/** The prompts of a question; a picture that satisfies all of `kept` answers it. */
export function askedOf({ prompts, seed, language, heldOut, named }: Question): Asked[] {
  const { uniform, integer } = noise(seed, 0, 1);
  return Array.from({ length: prompts }, () => {
    const scene = randomScene(uniform, heldOut);
    const count = named[integer(named.length)]!;
    const kept = [...attributes];
    while (kept.length > count) kept.splice(integer(kept.length), 1);
    return { scene, kept, prompt: captionOf(scene, language, kept, uniform) };
  });
}

export interface Answer extends Asked {
  readonly picture: Float32Array;
  readonly judged: Scene;
}

/** Pictures of prompts, the first of which is number `from` of all: it decides the noise, with the seed. */
export function paintPrompts(
  models: Models,
  prompts: readonly string[],
  { seed, guidance, steps, sampler }: Painting,
  from: number,
  additions?: Additions,
): Float32Array[] {
  const texts = prompts.map((prompt) => tokenise(prompt).ids);
  const { normal } = noise(seed, 2, from);
  const predict = predictor(models, texts, guidance, additions && added(additions));
  let latents = noise(seed, 1, from).normals(texts.length * latentSize);
  for (const step of denoiseSteps(predict, latents, timesOf(steps), samplers[sampler], normal))
    latents = step.next;
  return decodeLatents(models, latents);
}

/** Paints all prompts, `batch` at a time. */
export function* answers(
  models: Models,
  question: Question,
  additions?: Additions,
  batch = 16,
): Generator<Answer> {
  const asked = askedOf(question);
  for (let from = 0; from < asked.length; from += batch) {
    const some = asked.slice(from, from + batch);
    const prompts = some.map(({ prompt }) => prompt);
    const pictures = paintPrompts(models, prompts, question, from, additions);
    for (const [i, picture] of pictures.entries())
      yield { ...some[i]!, picture, judged: judge(picture) };
  }
}

export interface Tally {
  /** All that was asked is right. */
  readonly all: Share;
  /** Each attribute where it was asked. */
  readonly each: Readonly<Partial<Record<Attribute, Share>>>;
}

export function tally(given: Iterable<Answer>): Tally {
  const right = new Map<Attribute, [hits: number, asked: number]>();
  let n = 0;
  let hits = 0;
  for (const { scene, kept, judged } of given) {
    n++;
    if (kept.every((attribute) => judged[attribute] === scene[attribute])) hits++;
    for (const attribute of kept) {
      const [before, asked] = right.get(attribute) ?? [0, 0];
      right.set(attribute, [before + Number(judged[attribute] === scene[attribute]), asked + 1]);
    }
  }
  const each = Object.fromEntries([...right].map(([key, [h, asked]]) => [key, wilson(h, asked)]));
  return { all: wilson(hits, n), each };
}
