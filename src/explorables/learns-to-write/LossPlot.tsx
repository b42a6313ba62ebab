import { count, fixed } from '#src/drawing/format.ts';
import { Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { entropy, floors } from './lesson.ts';
import type { view } from './strings.ts';
import { lastStep, stride } from './training.ts';

interface Props {
  words: (typeof view)['en'];
  losses: readonly number[];
  /** The step that is shown. */
  step: number;
}

/** The loss of a run beside what counting could reach, and what knowing the grammar would. */
export function LossPlot({ words, losses, step }: Props) {
  const levels = [...floors, entropy];
  return (
    <Plot
      x={{ domain: [0, lastStep], label: words.axisSteps, count: 4, format: count }}
      y={{ domain: [0, 4], label: words.axisLoss, ticks: [0, 1, 2, 3, 4], format: count }}
      title={words.lossTitle(losses.length * stride, losses.at(-1) ?? Number.NaN)}
      height={230}
      left={26}
    >
      {(area) => (
        <>
          {levels.map((level, i) => (
            <g key={level}>
              <Line
                points={[
                  [area.left, area.y(level)],
                  [area.right, area.y(level)],
                ]}
                hue="soft"
                dashed
                faint
              />
              <Note x={area.right} y={area.y(level) - 4} anchor="end">
                {`${words.levels[i]} ${fixed(level, 2)}`}
              </Note>
            </g>
          ))}
          <Marker area={area} at={{ x: step }} hue="accent" />
          <Line
            points={losses.map((loss, i) => [area.x((i + 0.5) * stride), area.y(loss)] as const)}
            hue="latent"
          />
        </>
      )}
    </Plot>
  );
}
