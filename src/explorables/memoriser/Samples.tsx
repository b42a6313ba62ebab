import { dots } from '#src/drawing/marks.ts';
import { Dot, Note, Plot } from '#src/drawing/Plot.tsx';
import { tenth } from '#src/drawing/scale.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { isCopy, threshold } from './model.ts';
import type { Tally } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  data: Mixture;
  /** Flat positions, and the distance of each to the training set. */
  samples: Float64Array;
  tally: Tally;
  copies: number;
}

const edge = 1.6;

/** The training points, the zones in which a sample counts as a copy, and the samples. */
export function Samples({ words, data, samples, tally, copies }: Props) {
  const chosen = (wanted: boolean): number[] =>
    tally.distances.flatMap((distance, i) =>
      isCopy(distance) === wanted ? [samples[2 * i]!, samples[2 * i + 1]!] : [],
    );
  return (
    <Plot
      x={{ domain: [-edge, edge], label: words.axisX, ticks: [-1, 0, 1] }}
      y={{ domain: [-edge, edge], label: words.axisY, ticks: [-1, 0, 1] }}
      title={words.samplesTitle(tally, copies)}
      left={30}
      height={384}
    >
      {(area) => {
        const unit = area.x(1) - area.x(0);
        return (
          <>
            {tally.counts.map((count, i) => {
              const [x, y] = [data.centres[2 * i]!, data.centres[2 * i + 1]!];
              return (
                <g key={i}>
                  <circle
                    class="within"
                    cx={tenth(area.x(x))}
                    cy={tenth(area.y(y))}
                    r={tenth(threshold * Math.SQRT2 * unit)}
                  />
                  <Dot x={area.x(x)} y={area.y(y)} hue="pixel" r={i === 0 ? 2.5 + copies / 2 : 3} />
                  <Note x={area.x(1.42 * x)} y={area.y(1.42 * y) + 4} anchor="middle" hue="ink">
                    {count}
                  </Note>
                </g>
              );
            })}
            <path class="samples" d={dots(area, chosen(true))} />
            <path class="samples new" d={dots(area, chosen(false))} />
            <Note x={area.x(0.72)} y={area.y(0) + 4} anchor="end" hue="pixel">
              {words.stored(copies)}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
