import { Line, Marker, Note, path, Plot } from '#src/drawing/Plot.tsx';
import { type Fit } from '#src/maths/refits.ts';
import { most, rare } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  fits: readonly Fit[];
  n: number;
}

const edge = 4;
const held = (value: number): number => Math.max(-edge, Math.min(edge, value));

/** Where the model puts 95 % of its values, generation after generation, beside the real data. */
export function Funnel({ words, fits, n }: Props) {
  return (
    <Plot
      x={{ domain: [0, most], label: words.axisGeneration, ticks: [0, 50, 100, 150, 200] }}
      y={{ domain: [-edge, edge], label: words.axisValue, ticks: [-4, -2, 0, 2, 4] }}
      title={words.funnelTitle(n, fits[n]!)}
      height={210}
    >
      {(area) => {
        const { x, y } = area;
        const at = (k: number) =>
          fits.map(({ mean, variance }, i) => {
            return [x(i), y(held(mean + k * Math.sqrt(variance)))] as const;
          });
        return (
          <>
            <path class="band" d={`${path([...at(2), ...at(-2).reverse()])}Z`} />
            <Line points={at(0)} hue="accent" />
            <Marker area={area} at={{ y: rare }} />
            <Marker area={area} at={{ y: -rare }} />
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Note x={area.right} y={y(rare) - 4} anchor="end">
              {words.realRange}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
