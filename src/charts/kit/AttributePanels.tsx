import { Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { percent } from '#src/drawing/format.ts';

export interface Panel {
  readonly name: string;
  /** What a reader who does not see it is told. */
  readonly title: string;
  /** The share that is right by chance. */
  readonly chance: number;
  /** Places: samples, share. The first curve is drawn through, the second dashed. */
  readonly curves: readonly (readonly (readonly [number, number])[])[];
}

interface Props {
  words: { samples: string; chance: string };
  panels: readonly Panel[];
  /** The end of the axis, in samples. */
  most: number;
}

const thousands = (samples: number): string => `${Math.round(samples / 1000)}`;

/** One small plot an attribute: the share that is right, over the samples seen. */
export function AttributePanels({ words, panels, most }: Props) {
  return (
    <div class="panels">
      {panels.map(({ name, title, chance, curves }, index) => (
        <div key={name}>
          <b>{name}</b>
          <Plot
            x={{
              domain: [0, most],
              label: words.samples,
              count: 2,
              format: thousands,
            }}
            y={{ domain: [0, 1], label: '', ticks: [0, 0.5, 1], format: percent }}
            title={title}
            width={190}
            height={140}
            left={44}
          >
            {(area) => (
              <>
                <Marker area={area} at={{ y: chance }} />
                {index === 0 && (
                  <Note x={area.right} y={area.y(chance) - 4} anchor="end">
                    {words.chance}
                  </Note>
                )}
                {curves.map((points, which) => (
                  <Line
                    key={which}
                    hue={which === 0 ? 'accent' : 'latent'}
                    dashed={which > 0}
                    points={points.map(([samples, share]) => [area.x(samples), area.y(share)])}
                  />
                ))}
              </>
            )}
          </Plot>
        </div>
      ))}
    </div>
  );
}
