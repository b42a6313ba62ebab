/** Words for the record of the weights. */
import type { Locale } from '#src/i18n/locales.ts';

interface RecordWords {
  trained: (steps: string, samples: string) => string;
  /** What is told of the measurements of the manifest, by their names there. */
  measured: Readonly<Record<string, string>>;
  share: (label: string, share: string, n: string) => string;
  list: (shares: readonly string[]) => string;
  /** The same of prompts that name one or two attributes. */
  short: Readonly<Record<string, string>>;
  shortList: (shares: readonly string[]) => string;
}

export const record: Record<Locale, RecordWords> = {
  en: {
    trained: (steps, samples) =>
      `These weights: ${steps} steps of the denoiser on ${samples} noised latents. `,
    measured: {
      'all six, en': 'English',
      'all six, zh': 'Chinese',
      'held-out pairs, en': 'English with a shape and a colour that training never joined',
    },
    share: (label, share, n) => `${share} (${label}, ${n} prompts)`,
    list: (shares) =>
      `All six attributes right with DDPM in 25 steps, by the same judge: ${shares.join(', ')}. `,
    short: { 'one or two named, en': 'English', 'one or two named, zh': 'Chinese' },
    shortList: (shares) => `Of prompts that name only one or two, right: ${shares.join(', ')}.`,
  },
  zh: {
    trained: (steps, samples) => `这份权重：去噪器训练了${steps}步，看了${samples}份加噪的潜变量。`,
    measured: {
      'all six, en': '英文',
      'all six, zh': '中文',
      'held-out pairs, en': '英文，形状与颜色的组合从未在训练中出现',
    },
    share: (label, share, n) => `${share}（${label}，${n}条提示词）`,
    list: (shares) => `用DDPM走25步，同一个裁判判定六项全对的比例：${shares.join('，')}。`,
    short: { 'one or two named, en': '英文', 'one or two named, zh': '中文' },
    shortList: (shares) => `提示词只写一两项时，写到的都对的比例：${shares.join('，')}。`,
  },
};
