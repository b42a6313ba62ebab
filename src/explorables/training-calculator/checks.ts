/** The calculator against published numbers, and what must not depend on how many cards there are. */
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { asTrained, published, result, state } from './model.ts';

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const given = { ...state.initial, fault };
  const llama = { ...given, model: 'llama31-405b' as const, ...asTrained('llama31-405b') };
  const run = published('llama31-405b')!;
  return [
    // The paper prints one decimal (Brown et al. 2020, Table D.1).
    check(faults.forward.breaks, 27.5, result({ ...given, model: 'gpt3-xl' }).pfDays, 0.05),
    // Utilisation is held in thousandths.
    check(faults.idle.breaks, run.deviceHours, result(llama).deviceHours, run.deviceHours / 500),
    checkGaps(
      { en: 'hours do not depend on the number of cards', zh: '卡时与卡数无关' },
      [10, 1000].map(
        (cards) => result({ ...given, cards }).deviceHours / result(given).deviceHours - 1,
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'days fall as the cards grow', zh: '天数随卡数成反比' },
      [10, 1000].map(
        (cards) => (result({ ...given, cards }).days * cards) / result(given).days - 1,
      ),
      1e-12,
    ),
  ];
}
