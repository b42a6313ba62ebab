/** Guidance against both predictions and the densities behind them. */
import { noisePredictions, posteriorMeans } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { blend, noiseSchedule } from '#src/maths/schedules.ts';
import { sum } from '#src/maths/statistics.ts';
import { checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { classOf, everything, guidedNoise, labels, posterior } from './model.ts';
import { distance, probed } from './probe.ts';
import type { Place } from './probe.ts';

const places = normals(20, 8).map((value) => 1.3 * value);
const levels = [0, 300, 999].map((t) => blend(noiseSchedule('linear'), t));
const probe: Place = [0.6, 1.5];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const everywhere = (
    gaps: (label: (typeof labels)[number], level: (typeof levels)[number]) => number[],
  ) => labels.flatMap((label) => levels.flatMap((level) => gaps(label, level)));
  return [
    checkGaps(
      faults.swapped.breaks,
      everywhere((label, level) =>
        gapsOf(
          guidedNoise(label, 1, level, places, fault),
          noisePredictions(classOf(label), level, places),
        ),
      ),
      1e-12,
    ),
    checkGaps(
      faults.w.breaks,
      everywhere((label, level) =>
        gapsOf(
          guidedNoise(label, 0, level, places, fault),
          noisePredictions(everything, level, places),
        ),
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'between and beyond it is a straight line in s', zh: '对s而言是一条直线' },
      everywhere((label, level) => {
        const at = (s: number): Float64Array => guidedNoise(label, s, level, places, fault);
        const [zero, one, eight] = [at(0), at(1), at(8)];
        return gapsOf(
          eight,
          zero.map((value, i) => value + 8 * (one[i]! - value)),
        );
      }),
      1e-9,
    ),
    checkGaps(
      {
        en: 'the arrow of the class ends at the mean of what may be there',
        zh: '“问类别”的箭头指向该处干净点的均值',
      },
      labels.flatMap((label) =>
        gapsOf(
          probed(label, 3, 300, probe, fault).conditional,
          posteriorMeans(classOf(label), levels[1]!, probe),
        ),
      ),
      1e-9,
    ),
    checkGaps(
      { en: 'the guided arrow ends s times as far away', zh: '引导后的箭头走到s倍远处' },
      labels.map((label) => {
        const { empty, conditional, guided } = probed(label, 3, 300, probe, fault);
        return distance(empty, guided) - 3 * distance(empty, conditional);
      }),
      1e-9,
    ),
    checkGaps(
      { en: 'the classes’ posterior probabilities sum to 1', zh: '各类别的后验概率之和为1' },
      [0, 2, 4].map(
        (i) => sum(labels.map((label) => posterior(label, places[i]!, places[i + 1]!))) - 1,
      ),
      1e-12,
    ),
  ];
}
