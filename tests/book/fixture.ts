/** A small book in two languages without a mistake. */
import {
  chapterFile,
  pageFile,
  sectionFile,
  type BookInput,
  type DataList,
} from '#src/book/input.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { texError } from '#src/book/tex.ts';
import { hues } from '#src/markdown/tex/render.ts';
import {
  about,
  cover,
  raysChinese,
  raysEnglish,
  soundSource,
  wavesEn,
  wavesZh,
} from './fixture-texts.ts';

/** The section "waves", which holds most, and the one after it. */
export const en = sectionFile('light', 'waves', 'en');
export const zh = sectionFile('light', 'waves', 'zh');
export const raysEn = sectionFile('light', 'rays', 'en');
export const raysZh = sectionFile('light', 'rays', 'zh');
export const soundEn = sectionFile('sound', 'pitch', 'en');
export const soundZh = sectionFile('sound', 'pitch', 'zh');
export const light = chapterFile('light');
export const coverEn = pageFile('cover', 'en');
export const coverZh = pageFile('cover', 'zh');

const chapterSource = (chapter: string, english: string, chinese: string) => ({
  chapter,
  file: chapterFile(chapter),
  source: ['title', 'lead', 'description']
    .map((key) =>
      key === 'title'
        ? `${key}:\n  en: ${english}\n  zh: ${chinese}\n`
        : `${key}:\n  en: ${about('en', english)}\n  zh: ${about('zh', chinese)}\n`,
    )
    .join(''),
});

const section = (chapter: string, id: string, locale: Locale, text: string) => ({
  chapter,
  section: id,
  locale,
  file: sectionFile(chapter, id, locale),
  source: text,
});

const coverText = (locale: Locale, title: string) => ({
  page: 'cover',
  locale,
  file: pageFile('cover', locale),
  source: cover(locale, title),
});

const list = (name: string, ...data: Record<string, unknown>[]): DataList => ({
  file: `content/${name}.yaml`,
  items: data.map((item, i) => ({ line: 2 + 10 * i, data: item })),
});

/** A fresh copy each time; checkBook finds nothing in it. */
export const validBook = (): BookInput => ({
  book: {
    chapters: [
      { id: 'light', sections: ['waves', 'rays'] },
      { id: 'sound', sections: ['pitch'] },
    ],
  },
  chapters: [chapterSource('light', 'Light', '光'), chapterSource('sound', 'Sound', '声音')],
  sections: [
    section('light', 'waves', 'en', wavesEn),
    section('light', 'waves', 'zh', wavesZh),
    section('light', 'rays', 'en', raysEnglish),
    section('light', 'rays', 'zh', raysChinese),
    section('sound', 'pitch', 'en', soundSource('en', 'Pitch')),
    section('sound', 'pitch', 'zh', soundSource('zh', '音高')),
  ],
  pageTexts: [coverText('en', 'Cover'), coverText('zh', '封面')],
  files: [],
  references: list(
    'references',
    {
      id: 'newton1704',
      type: 'book',
      title: 'Opticks',
      author: [{ family: 'Newton', given: 'I.' }],
      undated: true,
      url: 'https://example.org/opticks',
    },
    {
      id: 'young1804',
      type: 'article-journal',
      title: 'Experiments and Calculations',
      author: [{ family: 'Young', given: 'T.' }],
      issued: 1804,
      'container-title': 'Philosophical Transactions',
      doi: '10.1098/rstl.1804.0001',
    },
  ),
  glossary: list('glossary', {
    id: 'wave',
    en: 'wave',
    zh: '波',
    definition: { en: 'What travels.', zh: '传播的扰动。' },
  }),
  claims: list('claims', {
    id: 'light-is-instant',
    section: 'light#rays',
    verdict: 'correct',
    sources: [{ id: 'young1804' }],
  }),
  corrections: list('corrections'),
  questions: list('questions'),
  seals: list('seals', { id: 'prism', kind: 'computed', files: ['src/prism.ts'] }),
  exists: (path) => path === 'src/prism.ts',
  pictures: new Set(['/young.png']),
  figures: new Set(['explorables/prism']),
  data: [],
  shape: () => [],
  numbers: new Map([['speed-of-light', 299_792_458]]),
  numberFaults: new Map(),
  hues,
  pages: { '/': [], '/glossary/': ['wave'], '/references/': ['young1804', 'newton1704'] },
  tex: texError,
  today: '2026-11-28',
});
