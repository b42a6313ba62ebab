import { Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { most } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  /** σ² of some chains, of which each is a faint line. */
  runs: readonly Float64Array[];
  median: Float64Array;
  expected: Float64Array;
  n: number;
}

const [floor, top] = [1e-4, 10] as const;
const held = (value: number): number => Math.max(floor, Math.min(top, value));

/** σ² of many chains on a logarithmic scale, with their median and the exact expectation. */
export function Variances({ words, runs, median, expected, n }: Props) {
  return (
    <Plot
      x={{ domain: [0, most], label: words.axisGeneration, ticks: [0, 50, 100, 150, 200] }}
      y={{ domain: [floor, top], label: words.axisVariance, log: true }}
      title={words.variancesTitle(n, expected[n]!, median[n]!)}
      height={210}
    >
      {(area) => {
        const { x, y } = area;
        // Every fourth generation: half a pixel apart on a phone.
        const line = (values: Float64Array) =>
          Array.from({ length: most / 4 + 1 }, (_, i) => {
            return [x(4 * i), y(held(values[4 * i]!))] as const;
          });
        return (
          <>
            {runs.map((run, i) => (
              <Line key={i} points={line(run)} hue="soft" faint />
            ))}
            <Line points={line(median)} hue="accent" />
            <Line points={line(expected)} hue="ink" dashed />
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Note x={x(8)} y={y(3e-4)} hue="accent">
              {words.median}
            </Note>
            <Note x={x(8)} y={y(1.1e-3)} hue="ink">
              {words.expectation}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
