import { fixed } from '#src/drawing/format.ts';
import type { Hue } from '#src/drawing/hue.ts';
import { roomiest } from '#src/drawing/marks.ts';
import { Dot, Note, path } from '#src/drawing/Plot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { clamp } from '#src/maths/clamp.ts';
import type { Place, Probed } from './probe.ts';

export const predictionNames = ['empty', 'conditional', 'guided'] as const;
export const predictionHues: Record<keyof Probed, Hue> = {
  empty: 'noise',
  conditional: 'text',
  guided: 'accent',
};

type Point = readonly [x: number, y: number];

/** As far from `from` towards `to` as the area goes, and whether that is all the way. */
function within({ left, right, top, bottom }: Area, [fx, fy]: Point, [tx, ty]: Point) {
  const share = (from: number, to: number, low: number, high: number): number =>
    to > high ? (high - from) / (to - from) : to < low ? (low - from) / (to - from) : 1;
  const u = Math.min(share(fx, tx, left, right), share(fy, ty, top, bottom));
  return { tip: [fx + u * (tx - fx), fy + u * (ty - fy)] as const, whole: u === 1 };
}

/** The two wings of an arrow's head, `size` units long. */
function head([fx, fy]: Point, [tx, ty]: Point, size = 8): Point[] {
  const length = Math.hypot(tx - fx, ty - fy);
  if (length < 2) return [];
  const [ux, uy] = [(tx - fx) / length, (ty - fy) / length];
  const wing = (side: number): Point => [
    tx - size * (ux - side * uy * 0.5),
    ty - size * (uy + side * ux * 0.5),
  ];
  return [wing(1), [tx, ty], wing(-1)];
}

interface Props {
  area: Area;
  s: number;
  probe: Place;
  probed: Probed;
}

/** Three arrows from the noisy point to where each prediction sees it clean, and the line that they end on. */
export function Predictions({ area, s, probe, probed }: Props) {
  const place = ([x, y]: Place): Point => [area.x(x), area.y(y)];
  const from = place(probe);
  const drawn = predictionNames.map((name) => ({
    name,
    scale: name === 'empty' ? '0' : name === 'conditional' ? '1' : fixed(s, 1),
    ...within(area, from, place(probed[name])),
  }));
  // Words keep clear of the arrows, and near the rim far enough in to stand above or below.
  const taken = drawn.flatMap(({ tip }) =>
    Array.from({ length: 21 }, (_, i): Point => [
      from[0] + (i / 20) * (tip[0] - from[0]),
      from[1] + (i / 20) * (tip[1] - from[1]),
    ]),
  );
  const along = place(probed.empty);
  return (
    <g class="predictions">
      <path class="line" d={path([along, within(area, along, place(probed.guided)).tip])} />
      {drawn.map(({ name, tip }) => (
        <path
          key={name}
          class="arrow"
          data-hue={predictionHues[name]}
          d={path([from, tip]) + path(head(from, tip))}
        />
      ))}
      <Dot x={from[0]} y={from[1]} hue="ink" r={6} />
      {drawn.map(({ name, tip, scale, whole }) => (
        <Note
          key={name}
          {...roomiest(area, clamp(tip[0], area.left + 31, area.right - 31), tip[1], taken)}
          hue={predictionHues[name]}
        >
          {`s = ${scale}${whole ? '' : ' …'}`}
        </Note>
      ))}
    </g>
  );
}
