/** What can be done wrong where a reward is checked. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  uncentred: {
    label: { en: 'forget to take the group’s mean away', zh: '忘了减去组平均' },
    breaks: { en: 'a group’s advantages sum to 0', zh: '一组的优势之和为0' },
  },
  fooled: {
    label: { en: 'let the strict check look anywhere', zh: '让严格的检查随处找答案' },
    breaks: { en: 'what passes the strict check is right', zh: '通过严格检查的都是对的' },
  },
} as const satisfies Faults;
