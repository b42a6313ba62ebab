/** A small book in two languages without a mistake, and the means to plant some. */
import assert from 'node:assert/strict';
import {
  chapterFile,
  pageFile,
  sectionFile,
  type BookInput,
  type DataList,
  type TextSource,
} from '#src/book/input.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { texError } from '#src/book/tex.ts';
import { hues } from '#src/markdown/tex/render.ts';

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

const englishFiller = Array(16)
  .fill('Ten plain words stand here to make the section long.')
  .join(' ');
const chineseFiller = Array(16).fill('这里有许多个汉字用来把这一节写到足够长为止。').join('');

const wavesEn = `---
title: Waves
summary: What a wave is.
---

See the [glossary](/glossary/#wave) and [sound](/sound/#pitch).

${englishFiller} A <Term id="wave">wave</Term> has a length $\\lambda$ and a speed.<Cite id="young1804" at="§3.1, eq. 4" /> Its <Hue of="signal">signal</Hue> is **bold**.

$$
\\hueSignal{c} = \\lambda f \\quad \\text{in vacuum}
$$

## Interference {#interference}

Where two meet, they add.<Cite id="newton1704" /> Read on in [the rays](/light/#rays), or [the stripes](#stripes).

<Figure id="two-slits" size="wide">

\`\`\`mermaid
flowchart LR
  accTitle: Two slits
  accDescr: A source lights two slits, and both light a screen.
  s["source"] --> a["slit"]
  s -->|"also"| b["slit"]
\`\`\`

<Caption>**What do two slits show?** Stripes.</Caption>
</Figure>

<Figure id="portrait">

![Thomas Young, who drew the stripes](/young.png)

<Caption>**Who?** Young.</Caption>
</Figure>

<Check id="stripes">
What is on the screen?

<Choice>
Two lines

<Reason>Particles would do that.</Reason>
</Choice>

<Choice right>
Stripes
<Reason>Waves add.</Reason>
</Choice>
</Check>
`;

const raysEnglish = `---
title: Rays
summary: What a ray is.
---

import Prism from '#explorables/prism/index.astro';

${englishFiller}

<Prism locale="en">
<Check id="behind-the-prism">
What comes out?

<Choice>
White light
<Reason>It went in white.</Reason>
</Choice>

<Choice right>
Colours
<Reason>Each bends by its own angle.</Reason>
</Choice>
</Check>

<Caption>**What does a prism do?** It parts the colours.</Caption>

<Try>
- Turn it.
- Send in red light.
</Try>

<Real>
Glass takes some of the light.<Cite id="newton1704" />
</Real>
</Prism>

<Aside kind="correction" claim="light-is-instant">
Light takes its time.
</Aside>

<Derivation title="Why it bends">
From $n_1 \\sin a = n_2 \\sin b$.
</Derivation>
`;

const wavesZh = `---
title: 波
summary: 波是什么。
---

可看[术语表](/glossary/#wave)和[声音](/sound/#pitch)。

${chineseFiller}<Term id="wave">波</Term>（Wave）有波长$\\lambda$和速度<Cite id="young1804" at="§3.1, eq. 4" />。它的<Hue of="signal">信号</Hue>是**粗体**。

$$
\\hueSignal{c} = \\lambda f \\quad \\text{（真空中）}
$$

## 干涉 {#interference}

两列波相遇时相加<Cite id="newton1704" />。接着读[光线](/light/#rays)，或[条纹](#stripes)。

<Figure id="two-slits" size="wide">

\`\`\`mermaid
flowchart LR
  accTitle: 双缝
  accDescr: 光源照亮两条缝，两条缝照亮屏幕。
  s["光源"] --> a["缝"]
  s -->|"也"| b["缝"]
\`\`\`

<Caption>**双缝显示什么**？条纹。</Caption>
</Figure>

<Figure id="portrait">

![画出条纹的托马斯·杨](/young.png)

<Caption>**谁**？杨。</Caption>
</Figure>

<Check id="stripes">
屏幕上有什么？

<Choice>
两条线

<Reason>粒子才会这样。</Reason>
</Choice>

<Choice right>
条纹
<Reason>波会相加。</Reason>
</Choice>
</Check>
`;

const raysChinese = `---
title: 光线
summary: 光线是什么。
---

import Prism from '#explorables/prism/index.astro';

${chineseFiller}

<Prism locale="zh">
<Check id="behind-the-prism">
出来的是什么？

<Choice>
白光
<Reason>进去的是白光。</Reason>
</Choice>

<Choice right>
各色光
<Reason>每种颜色偏折的角度不同。</Reason>
</Choice>
</Check>

<Caption>**棱镜做什么**？它把颜色分开。</Caption>

<Try>
- 转动它。
- 射入红光。
</Try>

<Real>
玻璃会吸收一部分光<Cite id="newton1704" />。
</Real>
</Prism>

<Aside kind="correction" claim="light-is-instant">
光的传播需要时间。
</Aside>

<Derivation title="为什么会弯">
由$n_1 \\sin a = n_2 \\sin b$得到。
</Derivation>
`;

const about = (locale: Locale, title: string): string =>
  locale === 'en' ? `All about ${title}.` : `讲的是${title}。`;

const soundSource = (locale: Locale, title: string, filler: string): string => `---
title: ${title}
summary: ${about(locale, title)}
---

${filler}
`;

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

const cover = (locale: Locale, title: string): string => `---
title: ${title}
lead: ${about(locale, title)}
description: ${about(locale, title)}
---

[${about(locale, title)}](/light/#waves)
`;

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
    section('sound', 'pitch', 'en', soundSource('en', 'Pitch', englishFiller)),
    section('sound', 'pitch', 'zh', soundSource('zh', '音高', chineseFiller)),
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

/** Every file of the book that is written. */
const filesOf = (book: BookInput): readonly Pick<TextSource, 'file' | 'source'>[] => [
  ...book.chapters,
  ...book.sections,
  ...book.pageTexts,
];

/** The source of a file of the book. */
export function sourceIn(book: BookInput, file: string): string {
  const found = filesOf(book).find((each) => each.file === file);
  assert.ok(found, `the book has no ${file}`);
  return found.source;
}

/** The book with the first `from` of a file replaced. Fails if the file does not hold it. */
export function edited(book: BookInput, file: string, from: string, to: string): BookInput {
  const source = sourceIn(book, file);
  assert.ok(source.includes(from), `${file} does not hold ${from}`);
  const edit = <T extends Pick<TextSource, 'file' | 'source'>>(text: T): T =>
    text.file === file ? { ...text, source: source.replace(from, () => to) } : text;
  return {
    ...book,
    chapters: book.chapters.map(edit),
    sections: book.sections.map(edit),
    pageTexts: book.pageTexts.map(edit),
  };
}

/** The line of the first `needle` in a file of the book. */
export function lineOf(book: BookInput, file: string, needle: string): number {
  const source = sourceIn(book, file);
  const index = source.indexOf(needle);
  assert.notEqual(index, -1, `${file} does not hold ${needle}`);
  return source.slice(0, index).split('\n').length;
}
