import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { tenth } from '#src/drawing/scale.ts';
import type { Group } from './model.ts';
import type { view } from './strings.ts';

type Words = (typeof view)['en'];

const edge = 4;

/** The advantage of each answer of a group, upwards for a right one. */
export function Advantages({ words, right, group }: { words: Words; right: number; group: Group }) {
  const { advantages } = group;
  const size = advantages.length;
  return (
    <Plot
      x={{ domain: [0, size], label: words.axisAnswers, ticks: [] }}
      y={{ domain: [-edge, edge], label: words.axisAdvantage, ticks: [-4, -2, 0, 2, 4] }}
      title={words.groupTitle(right, group)}
      height={200}
    >
      {({ x, y }) =>
        advantages.map((advantage, i) => {
          const [zero, end] = [y(0), y(advantage)];
          return (
            <rect
              key={i}
              class="push"
              data-hue={i < right ? 'reward' : 'risk'}
              x={tenth(x(i + 0.15))}
              y={tenth(Math.min(zero, end))}
              width={tenth(x(0.7) - x(0))}
              height={tenth(Math.max(0.5, Math.abs(end - zero)))}
            />
          );
        })
      }
    </Plot>
  );
}

interface PushProps {
  words: Words;
  right: number;
  divided: boolean;
  /** Σ|Â| by the number of right answers, with the division and without. */
  pushes: readonly number[];
  undivided: readonly number[];
}

/** What a whole group teaches, by how many of it are right. */
export function Push({ words, right, divided, pushes, undivided }: PushProps) {
  const size = pushes.length - 1;
  const half = Math.floor(size / 2);
  const now = (divided ? pushes : undivided)[right]!;
  return (
    <Plot
      x={{ domain: [0, size], label: words.axisRight, ticks: [...new Set([0, half, size])] }}
      y={{ domain: [0, 18], label: words.axisPush, ticks: [0, 4, 8, 12, 16] }}
      title={words.pushTitle(right, pushes[right]!, undivided[right]!)}
      height={200}
    >
      {(area) => {
        const { x, y } = area;
        const line = (values: readonly number[]) =>
          values.map((value, k) => [x(k), y(value)] as const);
        return (
          <>
            <Marker area={area} at={{ x: right }} hue="ink" />
            <Line points={line(pushes)} hue="accent" />
            <Line points={line(undivided)} hue="soft" dashed />
            <Dot x={x(right)} y={y(now)} hue={divided ? 'accent' : 'soft'} />
            <Note x={x(half)} y={y(pushes[half]!) - 7} anchor="middle" hue="accent">
              {words.withDivision}
            </Note>
            <Note x={x(half)} y={y(undivided[half]!) + 15} anchor="middle">
              {words.withoutDivision}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
