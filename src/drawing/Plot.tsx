import type { ComponentChildren } from 'preact';
import { fixed, superscript } from './format.ts';
import type { Hue } from './hue.ts';
import { linear, logarithmic, powerTicks, tenth, ticks } from './scale.ts';
import type { Scale } from './scale.ts';

export interface Axis {
  /** Left to right, or bottom to top; may fall. */
  domain: readonly [number, number];
  /** Stands in the figure, at the end of the axis: name and unit. */
  label: string;
  log?: boolean;
  /** Where the ticks stand; otherwise round values, about `count` of them. */
  ticks?: readonly number[];
  count?: number;
  format?: (value: number) => string;
}

export interface Area {
  x: Scale;
  y: Scale;
  /** Edges of the plotting area, in units of the drawing. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Props {
  x: Axis;
  y: Axis;
  /** Name of the drawing for a screen reader: what is seen and what it means. */
  title: string;
  /** In units of the drawing, about a pixel on a phone. The drawing is as wide as its box. */
  width?: number;
  height?: number;
  /** Room left of the area for tick labels. */
  left?: number;
  children: (area: Area) => ComponentChildren;
}

function tickValues(axis: Axis): readonly number[] {
  return axis.ticks ?? (axis.log ? powerTicks(axis.domain) : ticks(axis.domain, axis.count ?? 5));
}

function tickText(axis: Axis): (value: number) => string {
  if (axis.format) return axis.format;
  if (axis.log) return (value) => `10${superscript(Math.log10(value))}`;
  const most = Math.max(
    0,
    ...tickValues(axis).map((value) => String(value).split('.')[1]?.length ?? 0),
  );
  return (value) => fixed(value, Math.min(most, 6));
}

/** The frame of a plot: axes, ticks, thin rules. `children` draws inside, given both scales. */
export function Plot({ x, y, title, width = 360, height = 220, left = 40, children }: Props) {
  const [top, right, bottom] = [24, width - 14, height - 40];
  const place = (axis: Axis, range: readonly [number, number]): Scale =>
    (axis.log ? logarithmic : linear)(axis.domain, range);
  const area: Area = {
    x: place(x, [left, right]),
    y: place(y, [bottom, top]),
    left,
    right,
    top,
    bottom,
  };
  const [xText, yText] = [tickText(x), tickText(y)];
  return (
    <div class="plot" style={{ '--plot-width': width }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <g class="plot-grid" aria-hidden="true">
          {tickValues(y).map((value) => (
            <path key={value} d={`M${left} ${tenth(area.y(value))}H${right}`} />
          ))}
          {tickValues(x).map((value) => (
            <path key={value} d={`M${tenth(area.x(value))} ${bottom}v4`} />
          ))}
          {tickValues(y).map((value) => (
            <text key={value} x={left - 6} y={tenth(area.y(value) + 4.2)} text-anchor="end">
              {yText(value)}
            </text>
          ))}
          {tickValues(x).map((value) => (
            <text key={value} x={tenth(area.x(value))} y={bottom + 17} text-anchor="middle">
              {xText(value)}
            </text>
          ))}
          <line class="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
          <text class="axis-label" x={left} y={top - 10} text-anchor="start">
            {y.label}
          </text>
          <text class="axis-label" x={right} y={height - 4} text-anchor="end">
            {x.label}
          </text>
        </g>
        {children(area)}
      </svg>
    </div>
  );
}

type Point = readonly [number, number];

interface LineProps {
  /** Places in the drawing; a point that is not finite breaks the line. */
  points: Iterable<Point>;
  hue?: Hue;
  dashed?: boolean;
  /** Thin and pale: context for the line that matters. */
  faint?: boolean;
}

/** An SVG path through the points, to a tenth of a unit. */
export function path(points: Iterable<Point>): string {
  let out = '';
  let pen = 'M';
  for (const [x, y] of points) {
    const drawn = Number.isFinite(x) && Number.isFinite(y);
    if (drawn) out += `${pen}${tenth(x)} ${tenth(y)}`;
    pen = drawn ? 'L' : 'M';
  }
  return out;
}

export function Line({ points, hue = 'ink', dashed = false, faint = false }: LineProps) {
  const name = `plot-line${dashed ? ' dashed' : ''}${faint ? ' faint' : ''}`;
  return <path class={name} data-hue={hue} d={path(points)} />;
}

interface DotProps {
  x: number;
  y: number;
  hue?: Hue;
  /** Radius, in units of the drawing. */
  r?: number;
  hollow?: boolean;
}

export function Dot({ x, y, hue = 'ink', r = 4, hollow = false }: DotProps) {
  return (
    <circle
      class={`plot-dot${hollow ? ' hollow' : ''}`}
      data-hue={hue}
      cx={tenth(x)}
      cy={tenth(y)}
      r={tenth(r)}
    />
  );
}

interface MarkerProps {
  area: Area;
  /** A value on that axis, through which a thin line runs across the area. */
  at: { x: number } | { y: number };
  hue?: Hue;
}

export function Marker({ area, at, hue = 'soft' }: MarkerProps) {
  const { left, right, top, bottom } = area;
  const place = tenth('x' in at ? area.x(at.x) : area.y(at.y));
  const ends =
    'x' in at
      ? { x1: place, x2: place, y1: top, y2: bottom }
      : { x1: left, x2: right, y1: place, y2: place };
  return <line class="plot-marker" data-hue={hue} {...ends} />;
}

interface NoteProps {
  x: number;
  y: number;
  hue?: Hue;
  anchor?: 'start' | 'middle' | 'end';
  children: ComponentChildren;
}

/** Words in the drawing, beside what they name; a rim of paper keeps them readable over lines. */
export function Note({ x, y, hue = 'soft', anchor = 'start', children }: NoteProps) {
  return (
    <text class="plot-note" data-hue={hue} x={tenth(x)} y={tenth(y)} text-anchor={anchor}>
      {children}
    </text>
  );
}
