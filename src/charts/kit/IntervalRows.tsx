import { Dot, Line, Plot } from '#src/drawing/Plot.tsx';
import type { Hue } from '#src/drawing/hue.ts';

export interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly hue?: Hue;
}

interface Props {
  rows: readonly IntervalRow[];
  title: string;
  axis: {
    domain: readonly [number, number];
    label: string;
    ticks: readonly number[];
    format: (value: number) => string;
  };
  /** Room for the names, in units of the drawing. */
  left: number;
}

const step = 30;

/** One row a value, from top to bottom: a dot, and a line over its interval. */
export function IntervalRows({ rows, title, axis, left }: Props) {
  const places = rows.map((_, i) => i);
  return (
    <Plot
      x={axis}
      y={{
        domain: [rows.length - 0.5, -0.5],
        label: '',
        ticks: places,
        format: (place) => rows[place]?.name ?? '',
      }}
      title={title}
      left={left}
      height={64 + step * rows.length}
    >
      {(area) => (
        <>
          {rows.map(({ name, value, low, high, hue = 'accent' }, i) => (
            <g key={name}>
              <Line
                hue={hue}
                points={[low, high].map((end) => [area.x(end), area.y(i)] as const)}
              />
              <Dot x={area.x(value)} y={area.y(i)} hue={hue} />
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}
