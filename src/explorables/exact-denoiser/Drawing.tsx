import { useMemo } from 'preact/hooks';
import { arrows, dots, line, roomiest, squareGrid } from '#src/drawing/marks.ts';
import { Dot, Note } from '#src/drawing/Plot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { tenth } from '#src/drawing/scale.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import type { Blend } from '#src/maths/schedules.ts';
import { gaussianDeviation, scaledScores } from './model.ts';
import type { Answer } from './model.ts';

/** What is drawn in the plane. */
export interface Drawn {
  data: Mixture;
  /** Flat positions of the data points; none for Gaussian data. */
  points: readonly number[];
  level: Blend;
  probe: { readonly x: number; readonly y: number };
  answer: Answer;
  /** Flat positions of the walk; empty if it is not drawn. */
  path: ArrayLike<number>;
}

/** Where arrows stand. */
const places = squareGrid(9, 0.5);

/** Data, score field, probe, answer and walk: all of the plane but what answers to the reader. */
export function Drawing({
  area,
  data,
  points,
  level,
  probe,
  answer,
  path,
}: Drawn & { area: Area }) {
  const field = useMemo(
    () => arrows(area, places, scaledScores(data, level, places), 24),
    [data, level],
  );
  const unit = area.x(1) - area.x(0);
  const [px, py] = [area.x(probe.x), area.y(probe.y)];
  const [ax, ay] = [area.x(answer.x), area.y(answer.y)];
  const spots = Array.from({ length: points.length / 2 }, (_, i): [number, number] => [
    area.x(points[2 * i]!),
    area.y(points[2 * i + 1]!),
  ]);
  // Words keep clear of the data, and of the line between the two marks they name.
  const taken = [
    ...spots,
    ...[0, 0.15, 0.3, 0.5, 0.7, 0.85, 1].map((u): [number, number] => [
      px + u * (ax - px),
      py + u * (ay - py),
    ]),
  ];
  return (
    <>
      <path class="field" d={field} />
      {points.length === 0 ? (
        [1, 2].map((times) => (
          <g key={times} class="contour">
            <circle
              cx={tenth(area.x(0))}
              cy={tenth(area.y(0))}
              r={tenth(times * gaussianDeviation * unit)}
            />
          </g>
        ))
      ) : (
        <>
          <path
            class="shrunk"
            d={dots(
              area,
              points.map((v) => v * level.signal),
            )}
          />
          <path class="data" d={dots(area, points)} />
          {Array.from(answer.weights, (weight, i) =>
            weight < 0.005 ? null : (
              <circle
                key={i}
                class="weight"
                cx={tenth(area.x(points[2 * i]!))}
                cy={tenth(area.y(points[2 * i + 1]!))}
                r={tenth(4 + 12 * Math.sqrt(weight))}
              />
            ),
          )}
        </>
      )}
      <path class="walk" d={line(area, path)} />
      <path class="leap" d={`M${px} ${py}L${ax} ${ay}`} />
      <Dot x={px} y={py} hue="noise" r={6} />
      <Dot x={ax} y={ay} hue="signal" r={7} hollow />
      <Note {...roomiest(area, px, py, taken)} hue="noise">
        xₜ
      </Note>
      <Note {...roomiest(area, ax, ay, taken)} hue="signal">
        E[x₀ | xₜ]
      </Note>
    </>
  );
}
