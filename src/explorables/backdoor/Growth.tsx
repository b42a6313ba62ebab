import { dots } from '#src/drawing/marks.ts';
import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { exact, penalties, state } from './model.ts';
import type { Setting } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  setting: Setting;
  /** Attack success of classifiers that were fitted to drawn data, 0 to 1. */
  successes: readonly number[];
}

const { min, max } = state.fields.n;
const sizes = Array.from({ length: 41 }, (_, i) => min * (max / min) ** (i / 40));

/** Attack success as the clean data grow, under either penalty, and of classifiers fitted to drawn data. */
export function Growth({ words, setting, successes }: Props) {
  const { n, penalty } = setting;
  const now = exact(setting).success;
  return (
    <Plot
      x={{ domain: [min, max], label: words.axisExamples, log: true }}
      y={{
        domain: [0, 1],
        label: words.axisSuccess,
        ticks: [0, 0.5, 1],
        format: (v) => percent(v),
      }}
      title={words.growthTitle(setting, now)}
      height={220}
      left={48}
    >
      {(area) => {
        const { x, y } = area;
        return (
          <>
            {penalties.map((each) => (
              <Line
                key={each}
                points={sizes.map(
                  (size) =>
                    [x(size), y(exact({ ...setting, n: size, penalty: each }).success)] as const,
                )}
                hue={each === penalty ? 'risk' : 'soft'}
                dashed={each !== penalty}
              />
            ))}
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Dot x={x(n)} y={y(now)} hue="risk" r={7} hollow />
            <path
              class="fits"
              d={dots(
                area,
                successes.flatMap((success) => [n, success]),
              )}
            />
            <Note
              x={area.left + 6}
              y={area.bottom - 8}
              hue={penalty === 'example' ? 'risk' : 'soft'}
            >
              {words.falling}
            </Note>
            <Note
              x={area.right}
              y={y(exact({ ...setting, n: max, penalty: 'fixed' }).success) + 16}
              anchor="end"
              hue={penalty === 'fixed' ? 'risk' : 'soft'}
            >
              {words.flat}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
