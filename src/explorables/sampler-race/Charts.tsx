import { count, percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Area, Axis } from '#src/drawing/Plot.tsx';
import type { Mixture } from '#src/maths/mixtures.ts';
import { agreement, counts, mostSteps } from './model.ts';
import type { Result } from './useSampler.ts';

interface Words {
  axisSteps: string;
  axisError: string;
  axisSame: string;
  chance: string;
  ddpm: string;
  errorTitle: (n: number, ddpm: number, ddim: number, second: number) => string;
  sameTitle: (n: number, ddpm: number, ddim: number, second: number) => string;
}

interface Props {
  words: Words;
  mixture: Mixture;
  n: number;
  ddpm: Result;
  ddim: Result;
  second: Result;
}

export function Charts({ words, mixture, n, ddpm, ddim, second }: Props) {
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
  const [sharesDdpm, sharesDdim, sharesSecond] = [ddpm, ddim, second].map(shares) as [
    number[],
    number[],
    number[],
  ];
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
        y={{ domain: [1e-4, 1], label: words.axisError, log: true }}
        title={words.errorTitle(n, ddpm.error, ddim.error, second.error)}
        height={190}
      >
        {(area) => {
          const at = (result: Result) => area.y(Math.max(1e-4, result.error));
          const end = ({ curve }: Result, by: number) =>
            area.y(Math.max(1e-4, curve.errors.at(-2)!)) + by;
          return (
            <>
              <Marker area={area} at={{ x: n }} hue="accent" />
              <Line points={line(area, ddpm.curve.errors)} hue="noise" dashed />
              <Line points={line(area, ddim.curve.errors)} hue="ink" />
              <Line points={line(area, second.curve.errors)} hue="latent" />
              <Note x={area.right} y={end(second, -8)} anchor="end" hue="latent">
                DPM++ 2M
              </Note>
              <Note x={area.right} y={end(ddim, -14)} anchor="end">
                {words.ddpm}, DDIM
              </Note>
              <Dot x={area.x(n)} y={at(ddpm)} hue="noise" />
              <Dot x={area.x(n)} y={at(ddim)} hue="ink" r={3} />
              <Dot x={area.x(n)} y={at(second)} hue="latent" />
            </>
          );
        }}
      </Plot>
      <Plot
        x={x}
        y={{
          domain: [0, 1],
          label: words.axisSame,
          ticks: [chance, 0.5, 1],
          format: (v) => (v === chance ? words.chance : percent(v)),
        }}
        title={words.sameTitle(n, ddpm.same, ddim.same, second.same)}
        height={190}
        left={52}
      >
        {(area) => (
          <>
            <Marker area={area} at={{ x: n }} hue="accent" />
            <Line points={line(area, sharesDdpm)} hue="noise" dashed />
            <Line points={line(area, sharesDdim)} hue="ink" />
            <Line points={line(area, sharesSecond)} hue="latent" />
            <Note x={area.x(106)} y={ends(area).ddpm} hue="noise">
              {words.ddpm}
            </Note>
            <Note x={area.x(106)} y={ends(area).ddim} hue="ink">
              DDIM
            </Note>
            {Number.isFinite(ddpm.same) && <Dot x={area.x(n)} y={area.y(ddpm.same)} hue="noise" />}
            {Number.isFinite(ddim.same) && <Dot x={area.x(n)} y={area.y(ddim.same)} hue="ink" />}
            {Number.isFinite(second.same) && (
              <Dot x={area.x(n)} y={area.y(second.same)} hue="latent" r={3} />
            )}
          </>
        )}
      </Plot>
    </div>
  );
}
