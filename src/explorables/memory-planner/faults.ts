/** What can be forgotten of the memory that training takes. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  copy: {
    label: { en: 'forget the 32-bit copy of the weights', zh: '漏掉权重的32位副本' },
    breaks: {
      en: 'GPT-3’s state is 16 bytes a parameter, 2.8 TB',
      zh: 'GPT-3的状态每个参数16字节，共2.8 TB',
    },
  },
  whole: {
    label: { en: 'do not share out the weights in stage 3', zh: '阶段3不分摊权重' },
    breaks: {
      en: 'shards of stage 3 add up to the whole: sum / whole',
      zh: '阶段3的各片加起来等于整体，两者之比',
    },
  },
} as const satisfies Faults;
