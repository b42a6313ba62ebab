/** Caches that follow from published architectures, and how they grow. */
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { result, state } from './model.ts';

const gib = 2 ** 30;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const given = { ...state.initial, fault };
  const one = result(given);
  return [
    check(faults.keys.breaks, 4_718_592, result({ ...given, model: 'gpt3' }).bytesPerToken, 0),
    check(faults.shared.breaks, 32, result({ ...given, batch: 32 }).cache / one.cache, 1e-12),
    check(
      {
        en: 'Llama 3 8B with 8,192 tokens: a cache of 1 GiB',
        zh: 'Llama 3 8B，8,192个词元：缓存为1 GiB',
      },
      1,
      one.cache / gib,
      1e-12,
    ),
    checkGaps(
      { en: 'half the bits, half the bytes', zh: '位数减半，字节减半' },
      [
        result({ ...given, bits: '8' }).cache / one.cache - 1 / 2,
        result({ ...given, bits: '8' }).weights / one.weights - 1 / 2,
      ],
      1e-12,
    ),
  ];
}
