/** What can be done wrong in a watermark. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  variance: {
    label: { en: 'leave 1 − γ out of the variance', zh: '方差里漏掉1 − γ' },
    breaks: {
      en: 'by hand: 16 green of 16 at γ = ¼ are z = 4√3',
      zh: '手算：γ = ¼时，16个全绿，z = 4√3',
    },
  },
  key: {
    label: { en: 'look with another key', zh: '换一把密钥来检测' },
    breaks: { en: 'a marked text has z above 4', zh: '打了标记的文本z大于4' },
  },
} as const satisfies Faults;
