/** Timelines. */
import type { Sample } from './sample.ts';

export const history: Sample = {
  en: `timeline
  accTitle: Generative AI in five stages
  accDescr: Five stages from rules to multimodal models, with two or three events each.
  section Rules and chance
    1957 : Illiac Suite, a string quartet by computer
    1966 : ELIZA answers by pattern matching
  section Deep generative models
    2013 : VAE
    2014 : GAN
  section Attention
    2017 : Transformer
    2018 : GPT and BERT
  section Scale
    2020 : GPT-3, 175 billion parameters : DDPM
    2021 : CLIP and DALL·E
  section Everyday use
    2022 : Stable Diffusion released openly : ChatGPT
`,
  zh: `timeline
  accTitle: 生成式 AI 的五个阶段
  accDescr: 从规则到多模态模型的五个阶段，每段两三件事。
  section 规则与随机的早期萌芽阶段
    1957 : 计算机创作的弦乐四重奏《依利亚克组曲》
    1966 : ELIZA 用模式匹配回答问题，让使用者以为对方真的理解了自己
  section 深度生成模型
    2013 : 变分自编码器（VAE）
    2014 : 生成对抗网络（GAN）
  section 注意力
    2017 : Transformer 只用注意力机制就完成序列到序列的翻译任务
    2018 : GPT 与 BERT
  section 规模
    2020 : GPT-3，1750 亿参数 : 去噪扩散概率模型（DDPM）
    2021 : CLIP 与 DALL·E
  section 走进日常
    2022 : Stable Diffusion 开放下载 : ChatGPT
`,
};

export const families: Sample = {
  en: `timeline
  accTitle: Families of image models
  accDescr: Four families and when they appeared.
  2013 : VAE
  2014 : GAN
  2015 : Diffusion
  2021 : CLIP-guided <br/>generation : A < B & C
`,
  zh: `timeline
  accTitle: 图像模型的几个家族
  accDescr: 四个家族及其出现的年份。
  2013 : VAE
  2014 : GAN
  2015 : 扩散模型
  2021 : CLIP 引导<br/>的生成 : A < B & C
`,
};

export const stages: Sample = {
  en: `timeline
  accTitle: Three stages
  accDescr: Three stages with one or two periods each.
  section Deep generative models
    2013 : VAE learns a latent space : First results on faces
    2014 : GAN
  section Attention
    2017 : Transformer: attention is all there is
  section Everyday use
    2022 : Stable Diffusion : ChatGPT : Whisper
`,
  zh: `timeline
  accTitle: 三个阶段
  accDescr: 三个阶段，每段一两个时期。
  section 深度生成模型
    2013 : 变分自编码器学会潜空间 : 最早的人脸结果
    2014 : 生成对抗网络
  section 注意力
    2017 : Transformer：只用注意力机制就完成了翻译
  section 走进日常
    2022 : Stable Diffusion : ChatGPT : Whisper
`,
};

export const longWords: Sample = {
  en: `timeline
  accTitle: Words wider than a column
  accDescr: Words that would lie over their neighbours.
  section Donaudampfschifffahrtsgesellschaftskapitän
    2002 : LongLongLongLongLongLongLongLongLongLongLongLong
    2004 : snake_case_identifier_of_a_table : Google
    2006 : https://example.org/a/b/c/d/e
`,
  zh: `timeline
  accTitle: 比一栏更宽的词
  accDescr: 会盖住邻栏的词。
  section 时期
    2002年 : LongLongLongLongLongLongLongLongLongLongLongLong
    2004年 : snake_case_identifier_of_a_table : 谷歌
    2006年 : https://example.org/a/b/c/d/e
`,
};
