/** The words of search, in both languages. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Kind } from './kinds.ts';

export interface SearchWords {
  /** "{n} places" */
  readonly found: string;
  readonly foundOne: string;
  /** No section explains "{q}", but "{n}" places have the words. */
  readonly mentioned: string;
  /** Above the sections that come nearest to "{q}", where none may explain it. */
  readonly doubtful: string;
  readonly none: string;
  readonly nextStep: string;
  readonly failed: string;
  /** "{q}" was searched for in place of what was typed. */
  readonly corrected: string;
  readonly definition: string;
  readonly explainedIn: string;
  /** Above the sections that only have the words. */
  readonly mentions: string;
  readonly kind: string;
  readonly everything: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly remember: string;
  readonly recent: string;
  readonly forget: string;
}

export const searchWords: Readonly<Record<Locale, SearchWords>> = {
  en: {
    found: '{n} places, the best first',
    foundOne: '1 place',
    mentioned: 'Nothing here explains “{q}”. Places that have the words: {n}',
    doubtful: 'Perhaps nothing here explains “{q}”. What comes nearest:',
    none: 'Nothing found for “{q}”.',
    nextStep:
      'Try a shorter word, or the term in the other language; the contents of the whole site stand below.',
    failed: 'The search index could not be loaded. The contents of the site stand below.',
    corrected: 'Showing results for “{q}”.',
    definition: 'In the glossary',
    explainedIn: 'Explained in',
    mentions: 'Also mentioned in',
    kind: 'Show',
    everything: 'Everything',
    kinds: {
      section: 'Sections',
      explorable: 'Interactive figures',
      figure: 'Figures',
      question: 'Questions',
      event: 'Events',
      claim: 'Claims checked',
      term: 'Terms',
      work: 'Works cited',
    },
    remember: 'Remember my last searches on this device',
    recent: 'Last searches',
    forget: 'Erase them',
  },
  zh: {
    found: '{n}处，最相关的在前',
    foundOne: '1处',
    mentioned: '没有哪一节讲解“{q}”。提到这些词的有{n}处',
    doubtful: '这里也许没有讲“{q}”。最接近的是：',
    none: '没有找到“{q}”。',
    nextStep: '可以换个更短的词，或改用另一种语言的术语；下面是全站目录。',
    failed: '搜索索引未能载入。下面是全站目录。',
    corrected: '显示的是“{q}”的结果。',
    definition: '术语表',
    explainedIn: '讲解见',
    mentions: '也提到的小节',
    kind: '显示',
    everything: '全部',
    kinds: {
      section: '小节',
      explorable: '互动图',
      figure: '图表',
      question: '问题',
      event: '事件',
      claim: '核查过的论断',
      term: '术语',
      work: '引用文献',
    },
    remember: '在这台设备上记住最近的搜索',
    recent: '最近的搜索',
    forget: '清除',
  },
};
