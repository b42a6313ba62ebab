/** The score by hand, the chance by its own sum, and what the detector finds in marked and unmarked text. */
import { falseAlarm } from '#src/maths/watermark.ts';
import { check, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { detect, generate, scoreOf } from './model.ts';

const settings = { gamma: 0.25, rho: 0, seed: 1 };

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const found = (delta: number): number =>
    detect(generate('en', { ...settings, delta }), settings.gamma, fault).z;
  return [
    check(faults.variance.breaks, 4 * Math.sqrt(3), scoreOf(16, 16, 0.25, fault), 1e-12),
    check(faults.key.breaks, 1, Number(found(4) > 4), 0),
    check(
      { en: 'and a text without a mark has not', zh: '没有标记的文本则没有' },
      0,
      Number(found(0) > 4),
      0,
    ),
    check(
      { en: 'by hand: the chance of three green in three is γ³', zh: '手算：三个全绿的概率是γ³' },
      0.25 ** 3,
      falseAlarm(3, 3, 0.25),
      1e-12,
    ),
  ];
}
