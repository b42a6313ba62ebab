/** What can be done wrong around a zero convolution. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  unzeroed: {
    label: { en: 'start Z2 from ½, not from zero', zh: '让Z2从½而不是从零开始' },
    breaks: {
      en: 'at step 0 the output is the locked model’s',
      zh: '第0步的输出就是锁定模型的输出',
    },
  },
  forgotten: {
    label: { en: 'forget θ₂ on the way back', zh: '反向传播时忘掉θ₂' },
    breaks: { en: 'gradients are slopes of the loss', zh: '梯度等于损失的斜率' },
  },
} as const satisfies Faults;
