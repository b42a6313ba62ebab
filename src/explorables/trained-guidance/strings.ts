import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  row: (s: number, variety: number) =>
    `s = ${fixed(s, 1)}: the four differ by ${fixed(variety, 2)} on average`,
  alt: (seed: number, s: number, judged: Scene) =>
    `Noise no. ${seed}, s = ${fixed(s, 1)}: ${inWords(judged, 'en')}.`,
  right: (right: number, all: number) => `${right} of ${all} right`,
  measured: (s: number, share: number, n: number) =>
    `Measured over ${count(n)} prompts that name all six attributes: at s = ${fixed(s, 1)} all six are right in ${percent(share)}.`,
  asked: ({ prompt, s, seed }: Wanted): string =>
    `“${prompt}” from noise no. ${seed} to ${seed + 3}, at s = 1 and at s = ${fixed(s, 1)}, 25 steps of DDIM each.`,
  told: (s: number, right: number, all: number, before: number, after: number): string =>
    `At s = ${fixed(s, 1)} the four samples have ${right} of ${all} attributes right; they differ by ${fixed(after, 2)}, at s = 1 by ${fixed(before, 2)}.`,
};

const zh: typeof en = {
  ...trained.zh,
  row: (s, variety) => `s = ${fixed(s, 1)}：四张图平均相差${fixed(variety, 2)}`,
  alt: (seed, s, judged) => `第${seed}份噪声，s = ${fixed(s, 1)}：${inWords(judged, 'zh')}。`,
  right: (right, all) => `${all}项对${right}项`,
  measured: (s, share, n) =>
    `用${count(n)}条写全六项的提示词量过：s = ${fixed(s, 1)}时六项全对的占${percent(share)}。`,
  asked: ({ prompt, s, seed }) =>
    `“${prompt}”，第${seed}至${seed + 3}份噪声，s = 1与s = ${fixed(s, 1)}各画一遍，每张用DDIM走25步。`,
  told: (s, right, all, before, after) =>
    `s = ${fixed(s, 1)}时四张图的${all}项里对了${right}项；彼此平均相差${fixed(after, 2)}，s = 1时为${fixed(before, 2)}。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
