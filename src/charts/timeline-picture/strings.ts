import type { Locale } from '#src/i18n/locales.ts';
import { makers, type Event, type Lane, type Maker } from '#src/schemas/events.ts';
import { madeOf } from './pack.ts';

interface Strings {
  axisYear: string;
  lanes: Readonly<Record<Lane, string>>;
  makers: Readonly<Record<Maker, string>>;
  legend: string;
  pictureTitle: (events: readonly Event[]) => string;
}

/** How many dots each maker has, in words made by `say`. */
const counts = (events: readonly Event[], say: (maker: Maker, n: number) => string): string[] => {
  const made = madeOf(events);
  return makers.map((of) => say(of, made.filter(({ maker }) => maker === of).length));
};

const english: Strings['makers'] = {
  openai: 'OpenAI',
  google: 'Google and DeepMind',
  meta: 'Meta',
  anthropic: 'Anthropic',
  china: 'makers in China',
  company: 'other companies',
  university: 'universities, institutes',
};
const chinese: Strings['makers'] = {
  openai: 'OpenAI',
  google: '谷歌与DeepMind',
  meta: 'Meta',
  anthropic: 'Anthropic',
  china: '中国机构',
  company: '其他公司',
  university: '大学与研究所',
};

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'year',
    lanes: {
      text: 'text',
      code: 'code',
      image: 'images',
      audio: 'sound',
      video: 'video',
      'three-d': '3D',
      multimodal: 'multimodal',
      science: 'science',
      product: 'products',
    },
    makers: english,
    legend: 'Who',
    pictureTitle: (events) =>
      `The models and products of the timeline since 2013, a lane for each kind, ${madeOf(events).length} in all: ${counts(events, (maker, n) => `${english[maker]} ${n}`).join(', ')}. Each stands in the list below.`,
  },
  zh: {
    axisYear: '年份',
    lanes: {
      text: '文本',
      code: '代码',
      image: '图像',
      audio: '声音',
      video: '视频',
      'three-d': '3D',
      multimodal: '多模态',
      science: '科学',
      product: '产品',
    },
    makers: chinese,
    legend: '谁做的',
    pictureTitle: (events) =>
      `年表中2013年以来的模型与产品，每类一行，共${madeOf(events).length}个：${counts(events, (maker, n) => `${chinese[maker]}${n}个`).join('，')}。逐条见下面的列表。`,
  },
};
