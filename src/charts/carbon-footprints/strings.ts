export interface Strings {
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
