import type { Locale } from '#src/i18n/locales.ts';
import { fixed, percent } from '#src/drawing/format.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  caption: 'Caption',
  word: 'Word to exchange',
  instead: 'Put instead',
  table: 'Cosine of each caption with each picture; the darker, the larger the caption’s share',
  texts: 'Caption',
  pictureNo: (i: number, caption: string) => `Picture ${i}: ${caption}.`,
  exchanged: 'exchanged:',
  cell: (cosine: number, share: number) => `${fixed(cosine, 2)}, ${percent(share)} of the row`,
  scale: (scale: number) =>
    `Learned scale κ = ${fixed(scale, 1)}: it multiplies the cosines before each row’s softmax.`,
  asked: ({ row, captions, exchanged }: Wanted): string =>
    captions[row] === exchanged
      ? 'Six pictures, six captions, no word exchanged.'
      : `Six pictures, six captions; caption ${row + 1} once more as “${exchanged}”.`,
  told: (row: number, before: number, after: number): string =>
    `The cosine of caption ${row + 1} with its own picture goes from ${fixed(before, 2)} to ${fixed(after, 2)}; the other rows stay.`,
};

const zh: typeof en = {
  ...trained.zh,
  caption: '说明文字',
  word: '换哪个词',
  instead: '换成',
  table: '每条说明与每张图的余弦；颜色越深，这条说明分给这张图的份额越大',
  texts: '说明文字',
  pictureNo: (i, caption) => `第${i}张图：${caption}。`,
  exchanged: '换词后：',
  cell: (cosine, share) => `${fixed(cosine, 2)}，占本行${percent(share)}`,
  scale: (scale) => `学到的倍数κ = ${fixed(scale, 1)}：每行做softmax之前，余弦先乘以它。`,
  asked: ({ row, captions, exchanged }) =>
    captions[row] === exchanged
      ? '六张图，六条说明，没有换词。'
      : `六张图，六条说明；第${row + 1}条另外换成“${exchanged}”。`,
  told: (row, before, after) =>
    `第${row + 1}条说明与自己那张图的余弦由${fixed(before, 2)}变为${fixed(after, 2)}，其余各行不变。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
