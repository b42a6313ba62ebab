/** The mean velocity against its lines one by one, the walks against the data, the pairs before and after. */
import { cleanFromV, noiseFromV, straight } from '#src/maths/parametrisations.ts';
import { deviation, mean } from '#src/maths/statistics.ts';
import { check, checkGaps, gapsOf } from '../kit/checks.ts';
import type { Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { planeNames } from '../kit/plane-data.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';

const places = [
  [0.3, -0.1],
  [-1.4, 0.9],
  [2, 2],
] as const;
const times = [0.1, 0.4, 0.75, 1];

/** The weighted mean of the velocities of all lines through a place, line by line. */
function lineByLine(points: Float64Array, t: number, x: number, y: number): [number, number] {
  let [total, vx, vy] = [0, 0, 0];
  for (let k = 0; k < points.length; k += 2) {
    const [a, b] = [points[k]!, points[k + 1]!];
    const [ex, ey] = [(x - (1 - t) * a) / t, (y - (1 - t) * b) / t];
    const likely = Math.exp(-(ex * ex + ey * ey) / 2) / (2 * Math.PI);
    total += likely;
    vx += likely * (ex - a);
    vy += likely * (ey - b);
  }
  return [vx / total, vy / total];
}

/** Data and noise got back from v, from u and from their mixture, less what they are. */
function conversionGaps(lines: model.Lines, t: number, x: number, y: number): number[] {
  const { clean, noise, velocity, v } = model.clothes(lines, t, x, y);
  const { signal, noise: share } = straight(t);
  const size = Math.hypot(signal, share);
  const at = [x / size, y / size];
  return [
    ...gapsOf(cleanFromV(at, v, model.rounded(t)), clean),
    ...gapsOf(noiseFromV(at, v, model.rounded(t)), noise),
    ...[0, 1].flatMap((axis) => {
      const here = [x, y][axis]!;
      return [
        signal * clean[axis]! + share * noise[axis]! - here,
        here - t * velocity[axis]! - clean[axis]!,
        here + (1 - t) * velocity[axis]! - noise[axis]!,
      ];
    }),
  ];
}

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const all = planeNames.map((name) => model.linesOf(name, false, fault));
  const paired = model.linesOf('moons', true, fault);
  const everywhere = (
    some: readonly model.Lines[],
    gaps: (lines: model.Lines, t: number, x: number, y: number) => number[],
  ) =>
    some.flatMap((lines) => times.flatMap((t) => places.flatMap(([x, y]) => gaps(lines, t, x, y))));
  const [moons] = all as [model.Lines];
  const noises = model.noisesOf(2, 200);
  const ends = model.nearest(moons.data, model.carry(moons, noises, 40).at(-1)!);
  const carried = model.costs(
    moons.data,
    noises,
    ends.map(({ index }) => index),
  );
  const chance = model.costs(moons.data, noises, model.byChance(moons.data, 2, 200));
  // Four standard errors of the difference, noise by noise.
  const error = (4 * deviation(chance.map((before, i) => before - carried[i]!))) / Math.sqrt(200);
  const few = noises.subarray(0, 2 * model.drawn);
  const leap = model.nearest(paired.data, model.carry(paired, few, 1).at(-1)!);
  return [
    checkGaps(
      faults.alike.breaks,
      everywhere(all, (lines, t, x, y) =>
        gapsOf(model.wind(lines, t, [x, y]), lineByLine(lines.data.centres, t, x, y)),
      ),
      1e-10,
    ),
    checkGaps(
      {
        en: 'v, noise, data and velocity lead back to each other',
        zh: 'v、噪声、数据与速度可以互相换算',
      },
      everywhere([...all, paired], conversionGaps),
      1e-10,
    ),
    check(
      {
        en: '200 walks of 40 steps end on the data: the furthest',
        zh: '200条40步的路终点都在数据上：最远的距离',
      },
      0,
      Math.max(...ends.map(({ distance }) => distance)),
      1e-6,
    ),
    check(
      {
        en: 'the wind lengthens no journey: growth of the mean square against pairs by chance',
        zh: '风不使路程变长：平均平方比随机配对增加多少',
      },
      0,
      Math.max(0, mean(carried) - mean(chance)),
      error,
    ),
    check(
      {
        en: 'after a reflow one step ends on the data: the furthest',
        zh: '重流之后一步就到数据：最远的距离',
      },
      0,
      Math.max(...leap.map(({ distance }) => distance)),
      1e-6,
    ),
  ];
}
