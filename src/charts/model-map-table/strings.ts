import type { Locale } from '#src/i18n/locales.ts';
import type { Model, Task } from '#src/schemas/models.ts';
import type { SizeWords } from './size.ts';

interface Strings {
  tableLabel: string;
  columns: { model: string; task: string; year: string; size: string; weights: string };
  sortedUp: string;
  sortedDown: string;
  filterTask: string;
  filterOpen: string;
  all: string;
  count: string;
  none: string;
  size: SizeWords;
  tasks: Record<Task, string>;
  weights: Record<Model['weights'], string>;
  licence: (text: string) => string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    tableLabel: 'Models by task',
    columns: { model: 'Model', task: 'Task', year: 'Year', size: 'Parameters', weights: 'Weights' },
    sortedUp: 'sorted upward by {column}',
    sortedDown: 'sorted downward by {column}',
    filterTask: 'Task',
    filterOpen: 'Open weights only',
    all: 'All tasks',
    count: '{n} of {all} models',
    none: 'No model fits.',
    size: {
      undisclosed: 'not published',
      active: (text) => ` (${text} active)`,
      upTo: (text) => `up to ${text}`,
      about: (text) => `about ${text}`,
      comma: ', ',
    },
    tasks: {
      text: 'Text',
      understanding: 'Reading text',
      translation: 'Translation',
      code: 'Code',
      image: 'Images',
      audio: 'Sound',
      video: 'Video',
      'three-d': '3D',
      multimodal: 'Multimodal',
      science: 'Science',
    },
    weights: { open: 'open', partly: 'partly open', closed: 'closed', code: 'code only' },
    licence: (text) => `(${text})`,
  },
  zh: {
    tableLabel: '按任务看模型',
    columns: { model: '模型', task: '任务', year: '年份', size: '参数量', weights: '权重' },
    sortedUp: '按{column}升序',
    sortedDown: '按{column}降序',
    filterTask: '任务',
    filterOpen: '只看开放权重',
    all: '全部任务',
    count: '共{all}个模型，当前显示{n}个',
    none: '没有符合的模型。',
    size: {
      undisclosed: '未公布',
      active: (text) => `（激活${text}）`,
      upTo: (text) => `最大${text}`,
      about: (text) => `约${text}`,
      comma: '、',
    },
    tasks: {
      text: '文本',
      understanding: '文本理解',
      translation: '翻译',
      code: '代码',
      image: '图像',
      audio: '声音',
      video: '视频',
      'three-d': '3D',
      multimodal: '多模态',
      science: '科学',
    },
    weights: { open: '开放', partly: '部分开放', closed: '不开放', code: '仅代码' },
    licence: (text) => `（${text}）`,
  },
};
