/** All that is measured of the shipped weights, by name. */
import { noise } from '../tensors/noise.ts';
import { parameters, start } from '../tensors/parameters.ts';
import type { Models } from './generate.ts';
import type { Mean, Share } from './intervals.ts';
import { sketchedAt, styledAt } from './measure-additions.ts';
import { restored } from './measure-autoencoder.ts';
import { meetingOf, swapAccuracy } from './measure-contrast.ts';
import { judgedRight } from './measure-judge.ts';
import { answers, tally, type Question, type Tally } from './measure.ts';
import { contrastLayout } from './nets/contrast.ts';
import { samplers, type SamplerName } from './nets/samplers.ts';
import { textLayout } from './nets/text.ts';
import type { PartName } from './parts.ts';
import { styles } from './styles.ts';
import { attributes, languages, type Language } from './world/attributes.ts';

export type Measured = Readonly<Record<string, Share | Mean>>;

export interface Measure {
  readonly parts: readonly PartName[];
  /** Whatever decides the result besides the weights. */
  readonly asked: object;
  readonly of: (models: Models) => Measured;
}

const flat = ({ all, each }: Tally): Measured => ({ all, ...each }) as Measured;

const usual: Question = {
  prompts: 500,
  seed: 101,
  language: 'en',
  heldOut: false,
  named: [attributes.length],
  guidance: 3,
  steps: 25,
  sampler: 'ddpm',
};

function painted(change: Partial<Question>): Measure {
  const asked = { ...usual, ...change };
  return { parts: ['paint'], asked, of: (models) => flat(tally(answers(models, asked))) };
}

/** How the figures of LoRA and ControlNet paint: without dice, so that scale and weight alone make a change. */
const added = { guidance: usual.guidance, sampler: 'ddim' } as const;

function styled(scale: number, prompts: number, steps: number): Measure {
  const painting = { ...added, seed: 103, steps };
  return {
    parts: ['paint', 'lora'],
    asked: { ...painting, prompts, scale, style: 'inked' },
    of(models) {
      const { degree, ...obeyed } = styledAt(models, styles.inked, scale, prompts, painting);
      return { degree, ...flat(obeyed) };
    },
  };
}

function sketched(weight: number, prompts: number, steps: number): Measure {
  const painting = { ...added, seed: 104, steps };
  return {
    parts: ['paint', 'control'],
    asked: { ...painting, prompts, weight },
    of(models) {
      const { overlap, ...obeyed } = sketchedAt(models, weight, prompts, painting);
      return { overlap, ...flat(obeyed) };
    },
  };
}

const restoredOf = (pictures: number, seed: number): Measure => ({
  parts: ['paint', 'encoder'],
  asked: { pictures, seed },
  of: (models) => ({ ...restored(models, pictures, seed) }),
});

const swapped = (language: Language, pictures: number, seed: number, heldOut = false): Measure => ({
  parts: ['paint', 'contrast'],
  asked: { language, pictures, seed, heldOut },
  of: (models) => swapAccuracy(models, language, pictures, seed, heldOut),
});

const meeting = (captions: number, seed: number, change = (models: Models) => models): Measure => ({
  parts: ['paint', 'contrast'],
  asked: { captions, seed },
  of: (models) => ({ ...meetingOf(change(models), captions, seed) }),
});

/** The text encoder as it was before all training. */
function untrained(models: Models): Models {
  const layout = [...textLayout, ...contrastLayout];
  const { tensors, values } = parameters(models.backend, layout, false);
  values.set(start(layout, noise(2)));
  return { ...models, parameters: { ...models.parameters, ...tensors } };
}

const forEach = <T extends string>(
  names: readonly T[],
  of: (name: T) => readonly (readonly [string, Measure])[],
): Record<string, Measure> => Object.fromEntries(names.flatMap(of));

/** What the miniature must reach. */
const targets = {
  ...forEach(languages, (language) => [
    [`all six, ${language}`, painted({ language })],
    [`held-out pairs, ${language}`, painted({ language, heldOut: true })],
    [`one or two named, ${language}`, painted({ language, named: [1, 2] })],
    [
      `one or two named, without dice, ${language}`,
      painted({ language, named: [1, 2], sampler: 'ddim' }),
    ],
    [`guidance 0, ${language}`, painted({ language, guidance: 0, prompts: 200 })],
    [`nearest caption, ${language}`, swapped(language, 200, 105)],
    [`nearest caption, held-out pairs, ${language}`, swapped(language, 200, 105, true)],
  ]),
  'the judge, rendered pictures': {
    parts: [],
    asked: { pictures: 5000, seed: 108 },
    of: () => flat(judgedRight(5000, 108)),
  },
  'pictures there and back': restoredOf(500, 106),
  'Chinese to English': meeting(500, 107),
  'Chinese to English, untrained': meeting(500, 107, untrained),
};

const fewer = { prompts: 200, seed: 102 };

/** What curves are drawn from. */
const sweeps = {
  ...Object.fromEntries(
    [0, 1, 1.5, 2, 3, 5, 8].map((guidance) => [
      `guidance ${guidance}`,
      painted({ ...fewer, guidance }),
    ]),
  ),
  ...forEach(Object.keys(samplers) as SamplerName[], (sampler) =>
    [2, 3, 5, 10, 25].map((steps) => [
      `${sampler}, ${steps} steps`,
      painted({ ...fewer, prompts: 150, sampler, steps }),
    ]),
  ),
  ...Object.fromEntries(
    [0, 0.25, 0.5, 0.75, 1, 1.2].map((scale) => [`LoRA at ${scale}`, styled(scale, 96, 15)]),
  ),
  ...Object.fromEntries(
    [0, 0.5, 1].map((weight) => [`sketch, weight ${weight}`, sketched(weight, 200, 15)]),
  ),
};

const small = { steps: 12, seed: 110 };

/** Small ones, that a test repeats. */
export const checks: Readonly<Record<string, Measure>> = {
  ...forEach(languages, (language) => [
    [`check: all six, ${language}`, painted({ ...small, language, prompts: 40 })],
    [
      `check: held-out pairs, ${language}`,
      painted({ ...small, language, heldOut: true, prompts: 20 }),
    ],
    [
      `check: one or two named, ${language}`,
      painted({ ...small, language, named: [1, 2], prompts: 20 }),
    ],
  ]),
  'check: guidance 0': painted({ ...small, guidance: 0, prompts: 40 }),
  'check: pictures there and back': restoredOf(24, 111),
  'check: nearest caption': swapped('en', 24, 112),
  'check: Chinese to English': meeting(48, 113),
  'check: LoRA at 0': styled(0, 16, 12),
  'check: LoRA at 1': styled(1, 16, 12),
  'check: sketch, weight 1': sketched(1, 16, 12),
};

export const measures: Readonly<Record<string, Measure>> = { ...checks, ...targets, ...sweeps };

/** The same intervals with four digits, as they are noted. */
export const rounded = (measured: Measured): Measured =>
  Object.fromEntries(
    Object.entries(measured).map(([key, found]) => [
      key,
      Object.fromEntries(
        Object.entries(found).map(([name, value]) => [name, Math.round(Number(value) * 1e4) / 1e4]),
      ) as unknown as Share | Mean,
    ]),
  );
