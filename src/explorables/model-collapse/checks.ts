/** Chains against their exact expectation, and the share of rare values against the normal tail. */
import { chain, expectedVariances, quickStep, truth } from '#src/maths/refits.ts';
import type { Setting } from '#src/maths/refits.ts';
import { mean } from '#src/maths/statistics.ts';
import { check, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { faulty, fitsOf, tail } from './model.ts';

const setting: Setting = { m: 10, share: 0, estimator: 'ml' };
const chains = 4000;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const ends = Array.from(
    { length: chains },
    (_, i) => chain(setting, 1, 3, i, faulty(quickStep, fault))[1]!.variance,
  );
  const [first] = fitsOf(setting, 1, fault);
  return [
    check(
      faults.short.breaks,
      expectedVariances(setting, 1)[1]!,
      mean(ends),
      // Four standard errors: one variance has the variance 2(M − 1)/M².
      4 * Math.sqrt((2 * (setting.m - 1)) / setting.m ** 2 / chains),
    ),
    check(
      {
        en: 'by hand: the expectation after 100 generations, (1 − 1/50)¹⁰⁰',
        zh: '手算：100代之后的期望，(1 − 1/50)¹⁰⁰',
      },
      0.98 ** 100,
      expectedVariances({ m: 50, share: 0, estimator: 'ml' }, 100)[100]!,
      1e-12,
    ),
    check(
      { en: 'each chain begins at the truth', zh: '每条链都从真实分布开始' },
      truth.variance,
      first!.variance,
      0,
    ),
    check(
      { en: 'values beyond 2: 4.55% of the real data', zh: '2以外的值：占真实数据的4.55%' },
      0.0455,
      tail(truth),
      5e-5,
    ),
  ];
}
