/** The denoiser against the density that it must climb, at the levels of the schedule itself. */
import { logDensity, nearestCentre } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { blend, noiseSchedule } from '#src/maths/schedules.ts';
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { dataOf, denoise, gaussianFactor, levelAt, stepOf, walk } from './model.ts';

const schedule = noiseSchedule('sd');
const steps = [250, 500, 750, 999];
const probes = normals(12, 5);
const h = 1e-3;

/** a x̂ − (x + b² ∂ log q/∂x), by five-point central differences, at both coordinates of every probe. */
function tweedieGaps(name: 'ring' | 'moons', fault: FaultOf<typeof faults>): number[] {
  const data = dataOf(name, []);
  return steps.flatMap((t) => {
    const level = blend(schedule, t);
    return Array.from({ length: probes.length / 2 }, (_, i) => {
      const [x, y] = [probes[2 * i]!, probes[2 * i + 1]!];
      const slope = (dx: number, dy: number): number => {
        const f = (k: number): number => logDensity(data, level, x + k * dx * h, y + k * dy * h);
        return (8 * (f(1) - f(-1)) - (f(2) - f(-2))) / (12 * h);
      };
      const answer = denoise(data, level, x, y, fault);
      return [
        level.signal * answer.x - x - level.noise ** 2 * slope(1, 0),
        level.signal * answer.y - y - level.noise ** 2 * slope(0, 1),
      ];
    }).flat();
  });
}

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const ring = dataOf('ring', []);
  const gaussian = dataOf('gaussian', []);
  const [endX = NaN, endY = NaN] = walk(ring, 999, 0.7, -1.1).slice(-2);
  const level = levelAt(500);
  return [
    checkGaps(
      faults.two.breaks,
      [...tweedieGaps('ring', fault), ...tweedieGaps('moons', fault)],
      1e-8,
    ),
    checkGaps(
      faults.backwards.breaks,
      steps.map((t) => levelAt(stepOf(t, fault)).signal - blend(schedule, t).signal),
      1e-12,
    ),
    check(
      { en: 'the weights of the data sum to 1', zh: '各数据点的权重之和为1' },
      1,
      sum([...denoise(ring, level, 0.7, -1.1, fault).weights]),
      1e-12,
    ),
    check(
      {
        en: 'of Gaussian data the answer is the noisy point times one factor',
        zh: '对高斯数据，回答是带噪点乘以一个系数',
      },
      0.7 * gaussianFactor(level),
      denoise(gaussian, level, 0.7, -1.1, fault).x,
      1e-12,
    ),
    check(
      { en: 'the walk ends on a data point: its distance', zh: '轨迹终点落在数据点上：距离' },
      0,
      nearestCentre(ring, endX, endY).distance,
      1e-6,
    ),
  ];
}
