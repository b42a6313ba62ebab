/** A small book in two languages without a mistake, and the means to plant some. */
import assert from 'node:assert/strict';
import type { BookInput, ChapterSource, DataList } from '#src/book/input.ts';
import { texError } from '#src/book/tex.ts';
import { hues } from '#src/markdown/tex/render.ts';

export const en = 'content/chapters/light/en.mdx';
export const zh = 'content/chapters/light/zh.mdx';
export const soundEn = 'content/chapters/sound/en.mdx';
export const coverEn = 'content/pages/cover/en.mdx';
export const coverZh = 'content/pages/cover/zh.mdx';

const englishFiller = Array(16)
  .fill('Ten plain words stand here to make the section long.')
  .join(' ');
const chineseFiller = Array(16).fill('这里有二十个汉字用来把这一节写到足够长为止。').join('');

const lightEn = `---
title: Light
lead: What light is.
description: Light, from waves to rays.
---

import Prism from '#explorables/prism/index.astro';

Before the first section, see the [glossary](/glossary/#wave) and [sound](/sound/#pitch).

## Waves {#waves}

${englishFiller} A <Term id="wave">wave</Term> has a length $\\lambda$ and a speed.<Cite id="young1804" at="§3.1, eq. 4" /> Its <Hue of="signal">signal</Hue> is **bold**.

$$
\\hueSignal{c} = \\lambda f \\quad \\text{in vacuum}
$$

### Interference {#interference}

Where two meet, they add.<Cite id="newton1704" /> Read on in [the rays](#rays).

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

## Rays {#rays}

${englishFiller}

<Prism locale="en" />

<Aside kind="correction" claim="light-is-instant">
Light takes its time.
</Aside>

<Derivation title="Why it bends">
From $n_1 \\sin a = n_2 \\sin b$.
</Derivation>
`;

const lightZh = `---
title: 光
lead: 光是什么。
description: 光，从波到光线。
---

import Prism from '#explorables/prism/index.astro';

在第一节之前，可看[术语表](/glossary/#wave)和[声音](/sound/#pitch)。

## 波 {#waves}

${chineseFiller}<Term id="wave">波</Term>（Wave）有波长$\\lambda$和速度<Cite id="young1804" at="§3.1, eq. 4" />。它的<Hue of="signal">信号</Hue>是**粗体**。

$$
\\hueSignal{c} = \\lambda f \\quad \\text{（真空中）}
$$

### 干涉 {#interference}

两列波相遇时相加<Cite id="newton1704" />。接着读[光线](#rays)。

<Figure id="two-slits" size="wide">

\`\`\`mermaid
flowchart LR
  accTitle: 双缝
  accDescr: 光源照亮两条缝，两条缝照亮屏幕。
  s["光源"] --> a["缝"]
  s -->|"也"| b["缝"]
\`\`\`

<Caption>**双缝显示什么？** 条纹。</Caption>
</Figure>

<Figure id="portrait">

![画出条纹的托马斯·杨](/young.png)

<Caption>**谁？** 杨。</Caption>
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

## 光线 {#rays}

${chineseFiller}

<Prism locale="zh" />

<Aside kind="correction" claim="light-is-instant">
光的传播需要时间。
</Aside>

<Derivation title="为什么会弯">
由$n_1 \\sin a = n_2 \\sin b$得到。
</Derivation>
`;

const soundSource = (title: string, heading: string, filler: string): string => `---
title: ${title}
lead: ${title}
description: ${title}
---

## ${heading} {#pitch}

${filler}
`;

const cover = (title: string): string => `---
title: ${title}
lead: ${title}
description: ${title}
---

[${title}](/light/#waves)
`;

const source = (file: string, text: string): ChapterSource => {
  const [, , chapter = '', name] = file.split('/');
  return { chapter, locale: name === 'zh.mdx' ? 'zh' : 'en', file, source: text };
};

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
  chapters: [
    source(en, lightEn),
    source(zh, lightZh),
    source(soundEn, soundSource('Sound', 'Pitch', englishFiller)),
    source('content/chapters/sound/zh.mdx', soundSource('声音', '音高', chineseFiller)),
  ],
  pageTexts: [source(coverEn, cover('Cover')), source(coverZh, cover('封面'))],
  references: list(
    'references',
    {
      id: 'young1804',
      type: 'article-journal',
      title: 'Experiments and Calculations',
      author: [{ family: 'Young', given: 'T.' }],
      issued: 1804,
      'container-title': 'Philosophical Transactions',
      doi: '10.1098/rstl.1804.0001',
    },
    {
      id: 'newton1704',
      type: 'book',
      title: 'Opticks',
      author: [{ family: 'Newton', given: 'I.' }],
      undated: true,
      url: 'https://example.org/opticks',
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
  figures: new Set(['explorables/prism']),
  data: [],
  numbers: new Map([['speed-of-light', 299_792_458]]),
  hues,
  pages: { '/': [], '/glossary/': ['wave'], '/references/': ['young1804', 'newton1704'] },
  tex: texError,
});

/** The book with the first `from` of a file replaced. Fails if the file does not hold it. */
export function edited(book: BookInput, file: string, from: string, to: string): BookInput {
  const edit = (text: ChapterSource): ChapterSource => {
    if (text.file !== file) return text;
    assert.ok(text.source.includes(from), `${file} does not hold ${from}`);
    return { ...text, source: text.source.replace(from, () => to) };
  };
  return {
    ...book,
    chapters: book.chapters.map(edit),
    pageTexts: (book.pageTexts ?? []).map(edit),
  };
}

/** The line of the first `needle` in a file of the book. */
export function lineOf(book: BookInput, file: string, needle: string): number {
  const text = [...book.chapters, ...(book.pageTexts ?? [])].find((t) => t.file === file)?.source;
  const index = text?.indexOf(needle) ?? -1;
  assert.notEqual(index, -1, `${file} does not hold ${needle}`);
  return (text ?? '').slice(0, index).split('\n').length;
}
