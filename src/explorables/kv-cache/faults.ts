/** What can be done wrong in the memory of a server. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  keys: {
    label: { en: 'keep the keys without the values', zh: '只存键，不存值' },
    breaks: { en: 'GPT-3 keeps 4,718,592 bytes a token', zh: 'GPT-3每个词元存4,718,592字节' },
  },
  shared: {
    label: { en: 'let all readers share one cache', zh: '让所有人共用一份缓存' },
    breaks: { en: '32 readers have 32 caches', zh: '32个人有32份缓存' },
  },
} as const satisfies Faults;
