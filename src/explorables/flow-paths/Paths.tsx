import { arrows, dots, line, roomiest, squareGrid } from '#src/drawing/marks.ts';
import { PlanePlot } from '#src/drawing/PlanePlot.tsx';
import { Dot, Note } from '#src/drawing/Plot.tsx';
import { drawn, placeAt, wind } from './model.ts';
import type { Clothes, Lines, Round } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  lines: Lines;
  round: Round;
  /** The walk of the walkers: flat positions, from the noise to the end. */
  frames: readonly Float64Array[];
  t: number;
  /** The walker that is taken apart, from 0. */
  chosen: number;
  answer: Clothes;
}

/** Where arrows stand. */
const places = squareGrid(11, 0.5);

const walkers = Array.from({ length: drawn }, (_, i) => i);

/** Points, noises, the ways between them, and where the walkers stand; one of them with its mean answers. */
export function Paths({ words, lines, round, frames, t, chosen, answer }: Props) {
  const standing = walkers.map((i) => placeAt(frames, i, t));
  const [x, y] = standing[chosen]!;
  const { clean, noise } = answer;
  return (
    <PlanePlot
      reach={2.6}
      axes={[words.axisX, words.axisY]}
      title={words.planeTitle(round, t, chosen + 1)}
    >
      {(area) => {
        const way = (i: number): string =>
          line(
            area,
            frames.flatMap((at) => [at[2 * i]!, at[2 * i + 1]!]),
          );
        const spots = Array.from({ length: lines.data.size }, (_, k): [number, number] => [
          area.x(lines.data.centres[2 * k]!),
          area.y(lines.data.centres[2 * k + 1]!),
        ]);
        const marks = [clean, [x, y] as const, noise].map(([px, py]): [number, number] => [
          area.x(px),
          area.y(py),
        ]);
        const taken = [...spots, ...marks];
        const [[cx, cy], [wx, wy], [nx, ny]] = marks as [
          [number, number],
          [number, number],
          [number, number],
        ];
        return (
          <>
            {round === 'wind' && (
              <path
                class="field"
                d={arrows(
                  area,
                  places,
                  wind(lines, t, places).map((u) => -u),
                  20,
                )}
              />
            )}
            {walkers.map((i) => (
              <path key={i} class={i === chosen ? 'way chosen' : 'way'} d={way(i)} />
            ))}
            <path class="points" d={dots(area, lines.data.centres)} />
            <path class="starts" d={dots(area, frames[0]!.subarray(0, 2 * drawn))} />
            <path class="walkers" d={dots(area, standing.flat())} />
            <path class="tangent" d={`M${cx} ${cy}L${nx} ${ny}`} />
            <Dot x={nx} y={ny} hue="noise" r={6} hollow />
            <Dot x={cx} y={cy} hue="signal" r={6} hollow />
            <Dot x={wx} y={wy} hue="ink" r={6} />
            <Note {...roomiest(area, wx, wy, taken)} hue="ink">
              xₜ
            </Note>
            <Note {...roomiest(area, cx, cy, taken)} hue="signal">
              E[x₀]
            </Note>
            <Note {...roomiest(area, nx, ny, taken)} hue="noise">
              E[ε]
            </Note>
          </>
        );
      }}
    </PlanePlot>
  );
}
