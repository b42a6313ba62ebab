type Place = 'cn' | 'eu' | 'us';

export interface Strings {
  question: string;
  caption: (day: string) => string;
  drawing: (day: string) => string;
  today: string;
  table: string;
  heads: readonly [number: string, when: string, what: string];
  places: Readonly<Record<Place, string>>;
}

export const strings: Readonly<Record<'en' | 'zh', Strings>> = {
  en: {
    question: 'Which rule counts from which day?',
    caption: (day) =>
      `Full discs: in force or decided by ${day}, when the state of the law was last checked; rings come later. The numbers lead to the table. Future dates are those of the law as it stood that day.`,
    drawing: (day) =>
      `Three lanes, China, European Union and United States, from 2021 to 2029, with the numbered dates of the table and a line on ${day}.`,
    today: 'as of',
    table: 'Laws, standards and decisions by date',
    heads: ['no.', 'date, place', 'what, and source'],
    places: { cn: 'China', eu: 'EU', us: 'US' },
  },
  zh: {
    question: '哪条规则从哪一天起算数？',
    caption: (day) =>
      `${day}是最近一次核对的日期：实心圆表示到这天已经生效或作出，空心圆在此之后；数字与下表对应。未来的日期以当日的法律为准。`,
    drawing: (day) =>
      `三条横道：中国、欧盟、美国，从2021年到2029年，标有表中编号的日期，竖线为${day}。`,
    today: '截至',
    table: '按日期排列的法律、标准与裁判',
    heads: ['编号', '日期与地区', '内容与来源'],
    places: { cn: '中国', eu: '欧盟', us: '美国' },
  },
};
