import type { Locale } from '#src/i18n/locales.ts';
import { percent } from '#src/drawing/format.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  word: 'Word',
  title: (word: string) =>
    `Lit: the places of the picture that look at “${word}” most, by step; below, its share of all attention`,
  step: (k: number) => `step ${k}`,
  alt: (word: string, k: number, share: number) =>
    `Step ${k}: the predicted picture, lit where it looks at “${word}”, which has ${percent(share)} of all attention.`,
  asked: ({ prompt, seed }: Wanted): string =>
    `“${prompt}”: 25 steps of DDIM from noise no. ${seed}, guidance s = 3.`,
  told: (word: string, first: number, last: number): string =>
    `“${word}” has ${percent(first)} of all attention in the first step and ${percent(last)} in the last.`,
};

const zh: typeof en = {
  ...trained.zh,
  word: '词',
  title: (word) => `亮处：图中最看重“${word}”的位置，逐步列出；下面的数是它在全部注意力里的份额`,
  step: (k) => `第${k}步`,
  alt: (word, k, share) =>
    `第${k}步预测的图，看“${word}”最多的地方最亮；它得到全部注意力的${percent(share)}。`,
  asked: ({ prompt, seed }) => `“${prompt}”：从第${seed}份噪声出发，用DDIM走25步，引导强度s = 3。`,
  told: (word, first, last) =>
    `“${word}”在第一步得到全部注意力的${percent(first)}，最后一步得到${percent(last)}。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
