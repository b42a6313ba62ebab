import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { mostUpdates } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  title: string;
  n: number;
  /** Shares by update. */
  passing: readonly number[];
  right: readonly number[];
}

/** What passes the check, and what is right, from update to update. */
export function Training({ words, title, n, passing, right }: Props) {
  const apart = passing.at(-1)! - right.at(-1)! > 0.01;
  return (
    <Plot
      x={{ domain: [0, mostUpdates], label: words.axisUpdate, ticks: [0, 20, 40, 60] }}
      y={{
        domain: [0, 1],
        label: words.axisShare,
        ticks: [0, 0.25, 0.5, 0.75, 1],
        format: (share) => `${share * 100}%`,
      }}
      title={title}
      height={220}
    >
      {(area) => {
        const { x, y } = area;
        const line = (shares: readonly number[]) => shares.map((p, i) => [x(i), y(p)] as const);
        return (
          <>
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Line points={line(passing)} hue="reward" dashed />
            <Line points={line(right)} hue="signal" />
            <Dot x={x(n)} y={y(passing[n]!)} hue="reward" />
            <Dot x={x(n)} y={y(right[n]!)} hue="signal" />
            <Note x={x(mostUpdates)} y={y(passing.at(-1)!) + 17} anchor="end" hue="reward">
              {words.passing}
            </Note>
            <Note
              x={x(mostUpdates)}
              y={apart ? y(right.at(-1)!) - 8 : y(right.at(-1)!) + 33}
              anchor="end"
              hue="signal"
            >
              {words.reallyRight}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
