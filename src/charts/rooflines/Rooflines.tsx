import { count } from '#src/drawing/format.ts';
import type { Hue } from '#src/drawing/hue.ts';
import { Line, Note, Plot } from '#src/drawing/Plot.tsx';
import { ridge, roofline } from '#src/maths/compute.ts';

export interface Roof {
  readonly id: string;
  readonly name: string;
  readonly tflops: number;
  readonly bandwidthTbs: number;
}

interface Props {
  words: {
    axisIntensity: string;
    axisSpeed: string;
    plotTitle: string;
    memory: string;
    arithmetic: string;
  };
  roofs: readonly Roof[];
}

const x = [3, 3000] as const;
const y = [8, 4000] as const;
const hues: Readonly<Record<string, Hue>> = {
  h20: 'pixel',
  h100: 'accent',
  'ascend-910c': 'latent',
};
/** Names stand over their lines, and under where the next line above is too near. */
const under = new Set(['v100', 'ascend-910c']);

/** Attainable speed over arithmetic intensity: a slope, a ridge, a flat roof for each chip. */
export function Rooflines({ words, roofs }: Props) {
  return (
    <Plot
      x={{
        domain: x,
        label: words.axisIntensity,
        log: true,
        ticks: [3, 10, 30, 100, 300, 1000, 3000],
        format: count,
      }}
      y={{
        domain: y,
        label: words.axisSpeed,
        log: true,
        ticks: [10, 30, 100, 300, 1000, 3000],
        format: count,
      }}
      title={words.plotTitle}
      height={290}
    >
      {(area) => (
        <>
          {roofs.map(({ id, tflops, bandwidthTbs }) => {
            const bend = ridge(tflops, bandwidthTbs);
            const start = Math.max(x[0], y[0] / bandwidthTbs);
            return (
              <Line
                key={id}
                hue={hues[id] ?? 'soft'}
                points={[start, bend, x[1]].map((at) => [
                  area.x(at),
                  area.y(roofline(at, tflops, bandwidthTbs)),
                ])}
              />
            );
          })}
          {roofs.map(({ id, name, tflops }) => (
            <Note
              key={id}
              x={area.right}
              y={area.y(tflops) + (under.has(id) ? 15 : -4)}
              anchor="end"
              hue={hues[id] ?? 'soft'}
            >
              {name}
            </Note>
          ))}
          <Note x={area.x(5)} y={area.y(300)}>
            {words.memory}
          </Note>
          <Note x={area.right} y={area.y(45)} anchor="end">
            {words.arithmetic}
          </Note>
        </>
      )}
    </Plot>
  );
}
