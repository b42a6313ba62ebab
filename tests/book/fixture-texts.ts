/** The texts of a small book about light and sound, in two languages, without a mistake. */
import type { Locale } from '#src/i18n/locales.ts';

const englishFiller = Array(16)
  .fill('Ten plain words stand here to make the section long.')
  .join(' ');
const chineseFiller = Array(16).fill('这里有许多个汉字用来把这一节写到足够长为止。').join('');

export const wavesEn = `---
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

export const raysEnglish = `---
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

export const wavesZh = `---
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

export const raysChinese = `---
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

export const about = (locale: Locale, title: string): string =>
  locale === 'en' ? `All about ${title}.` : `讲的是${title}。`;

export const soundSource = (locale: Locale, title: string): string => `---
title: ${title}
summary: ${about(locale, title)}
---

${locale === 'en' ? englishFiller : chineseFiller}
`;

export const cover = (locale: Locale, title: string): string => `---
title: ${title}
lead: ${about(locale, title)}
description: ${about(locale, title)}
---

[${about(locale, title)}](/light/#waves)
`;
