import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  axisSteps: string;
  axisShare: string;
  /** Samplers with their shares at the fewest and at the most steps, as text. */
  plotTitle: (
    curves: readonly { name: string; first: string; last: string }[],
    fewest: number,
    most: number,
  ) => string;
  table: string;
  steps: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axisSteps: 'steps',
    axisShare: 'all six attributes right',
    plotTitle: (curves, fewest, most) =>
      `All that the prompt says is right, with ${fewest} and with ${most} steps: ${curves.map(({ name, first, last }) => `${name} ${first} and ${last}`).join('; ')}.`,
    table: 'Right by sampler and number of steps',
    steps: 'Steps',
  },
  zh: {
    axisSteps: '步数',
    axisShare: '六项属性全对',
    plotTitle: (curves, fewest, most) =>
      `提示词所说的全部正确，${fewest}步与${most}步：${curves.map(({ name, first, last }) => `${name}为${first}与${last}`).join('，')}。`,
    table: '各采样器在不同步数下的正确率',
    steps: '步数',
  },
};
