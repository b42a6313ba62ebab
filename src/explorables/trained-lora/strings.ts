import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  scale: 'Scale of the LoRA',
  row: (scale: number) => (scale === 0 ? 'Scale 0: the base model' : `Scale ${fixed(scale, 1)}`),
  alt: (seed: number, scale: number, judged: Scene) =>
    `Noise no. ${seed}, scale ${fixed(scale, 1)}: the judge sees ${inWords(judged, 'en')}.`,
  measured: (scale: number, n: number, degree: number, share: number) =>
    `The shipped LoRA, measured over ${n} prompts: at scale ${fixed(scale, 2)} the style has degree ${fixed(degree, 2)} (1 is the style as it was drawn), and all six attributes are right in ${percent(share)}.`,
  from: (training: number) =>
    training === 0 ? 'the shipped LoRA (outlines)' : `your LoRA no. ${training}`,
  style: 'Style to train',
  styles: { hollow: 'hollow shapes', inked: 'outlines' },
  train: (steps: number) => `Train a LoRA here: ${count(steps)} steps, about a minute`,
  cancel: 'Stop the training',
  shipped: 'Back to the shipped LoRA',
  training: (step: number, steps: number) => `Training: step ${count(step)} of ${count(steps)}.`,
  trained: 'Trained. The pictures are painted with your LoRA.',
  step: 'step',
  loss: 'loss, mean of 20 steps',
  lossTitle: (first: number, last: number) =>
    `The loss on pictures in the style, from ${fixed(first, 3)} to ${fixed(last, 3)}.`,
  asked: ({ prompt, scale, seed, training }: Wanted): string =>
    `“${prompt}” from noise no. ${seed} to ${seed + 2}, without and with ${en.from(training)} at scale ${fixed(scale, 1)}, 25 steps of DDIM each.`,
  told: (wanted: Wanted, change: number): string =>
    `${en.asked(wanted)} On average the LoRA changes the pictures by ${fixed(change, 3)}.`,
};

const zh: typeof en = {
  ...trained.zh,
  scale: 'LoRA的强度',
  row: (scale) => (scale === 0 ? '强度0：基础模型' : `强度${fixed(scale, 1)}`),
  alt: (seed, scale, judged) =>
    `第${seed}份噪声，强度${fixed(scale, 1)}：裁判看到${inWords(judged, 'zh')}。`,
  measured: (scale, n, degree, share) =>
    `随站发布的LoRA用${n}条提示词量过：强度${fixed(scale, 2)}时，风格的程度为${fixed(degree, 2)}（1就是训练图里的样子），六项全对的占${percent(share)}。`,
  from: (training) => (training === 0 ? '随站发布的LoRA（勾线）' : `你的第${training}个LoRA`),
  style: '要训练的风格',
  styles: { hollow: '空心', inked: '勾线' },
  train: (steps) => `在这里训练一个LoRA：${count(steps)}步，约一分钟`,
  cancel: '停止训练',
  shipped: '换回随站发布的LoRA',
  training: (step, steps) => `正在训练：第${count(step)}步，共${count(steps)}步。`,
  trained: '训练完毕，图已改用你的LoRA来画。',
  step: '步',
  loss: '损失，20步平均',
  lossTitle: (first, last) => `在这种风格的图上的损失，由${fixed(first, 3)}变为${fixed(last, 3)}。`,
  asked: ({ prompt, scale, seed, training }) =>
    `“${prompt}”，第${seed}至${seed + 2}份噪声，不加与加上${zh.from(training)}（强度${fixed(scale, 1)}）各画一遍，每张用DDIM走25步。`,
  told: (wanted, change) => `${zh.asked(wanted)}LoRA使图平均改变了${fixed(change, 3)}。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
