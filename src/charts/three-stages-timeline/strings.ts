import type { Locale } from '#src/i18n/locales.ts';
import type { Stage } from '#src/schemas/events.ts';

interface Strings {
  title: string;
  description: string;
  stages: Record<Stage, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    title: 'Three stages of AIGC, with events of each',
    description:
      'Early budding, 1950s to mid-1990s: programs with rules written by hand. Accumulation, mid-1990s to mid-2010s: networks that learn from data. Rapid growth since: GAN, Transformer, diffusion and large pretrained models.',
    stages: {
      budding: 'Early budding, 1950s to mid-1990s',
      accumulation: 'Accumulation, mid-1990s to mid-2010s',
      'rapid-growth': 'Rapid growth, since the mid-2010s',
    },
  },
  zh: {
    title: 'AIGC的三个阶段与其中的事件',
    description:
      '早期萌芽，1950年代至1990年代中期：程序按人写的规则运行。沉淀积累，1990年代中期至2010年代中期：网络从数据中学习。此后快速发展：GAN、Transformer、扩散与大规模预训练模型。',
    stages: {
      budding: '早期萌芽：1950年代至1990年代中期',
      accumulation: '沉淀积累：1990年代中期至2010年代中期',
      'rapid-growth': '快速发展：2010年代中期至今',
    },
  },
};
