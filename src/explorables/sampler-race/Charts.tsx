import { count, percent } from '../kit/format.ts';
import type { Mixture } from '../kit/mixture.ts';
import { Dot, Line, Marker, Note, Plot } from '../kit/Plot.tsx';
import type { Area, Axis } from '../kit/Plot.tsx';
import { agreement, counts, mostSteps } from './model.ts';
import type { Result } from './useSampler.ts';

interface Words {
  axisSteps: string;
  axisDistance: string;
  axisSame: string;
  chance: string;
  both: string;
  ddpm: string;
  distanceTitle: (n: number, ddpm: number, ddim: number) => string;
  sameTitle: (n: number, ddpm: number, ddim: number) => string;
}

interface Props {
  words: Words;
  mixture: Mixture;
  n: number;
  ddpm: Result;
  ddim: Result;
}

export function Charts({ words, mixture, n, ddpm, ddim }: Props) {
  const x: Axis = {
    domain: [5, mostSteps],
    log: true,
    label: words.axisSteps,
    ticks: counts,
    format: count,
  };
  const line = (area: Area, values: readonly number[]) =>
    values.map((value, i) => [area.x(counts[i]!), area.y(value)] as const);
  const shares = ({ curve }: Result) =>
    curve.ends.slice(0, -1).map((places) => agreement(mixture, places, curve.reference));
  const [sharesDdpm, sharesDdim] = [shares(ddpm), shares(ddim)];
  const chance = 1 / mixture.size;
  /** Heights of the names at the ends of the lines, kept a line apart. */
  const ends = (area: Area) => {
    const low = area.y(sharesDdpm.at(-1)!) + 4;
    return { ddpm: low, ddim: Math.min(area.y(sharesDdim.at(-1)!) + 4, low - 14) };
  };

  return (
    <div class="charts">
      <Plot
        x={x}
        y={{ domain: [0, 0.5], label: words.axisDistance, ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5] }}
        title={words.distanceTitle(n, ddpm.distance, ddim.distance)}
        height={190}
      >
        {(area) => (
          <>
            <Marker area={area} at={{ x: n }} hue="accent" />
            <Line points={line(area, ddpm.curve.distances)} hue="noise" dashed />
            <Line points={line(area, ddim.curve.distances)} hue="ink" faint />
            <Dot x={area.x(n)} y={area.y(ddpm.distance)} hue="noise" />
            <Dot x={area.x(n)} y={area.y(ddim.distance)} hue="ink" r={3} />
            <Note x={area.right} y={area.y(0.2)} anchor="end">
              {words.both}
            </Note>
          </>
        )}
      </Plot>
      <Plot
        x={x}
        y={{
          domain: [0, 1],
          label: words.axisSame,
          ticks: [chance, 0.5, 1],
          format: (v) => (v === chance ? words.chance : percent(v)),
        }}
        title={words.sameTitle(n, ddpm.same, ddim.same)}
        height={190}
        left={52}
      >
        {(area) => (
          <>
            <Marker area={area} at={{ x: n }} hue="accent" />
            <Line points={line(area, sharesDdpm)} hue="noise" dashed />
            <Line points={line(area, sharesDdim)} hue="ink" />
            <Note x={area.x(106)} y={ends(area).ddpm} hue="noise">
              {words.ddpm}
            </Note>
            <Note x={area.x(106)} y={ends(area).ddim} hue="ink">
              DDIM
            </Note>
            {Number.isFinite(ddpm.same) && <Dot x={area.x(n)} y={area.y(ddpm.same)} hue="noise" />}
            {Number.isFinite(ddim.same) && <Dot x={area.x(n)} y={area.y(ddim.same)} hue="ink" />}
          </>
        )}
      </Plot>
    </div>
  );
}
