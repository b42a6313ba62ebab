import { count, percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { binomialAtLeast } from '#src/maths/probability.ts';
import type { Finding } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  finding: Finding;
  gamma: number;
}

/** Where the text's green count stands among those of texts without watermark. */
export function Distribution({ words, finding, gamma }: Props) {
  const { tokens, green } = finding;
  const tail = Array.from({ length: tokens + 2 }, (_, k) => binomialAtLeast(tokens, gamma, k));
  const mass = tail.slice(0, -1).map((above, k) => above - tail[k + 1]!);
  const top = Math.max(...mass);
  return (
    <Plot
      x={{ domain: [0, Math.max(1, tokens)], label: words.axisGreen, count: 4, format: count }}
      y={{
        domain: [0, top * 1.15],
        label: words.axisChance,
        count: 3,
        format: (value) => percent(value),
      }}
      title={words.plotTitle(finding, gamma)}
      height={170}
      left={44}
    >
      {(area) => {
        const { x, y, top: ceiling } = area;
        const anchor = green > tokens * 0.6 ? 'end' : 'start';
        return (
          <>
            <Line points={mass.map((share, k) => [x(k), y(share)] as const)} hue="soft" />
            <Marker area={area} at={{ x: green }} hue="reward" />
            <Dot x={x(green)} y={y(mass[green] ?? 0)} hue="reward" r={5} />
            <Note
              x={x(green) + (anchor === 'end' ? -7 : 7)}
              y={ceiling + 10}
              anchor={anchor}
              hue="reward"
            >
              {words.here}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
