import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';
import { side, subjects } from './model.ts';
import type { Subject } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  /** Share of Σ σ² lost at ranks 0 to 48, for every picture. */
  curves: Record<Subject, Float64Array>;
  name: Subject;
  r: number;
}

/** Rank at which each curve carries its name, and on which side. */
const named = {
  tartan: { rank: 2, side: 'start' },
  house: { rank: 17, side: 'end' },
  face: { rank: 16, side: 'start' },
  slash: { rank: 32, side: 'start' },
} as const satisfies Record<Subject, { rank: number; side: 'start' | 'end' }>;
const floor = 1e-4;
const held = (lost: number | undefined): number => Math.max(floor, lost ?? 0);

/** What is lost at each rank, the chosen picture in front of the other three. */
export function LossPlot({ words, curves, name, r }: Props) {
  return (
    <Plot
      x={{ domain: [0, side], label: words.axisRank, ticks: [0, 2, 12, 24, 36, side] }}
      y={{
        domain: [floor, 1],
        label: words.axisLost,
        log: true,
        format: (value) => percent(value, value < 0.01 ? (value < 0.001 ? 2 : 1) : 0),
      }}
      title={words.plotTitle(name, r, curves[name][r] ?? 0)}
      height={190}
      left={50}
    >
      {({ x, y }) => {
        // Each line ends where it first reaches the floor of the plot.
        const line = (curve: Float64Array) => {
          const end = curve.findIndex((lost) => lost <= floor);
          return Array.from(
            curve.subarray(0, end + 1),
            (lost, rank) => [x(rank), y(held(lost))] as const,
          );
        };
        return (
          <>
            {subjects.map((subject) => (
              <Line
                key={subject}
                points={line(curves[subject])}
                hue={subject === name ? 'accent' : 'soft'}
                faint={subject !== name}
              />
            ))}
            {subjects.map((subject) => {
              const { rank, side: anchor } = named[subject];
              return (
                <Note
                  key={subject}
                  x={x(rank) + (anchor === 'end' ? -7 : 7)}
                  y={y(held(curves[subject][rank])) - 3}
                  anchor={anchor}
                  hue={subject === name ? 'accent' : 'soft'}
                >
                  {words.names[subject]}
                </Note>
              );
            })}
            <Dot x={x(r)} y={y(held(curves[name][r]))} hue="accent" r={5} />
          </>
        );
      }}
    </Plot>
  );
}
