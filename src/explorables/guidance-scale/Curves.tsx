import type { Hue } from '#src/drawing/hue.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Measures } from './model.ts';

export const measures = ['fidelity', 'variety', 'typical'] as const;
export type MeasureName = (typeof measures)[number];

export const hues: Record<MeasureName, Hue> = {
  fidelity: 'text',
  variety: 'ink',
  typical: 'signal',
};

/** Where the name of each line stands: (s, value), and which end of the words. */
const places: Record<MeasureName, readonly [number, number, 'start' | 'end']> = {
  fidelity: [15, 1.07, 'end'],
  variety: [15, 0.43, 'end'],
  typical: [9.9, 0.2, 'start'],
};

interface Props {
  words: Record<MeasureName | 'axisScale' | 'axisMeasure', string>;
  title: string;
  curves: readonly Measures[];
  now: Measures;
}

/** The three measures over the guidance scale, with the present one marked. */
export function Curves({ words, title, curves, now }: Props) {
  // The present value belongs to the lines, so that its dot lies on them.
  const all = [...curves, now].sort((a, b) => a.s - b.s);
  return (
    <Plot
      x={{ domain: [0, 15], label: words.axisScale, ticks: [0, 1, 5, 7.5, 10, 15], format: String }}
      y={{ domain: [0, 1.8], label: words.axisMeasure, ticks: [0, 0.5, 1, 1.5] }}
      title={title}
      height={260}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ x: now.s }} hue="accent" />
          {measures.map((name) => (
            <Line
              key={name}
              points={all.map((each) => [area.x(each.s), area.y(each[name])])}
              hue={hues[name]}
              dashed={name === 'typical'}
            />
          ))}
          {measures.map((name) => (
            <Dot key={name} x={area.x(now.s)} y={area.y(now[name])} hue={hues[name]} />
          ))}
          {measures.map((name) => (
            <Note
              key={name}
              x={area.x(places[name][0])}
              y={area.y(places[name][1])}
              hue={hues[name]}
              anchor={places[name][2]}
            >
              {words[name]}
            </Note>
          ))}
        </>
      )}
    </Plot>
  );
}
