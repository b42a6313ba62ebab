export interface Strings {
  question: string;
  caption: string;
  table: string;
  model: string;
  tonnes: string;
  scale: string;
  by: Readonly<Record<'makers' | 'others', string>>;
  basis: Readonly<Record<'location' | 'average' | 'unstated', string>>;
  /** A further estimate of the same run. */
  other: (tonnes: string, what: string) => string;
  separator: string;
}

export const strings: Readonly<Record<'en' | 'zh', Strings>> = {
  en: {
    question: 'How much did training a model emit, by published estimates?',
    caption:
      'Tonnes of CO₂ or CO₂-equivalent; each line of the scale is ten times the one before. Full dots: the estimate named first. Rings: other estimates of the same run. Most are rated power times hours, and the bases differ, so compare orders of magnitude, not digits.',
    table: 'Published training footprints in tonnes, with basis and source',
    model: 'model, year',
    tonnes: 'tonnes',
    scale: '10 to 10,000 tonnes, logarithmic',
    by: { makers: 'by its makers', others: 'by others' },
    basis: {
      location: 'local grid',
      average: 'average US grid',
      unstated: 'basis not stated',
    },
    other: (tonnes, what) => `or ${tonnes} t, ${what}`,
    separator: ', ',
  },
  zh: {
    question: '据已公布的估计，训练一个模型排放了多少？',
    caption:
      '单位为吨二氧化碳或二氧化碳当量；刻度每格相差十倍。实心点是排在前面的估计，圆圈是对同一次训练的其他估计。多数是额定功率乘小时，口径又各不相同，只宜比较量级，不宜比较具体数字。',
    table: '已公布的训练碳足迹，单位吨，附口径与来源',
    model: '模型与年份',
    tonnes: '吨',
    scale: '10至10,000吨，对数刻度',
    by: { makers: '开发者自估', others: '他人估计' },
    basis: { location: '当地电网', average: '美国平均电网', unstated: '口径未说明' },
    other: (tonnes, what) => `另有${tonnes}吨，${what}`,
    separator: '，',
  },
};
