import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  axis: string;
  rows: Record<'untrained' | 'trained', Record<'same' | 'other', string>>;
  plotTitle: (values: readonly (readonly [name: string, value: string])[]) => string;
  table: string;
  encoder: string;
  states: Record<'untrained' | 'trained', string>;
  same: string;
  other: string;
  found: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axis: 'mean cosine',
    rows: {
      untrained: { same: 'before: same scene', other: 'before: another' },
      trained: { same: 'after: same scene', other: 'after: another' },
    },
    plotTitle: (values) =>
      `Mean cosine of a Chinese and an English caption. ${values.map(([name, value]) => `${name} ${value}`).join('; ')}.`,
    table: 'Chinese and English captions before and after training',
    encoder: 'Text encoder',
    states: { untrained: 'before training', trained: 'after training' },
    same: 'Cosine, same scene',
    other: 'Cosine, another scene',
    found: 'Translation found',
  },
  zh: {
    axis: '平均余弦',
    rows: {
      untrained: { same: '训练前，同一场景', other: '训练前，另一场景' },
      trained: { same: '训练后，同一场景', other: '训练后，另一场景' },
    },
    plotTitle: (values) =>
      `一句中文描述与一句英文描述的平均余弦。${values.map(([name, value]) => `${name}，${value}`).join('；')}。`,
    table: '训练前后的中英文描述',
    encoder: '文本编码器',
    states: { untrained: '训练前', trained: '训练后' },
    same: '余弦，同一场景',
    other: '余弦，另一场景',
    found: '找到译文',
  },
};
