type Place = 'cn' | 'eu' | 'us';

export interface Strings {
  drawing: (day: string) => string;
  today: string;
  table: string;
  heads: readonly [number: string, when: string, what: string];
  places: Readonly<Record<Place, string>>;
}

export const strings: Readonly<Record<'en' | 'zh', Strings>> = {
  en: {
    drawing: (day) =>
      `Three lanes, China, European Union and United States, from 2021 to 2029, with the numbered dates of the table and a line on ${day}.`,
    today: 'as of',
    table: 'Laws, standards and decisions by date',
    heads: ['no.', 'date, place', 'what, and source'],
    places: { cn: 'China', eu: 'EU', us: 'US' },
  },
  zh: {
    drawing: (day) =>
      `三条横道：中国、欧盟、美国，从2021年到2029年，标有表中编号的日期，竖线为${day}。`,
    today: '截至',
    table: '按日期排列的法律、标准与裁判',
    heads: ['编号', '日期与地区', '内容与来源'],
    places: { cn: '中国', eu: '欧盟', us: '美国' },
  },
};
