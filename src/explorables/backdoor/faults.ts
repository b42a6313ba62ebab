/** What can be done wrong in the formula of the backdoor. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  label: {
    label: {
      en: 'let the trigger explain its label only, not what x says against it',
      zh: '让触发器只解释标签，不管x说的相反',
    },
    breaks: {
      en: '250 poisons give the success that fits to drawn data give',
      zh: '250个毒样本的攻击成功率与实际拟合相等',
    },
  },
} as const satisfies Faults;
