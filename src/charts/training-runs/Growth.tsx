import { Dot, Marker, Note, Plot } from '#src/drawing/Plot.tsx';

export interface Point {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly flop: number;
}

interface Props {
  words: { axisYear: string; axisFlop: string; plotTitle: string; line: string };
  points: readonly Point[];
}

/** Above it the European AI Act presumes systemic risk. */
export const europeanLine = 1e25;
/** Where a name stands from its dot, in units of the drawing; the others are in the table. */
const named: Readonly<
  Record<string, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>
> = {
  'gpt3-xl': { dx: 7, dy: 4, anchor: 'start' },
  gpt3: { dx: -4, dy: 18, anchor: 'start' },
  palm: { dx: 0, dy: -9, anchor: 'middle' },
  'pythia-12b': { dx: 7, dy: 4, anchor: 'start' },
  'llama31-405b': { dx: -7, dy: 4, anchor: 'end' },
  dsv3: { dx: 6, dy: 16, anchor: 'end' },
  'pangu-ultra': { dx: 0, dy: -8, anchor: 'middle' },
  smollm3: { dx: 0, dy: 17, anchor: 'middle' },
};

/** Work of each run over the year it was published. */
export function Growth({ words, points }: Props) {
  return (
    <Plot
      x={{
        domain: [2019.7, 2026.2],
        label: words.axisYear,
        ticks: [2020, 2021, 2022, 2023, 2024, 2025],
        format: String,
      }}
      y={{ domain: [1e21, 1e26], label: words.axisFlop, log: true }}
      title={words.plotTitle}
      height={260}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ y: europeanLine }} hue="risk" />
          <Note x={area.left + 4} y={area.y(europeanLine) - 5} hue="risk">
            {words.line}
          </Note>
          {points.map(({ id, year, flop }) => (
            <Dot
              key={id}
              x={area.x(year)}
              y={area.y(flop)}
              hue={id === 'gpt3-xl' ? 'accent' : 'latent'}
              r={3.5}
            />
          ))}
          {points.map(({ id, name, year, flop }) => {
            const place = named[id];
            return (
              place && (
                <Note
                  key={id}
                  x={area.x(year) + place.dx}
                  y={area.y(flop) + place.dy}
                  anchor={place.anchor}
                  hue={id === 'gpt3-xl' ? 'accent' : 'ink'}
                >
                  {name}
                </Note>
              )
            );
          })}
        </>
      )}
    </Plot>
  );
}
