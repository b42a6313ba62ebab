/** The formula of the backdoor against its known table and against classifiers fitted to drawn data. */
import { mean } from '#src/maths/statistics.ts';
import { check, checkGaps } from '../kit/checks.ts';
import type { Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';

/** Attack success by the number of poisons, at m = 4 and λ = 100. */
const table = [
  [0, 0.0228],
  [50, 0.3085],
  [80, 0.5],
  [100, 0.5987],
  [250, 0.8877],
  [500, 0.9599],
  [1000, 0.9817],
] as const;

/** 250 poisons under the penalty per example, by the number of clean examples. */
const byShare = [
  [1e4, 0.8877],
  [1e5, 0.1357],
  [1e6, 0.0294],
] as const;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const at: model.Setting = {
    poisons: 250,
    penalty: 'fixed',
    n: 100_000,
    repairs: 0,
    steps: 0,
    decay: false,
    fault,
  };
  const { trained, weight } = model.exact({ ...at, steps: 500 });
  return [
    check(
      faults.label.breaks,
      model.exact(at).success,
      mean(model.fittedSuccesses(at, 60, 5)),
      0.01,
    ),
    checkGaps(
      {
        en: 'success from 0 to 1,000 poisons, against the table',
        zh: '0到1,000个毒样本的成功率，与已知的表相比',
      },
      table.map(([poisons, success]) => model.exact({ ...at, poisons }).success - success),
      5e-5,
    ),
    checkGaps(
      {
        en: 'success of 250 poisons under the penalty per example',
        zh: '惩罚按样本计时，250个毒样本的成功率',
      },
      byShare.map(
        ([n, success]) => model.exact({ ...at, penalty: 'example', n }).success - success,
      ),
      5e-5,
    ),
    check(
      {
        en: '500 steps on clean data leave the weight to the last bit',
        zh: '在干净数据上走500步，权重一位也不变',
      },
      trained,
      weight,
      0,
    ),
    check(
      {
        en: '170 right labels bring 250 poisons down to half',
        zh: '170个正确的标签使250个毒样本只成功一半',
      },
      0.5,
      model.exact({ ...at, repairs: 170 }).success,
      1e-9,
    ),
  ];
}
