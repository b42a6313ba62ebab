import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { mostUpdates } from './model.ts';
import type { Measures } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  measures: readonly Measures[];
  n: number;
  /** β log Z. */
  best: number;
}

const [low, high] = [-3, 3];
const held = (value: number): number => Math.max(low, Math.min(high, value));

/** Mean reward and objective from update to update; between them lies what the distance costs. */
export function Walk({ words, measures, n, best }: Props) {
  const now = measures[n]!;
  return (
    <Plot
      x={{ domain: [0, mostUpdates], label: words.axisUpdate, ticks: [0, 20, 40, 60] }}
      y={{ domain: [low, high], label: words.axisValue, ticks: [-3, -2, -1, 0, 1, 2, 3] }}
      title={words.walkTitle(n, now, best)}
      height={240}
    >
      {(area) => {
        const { x, y, right } = area;
        const line = (of: (m: Measures) => number) =>
          measures.map((each, i) => [x(i), y(held(of(each)))] as const);
        return (
          <>
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Marker area={area} at={{ y: held(best) }} hue="reward" />
            <Line points={line((m) => m.reward)} hue="soft" dashed />
            <Line points={line((m) => m.objective)} hue="accent" />
            <Dot x={x(n)} y={y(held(now.objective))} hue="accent" />
            <Note x={right} y={y(held(best)) - 5} anchor="end" hue="reward">
              {words.best}
            </Note>
            <Note x={right} y={y(held(measures.at(-1)!.reward)) - 6} anchor="end">
              {words.reward}
            </Note>
            <Note x={right} y={y(held(measures.at(-1)!.objective)) + 15} anchor="end" hue="accent">
              J
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
