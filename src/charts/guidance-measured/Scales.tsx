import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Plot } from '#src/drawing/Plot.tsx';
import type { Share } from '#src/miniature/intervals.ts';

interface Props {
  words: { axisScale: string; axisShare: string };
  title: string;
  points: readonly { readonly s: number; readonly all: Share }[];
}

/** The share of pictures in which all is right, over the guidance scale, with its intervals. */
export function Scales({ words, title, points }: Props) {
  return (
    <Plot
      x={{ domain: [0, 8], label: words.axisScale, ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8] }}
      y={{ domain: [0, 1], label: words.axisShare, format: percent }}
      title={title}
      left={46}
    >
      {(area) => (
        <>
          <Line hue="accent" points={points.map(({ s, all }) => [area.x(s), area.y(all.share)])} />
          {points.map(({ s, all }) => (
            <g key={s}>
              <Line
                hue="accent"
                faint
                points={[all.low, all.high].map((end) => [area.x(s), area.y(end)] as const)}
              />
              <Dot x={area.x(s)} y={area.y(all.share)} hue="accent" />
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}
