import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { mostSteps } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  names: readonly string[];
  /** Implied rewards by step. */
  paths: readonly (readonly number[])[];
  steps: number;
}

const edge = 10;
const held = (value: number): number => Math.max(-edge, Math.min(edge, value));

/** Steps at which the lines are drawn, equal factors apart. */
const marks = [...new Set(Array.from({ length: 40 }, (_, i) => Math.round(mostSteps ** (i / 39))))];

/** The reward that the policy implies for each answer, from step to step. */
export function Paths({ words, names, paths, steps }: Props) {
  const now = paths[steps]!;
  const top = now.indexOf(Math.max(...now));
  return (
    <Plot
      x={{
        domain: [1, mostSteps],
        label: words.axisSteps,
        ticks: [1, 10, 100, 1000],
        log: true,
        format: String,
      }}
      y={{ domain: [-edge, edge], label: words.axisReward, ticks: [-10, -5, 0, 5, 10] }}
      title={words.pathTitle(names, now, steps)}
      height={230}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ x: steps }} hue="ink" />
          {names.map((name, i) => (
            <Line
              key={name}
              points={marks.map((mark) => [area.x(mark), area.y(held(paths[mark]![i]!))])}
              hue={i === top ? 'accent' : 'soft'}
              faint={i !== top}
            />
          ))}
          <Dot x={area.x(steps)} y={area.y(held(now[top]!))} hue="accent" />
          <Note
            x={area.x(steps) - 8}
            y={area.y(held(now[top]!)) - 8}
            anchor={steps > 30 ? 'end' : 'start'}
            hue="accent"
          >
            {names[top]}
          </Note>
        </>
      )}
    </Plot>
  );
}
