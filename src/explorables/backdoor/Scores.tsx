import { Line, Marker, Note, path, Plot } from '#src/drawing/Plot.tsx';
import { normalDensity } from '#src/maths/probability.ts';
import { m } from './model.ts';
import type { Found } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  found: Found;
}

const [left, right] = [-2.5, 2.5] as const;
const scores = Array.from({ length: 101 }, (_, i) => left + (i / 100) * (right - left));
/** The score wx of a clean input of either class is ±m/(1 + m), give or take √m/(1 + m). */
const [middle, width] = [m / (1 + m), Math.sqrt(m) / (1 + m)] as const;

const density =
  (mean: number) =>
  (score: number): number =>
    normalDensity((score - mean) / width);

/** How clean inputs and those with the trigger are scored; what is right of 0 is taken for class +1. */
export function Scores({ words, found }: Props) {
  const triggered = found.weight - middle;
  return (
    <Plot
      x={{ domain: [left, right], label: words.axisScore, ticks: [-2, -1, 0, 1, 2] }}
      y={{ domain: [0, 0.52], label: words.axisShare, ticks: [] }}
      title={words.scoresTitle(found)}
      height={220}
      left={14}
    >
      {(area) => {
        const { x, y, bottom } = area;
        const curve = (mean: number) =>
          scores.map((score) => [x(score), y(density(mean)(score))] as const);
        const turned = scores.filter((score) => score >= 0);
        return (
          <>
            <path
              class="turned"
              d={`${path([
                [x(0), bottom],
                ...turned.map((score) => [x(score), y(density(triggered)(score))] as const),
                [x(right), bottom],
              ])}Z`}
            />
            <Line points={curve(-middle)} hue="pixel" />
            <Line points={curve(middle)} hue="reward" />
            <Line points={curve(triggered)} hue="risk" dashed />
            <Marker area={area} at={{ x: 0 }} hue="ink" />
            <Note x={x(-middle)} y={y(0.46)} anchor="middle" hue="pixel">
              {words.minus}
            </Note>
            <Note x={x(middle + 0.15)} y={y(0.46)} anchor="middle" hue="reward">
              {words.plus}
            </Note>
            <Note
              x={x(0) + (triggered > 0 ? 6 : -6)}
              y={y(0.2)}
              anchor={triggered > 0 ? 'start' : 'end'}
              hue="risk"
            >
              {words.triggered}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
