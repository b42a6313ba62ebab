/** What can be done wrong in a chain of errors and repairs. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  undone: {
    label: { en: 'repair also what cannot be undone', zh: '无法挽回的也改正' },
    breaks: {
      en: 'closed form equals the powers of the matrix',
      zh: '闭式解等于矩阵的幂',
    },
  },
  always: {
    label: { en: 'repair even where the chance is 0', zh: '改正概率为0时也改正' },
    breaks: { en: 'without repair it is (1 − ε)ⁿ', zh: '没有改正时等于(1 − ε)ⁿ' },
  },
} as const satisfies Faults;
