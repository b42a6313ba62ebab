import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  axisScale: string;
  axisShare: string;
  /** The scales and the shares of pictures in which all six attributes are right, as text. */
  plotTitle: (points: readonly (readonly [scale: string, share: string])[]) => string;
  table: string;
  scale: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axisScale: 'guidance scale s',
    axisShare: 'all six attributes right',
    plotTitle: (points) =>
      `All that the prompt says is right: ${points.map(([s, share]) => `${share} at s = ${s}`).join(', ')}.`,
    table: 'Right by guidance scale, by attribute',
    scale: 's',
  },
  zh: {
    axisScale: '引导强度 s',
    axisShare: '六项属性全对',
    plotTitle: (points) =>
      `提示词所说的全部正确：${points.map(([s, share]) => `s = ${s}时${share}`).join('，')}。`,
    table: '各引导强度下每项属性的正确率',
    scale: 's',
  },
};
