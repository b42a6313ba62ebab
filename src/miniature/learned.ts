/** What the training showed, as figures draw it: thinned logs and measurements of the shipped weights. */
import learned from './learned.json' with { type: 'json' };
import type { Mean, Share } from './intervals.ts';
import type { SamplerName } from './nets/samplers.ts';
import type { Attribute, Language } from './world/attributes.ts';

type Shares = Readonly<Record<Attribute, number>>;

/** A moment of a training: pictures seen so far, and shares of what was then right. */
export interface Moment extends Readonly<Record<Language, Shares>> {
  readonly samples: number;
}

type Judged = Readonly<Record<Attribute | 'all', Share>>;

export interface Learned {
  /** The denoiser: shares of the attributes that were painted as the prompt said. */
  readonly painting: readonly (Moment & Readonly<Record<Language, Shares & { all: number }>>)[];
  /** The contrastive training: shares of pictures whose true caption was nearest. */
  readonly matching: readonly Moment[];
  readonly guidance: readonly ({ readonly s: number } & Judged)[];
  readonly steps: Readonly<Record<SamplerName, readonly ({ readonly steps: number } & Judged)[]>>;
  /** Prompts of pairs of shape and colour that training showed, and of pairs that it never did. */
  readonly pairs: Readonly<Record<Language, { readonly seen: Judged; readonly unseen: Judged }>>;
  /** Prompts that name one or two attributes, by sampler. */
  readonly short: Readonly<Record<Language, Readonly<Record<'ddpm' | 'ddim', Judged>>>>;
  readonly ignored: Readonly<Record<Language, Judged>>;
  readonly meeting: Readonly<
    Record<
      'untrained' | 'trained',
      { readonly found: Share; readonly same: Mean; readonly other: Mean }
    >
  >;
  readonly lora: readonly ({ readonly scale: number; readonly degree: Mean } & Judged)[];
  readonly control: readonly ({ readonly weight: number; readonly overlap: Mean } & Judged)[];
}

const found: unknown = learned;

/** Written by `npm run miniature:qualify`. */
export const whatWasLearned = found as Learned;
