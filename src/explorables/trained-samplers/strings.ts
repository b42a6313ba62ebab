import type { Locale } from '#src/i18n/locales.ts';
import { fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  few: (steps: number) => `In ${steps} steps`,
  many: (steps: number) => `In ${steps} steps, from the same noise`,
  alt: (sampler: string, steps: number, judged: Scene) =>
    `${sampler}, ${steps} steps: ${inWords(judged, 'en')}.`,
  apart: (distance: number) => `${fixed(distance, 2)} from its 50 steps`,
  right: (right: number, all: number) => `${right} of ${all} right`,
  measured: (steps: number, n: number, shares: string) =>
    `Measured over ${n} prompts that name all six attributes, in ${steps} steps all six are right: ${shares}.`,
  share: (sampler: string, share: number) => `${sampler} ${percent(share)}`,
  join: ', ',
  asked: ({ prompt, steps, seed }: Wanted): string =>
    `“${prompt}” from noise no. ${seed}, guidance s = 3: DDIM, DDPM and DPM-Solver++, in ${steps} steps and in 50.`,
  told: (steps: number, parts: string): string =>
    `With ${steps} steps, the distance from each sampler’s own picture of 50 steps: ${parts}.`,
  part: (sampler: string, distance: number) => `${sampler} ${fixed(distance, 2)}`,
};

const zh: typeof en = {
  ...trained.zh,
  few: (steps) => `走${steps}步`,
  many: (steps) => `同一份噪声，走${steps}步`,
  alt: (sampler, steps, judged) => `${sampler}，${steps}步：${inWords(judged, 'zh')}。`,
  apart: (distance) => `与自己的50步相差${fixed(distance, 2)}`,
  right: (right, all) => `${all}项对${right}项`,
  measured: (steps, n, shares) =>
    `用${n}条写全六项的提示词量过，走${steps}步时六项全对的比例：${shares}。`,
  share: (sampler, share) => `${sampler} ${percent(share)}`,
  join: '，',
  asked: ({ prompt, steps, seed }) =>
    `“${prompt}”，第${seed}份噪声，引导强度s = 3；DDIM、DDPM与DPM-Solver++各走${steps}步，再各走50步。`,
  told: (steps, parts) => `走${steps}步时，与各自50步的图相差：${parts}。`,
  part: (sampler, distance) => `${sampler} ${fixed(distance, 2)}`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
