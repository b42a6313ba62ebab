import type { Locale } from '#src/i18n/locales.ts';
import { fixed } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import { trained } from '../kit/trained/strings.ts';
import type { ExampleName, Wanted } from './model.ts';

/** Exactly zero is said so. */
const change = (value: number): string => (value === 0 ? '0' : fixed(value, 3));

const en = {
  ...trained.en,
  weight: 'Weight of the ControlNet',
  example: 'Sketch',
  examples: { heart: 'heart', star: 'star', moon: 'moon', ring: 'ring' } as Record<
    ExampleName,
    string
  >,
  own: 'drawn by hand',
  clear: 'Clear the sketch',
  pad: 'Sketch of 32 by 32 pixels. Arrow keys move the pen, the space bar draws or rubs out; or draw with the pointer.',
  pen: (column: number, row: number, on: boolean) =>
    `Column ${column}, row ${row}: ${on ? 'line' : 'empty'}.`,
  padHint: 'Draw here: with the pointer, or with arrow keys and the space bar.',
  sketchAlt: 'The sketch: bright where a line is.',
  panels: ['Sketch', 'Without ControlNet', 'With the sketch'],
  alt: (judged: Scene, weight: number) =>
    `Weight ${fixed(weight, 1)}: the judge sees ${inWords(judged, 'en')}.`,
  changes: 'Largest change that the sketch makes to the first step’s predicted latent',
  asTrained: (weight: number) => `as trained, weight ${fixed(weight, 1)}`,
  untrained: 'before its training, all joints zero, weight 1.0',
  change,
  asked: ({ prompt, weight, seed }: Wanted): string =>
    `“${prompt}” from noise no. ${seed}, without and with the sketch at weight ${fixed(weight, 1)}, 25 steps of DDIM each.`,
  told: (judged: Scene, trained: number, untrained: number): string =>
    `With the sketch the picture shows ${inWords(judged, 'en')}. The first step changes by ${change(trained)}; before training it changes by ${change(untrained)}.`,
};

const zh: typeof en = {
  ...trained.zh,
  weight: 'ControlNet的权重',
  example: '草图',
  examples: { heart: '爱心', star: '星星', moon: '月牙', ring: '圆环' },
  own: '手绘',
  clear: '清空草图',
  pad: '32×32像素的草图。方向键移动笔，空格键画线或擦除；也可以用指针画。',
  pen: (column, row, on) => `第${column}列，第${row}行：${on ? '有线' : '空'}。`,
  padHint: '在这里画：用指针，或者用方向键和空格键。',
  sketchAlt: '草图：有线的地方是亮的。',
  panels: ['草图', '不用ControlNet', '加上草图'],
  alt: (judged, weight) => `权重${fixed(weight, 1)}：裁判看到${inWords(judged, 'zh')}。`,
  changes: '草图使第一步预测的潜变量最多改变多少',
  asTrained: (weight) => `训练之后，权重${fixed(weight, 1)}`,
  untrained: '训练之前，接头全为零，权重1.0',
  change,
  asked: ({ prompt, weight, seed }) =>
    `“${prompt}”，第${seed}份噪声，不加与加上草图（权重${fixed(weight, 1)}）各画一遍，每张用DDIM走25步。`,
  told: (judged, trained, untrained) =>
    `加上草图后，图里是${inWords(judged, 'zh')}。第一步的改变是${change(trained)}；训练之前是${change(untrained)}。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
