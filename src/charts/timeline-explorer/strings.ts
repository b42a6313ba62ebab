import type { Locale } from '#src/i18n/locales.ts';
import type { Category, Stage } from '#src/schemas/events.ts';

interface Strings {
  kind: string;
  stage: string;
  all: string;
  search: string;
  clear: string;
  /** `{n}` and `{all}` are numbers. */
  count: string;
  everything: string;
  none: string;
  link: string;
  copied: string;
  download: string;
  categories: Record<Category, string>;
  stages: Record<Stage, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    kind: 'About',
    stage: 'Stage',
    all: 'All ({n})',
    search: 'Search the events',
    clear: 'Show all',
    count: '{n} of {all} events',
    everything: '{all} events',
    none: 'No event fits. Take a shorter word, or show all.',
    link: 'Link to this selection',
    copied: 'Link copied',
    download: 'Download the data:',
    categories: {
      text: 'Text models',
      code: 'Code',
      image: 'Images',
      audio: 'Sound',
      video: 'Video',
      'three-d': '3D',
      multimodal: 'Multimodal models',
      science: 'Science',
      method: 'Methods',
      product: 'Products',
      business: 'Business',
      infrastructure: 'Infrastructure',
      culture: 'Culture',
      regulation: 'Law and courts',
    },
    stages: {
      budding: 'Early budding',
      accumulation: 'Accumulation',
      'rapid-growth': 'Rapid growth',
    },
  },
  zh: {
    kind: '类别',
    stage: '阶段',
    all: '全部（{n}）',
    search: '在事件中搜索',
    clear: '清除筛选',
    count: '共{all}个事件，当前显示{n}个',
    everything: '共{all}个事件',
    none: '没有符合的事件。请换个更短的词，或清除筛选。',
    link: '复制当前筛选的链接',
    copied: '链接已复制',
    download: '下载数据：',
    categories: {
      text: '文本模型',
      code: '代码',
      image: '图像',
      audio: '声音',
      video: '视频',
      'three-d': '3D',
      multimodal: '多模态模型',
      science: '科学',
      method: '方法',
      product: '产品',
      business: '商业',
      infrastructure: '基础设施',
      culture: '文化',
      regulation: '法律与判决',
    },
    stages: { budding: '早期萌芽', accumulation: '沉淀积累', 'rapid-growth': '快速发展' },
  },
};
