import { Dot, Marker, Note, Plot } from '#explorables/kit/Plot.tsx';

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
const europeanLine = 1e25;
const named: Readonly<Record<string, 'left' | 'right'>> = {
  'gpt3-xl': 'right',
  gpt3: 'right',
  palm: 'right',
  'pythia-12b': 'right',
  'llama31-405b': 'left',
  dsv3: 'right',
  'llama4-scout': 'right',
  'pangu-ultra': 'right',
  smollm3: 'right',
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
            const side = named[id];
            return (
              side && (
                <Note
                  key={id}
                  x={area.x(year) + (side === 'right' ? 7 : -7)}
                  y={area.y(flop) + (id === 'pangu-ultra' ? -6 : 4)}
                  anchor={side === 'right' ? 'start' : 'end'}
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
