/** What readers type who look for a section: their words, not the ones of the index. */
import type { Locale } from '#src/i18n/locales.ts';

export interface Query {
  /** The language of the page that is asked. */
  readonly on: Locale;
  readonly typed: string;
  /** The section that answers: `chapter#section`. */
  readonly place: string;
}

const on = (locale: Locale, chapter: string, queries: Readonly<Record<string, string>>): Query[] =>
  Object.entries(queries).map(([typed, section]) => ({
    on: locale,
    typed,
    place: `${chapter}#${section}`,
  }));

export const queries: readonly Query[] = [
  ...on('en', 'stable-diffusion', {
    'cross-attention': 'conditioning',
    'latent space': 'latent-space',
    'classifier-free guidance': 'guidance',
    'CFG scale': 'guidance',
    'negative prompt': 'guidance',
    'how many parameters does LoRA train': 'lora',
    'low-rank adaptation': 'lora',
    'zero convolution': 'controlnet',
    'noise schedule': 'forward-process',
    'signal-to-noise ratio': 'forward-process',
    DDIM: 'sampling',
    'how many steps do I need': 'sampling',
    Tweedie: 'training-objective',
    'v-prediction': 'training-objective',
    'contrastive loss': 'clip',
    'text encoder': 'clip',
    'KL divergence': 'latent-space',
    'U-Net': 'conditioning',
    'image-to-image': 'overview',
    'open source licence': 'why-it-spread',
    'GPU hours': 'why-it-spread',
    SDXL: 'family',
    'rectified flow': 'family',
    distillation: 'family',
  }),
  ...on('zh', 'stable-diffusion', {
    交叉注意力: 'conditioning',
    提示词怎么进入模型: 'conditioning',
    潜在空间: 'latent-space',
    无分类器引导: 'guidance',
    负向提示词: 'guidance',
    零卷积: 'controlnet',
    加噪: 'forward-process',
    噪声调度: 'forward-process',
    信噪比: 'forward-process',
    采样步数: 'sampling',
    去噪: 'training-objective',
    得分: 'training-objective',
    微调: 'lora',
    LoRA要训练多少参数: 'lora',
    温度: 'clip',
    图生图: 'overview',
    随机种子: 'overview',
    开源: 'why-it-spread',
    训练花了多少钱: 'why-it-spread',
    蒸馏: 'family',
  }),
  ...on('en', 'history', {
    ELIZA: 'early-budding',
    'Turing test': 'early-budding',
    word2vec: 'accumulation',
    '100 million users': 'turning-point-2022',
    'who built Codex': 'who-built-what',
  }),
  ...on('zh', 'history', {
    依利亚克组曲: 'early-budding',
    三个阶段: 'three-stages',
    用户破亿: 'turning-point-2022',
    文心: 'who-built-what',
  }),
  ...on('en', 'applications', {
    'does Copilot make programmers faster': 'copilots',
    'prompt injection': 'agents',
    'model collapse': 'synthetic-data',
    NeRF: 'three-d',
    'voice cloning': 'audio-and-music',
  }),
  ...on('zh', 'applications', {
    合成数据: 'synthetic-data',
    智能体: 'agents',
    虚拟陪伴: 'companions',
    财报: 'structured-writing',
  }),
  ...on('en', 'chatgpt', {
    'Bradley-Terry': 'reward-model',
    DPO: 'after-rlhf',
    'alignment tax': 'what-rlhf-did',
    'Goodhart’s law': 'over-optimisation',
    'supervised fine-tuning': 'supervised-fine-tuning',
  }),
  ...on('zh', 'chatgpt', {
    奖励模型: 'reward-model',
    对齐问题: 'alignment-problem',
    思维链: 'what-rlhf-did',
    监督微调: 'supervised-fine-tuning',
  }),
  ...on('en', 'cloud', {
    'PF-days': 'training-compute',
    roofline: 'accelerators',
    'KV cache': 'inference-cost',
    a16z: 'where-the-money-goes',
    MindSpore: 'huawei-cloud',
  }),
  ...on('zh', 'cloud', {
    '220天': 'training-compute',
    KV缓存: 'inference-cost',
    昇腾: 'huawei-cloud',
    市场结构: 'market-structure',
  }),
  ...on('en', 'challenges', {
    'sleeper agents': 'backdoors',
    watermark: 'governance',
    'Mata v. Avianca': 'hallucination',
    'sparse autoencoder': 'interpretability',
    'fair use': 'intellectual-property',
  }),
  ...on('zh', 'challenges', {
    数据投毒: 'poisoning',
    幻觉: 'hallucination',
    碳排放: 'carbon',
    水印: 'governance',
  }),
  // Each language finds the other's sections.
  ...on('en', 'stable-diffusion', {
    交叉注意力: 'conditioning',
    潜在空间: 'latent-space',
    零卷积: 'controlnet',
    采样: 'sampling',
  }),
  ...on('zh', 'stable-diffusion', {
    'cross-attention': 'conditioning',
    'noise schedule': 'forward-process',
    guidance: 'guidance',
  }),
];
