import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { copyChance, state } from './model.ts';
import type { view } from './strings.ts';

const { max } = state.fields.h;
const blurs = Array.from({ length: 121 }, (_, i) => (i * max) / 120);
const curves = [2, 64, 784].map((d) => ({ d, chances: blurs.map((h) => copyChance(d, h)) }));

interface Props {
  words: (typeof view)['en'];
  h: number;
  /** The share of the samples that are copies, 0 to 1. */
  share: number;
}

/** The chance of a copy by blur, for pictures of 2, 64 and 784 numbers; the samples' share beside the first. */
export function Threshold({ words, h, share }: Props) {
  return (
    <Plot
      x={{ domain: [0, max], label: words.axisBlur, ticks: [0, 0.1, 0.2, 0.3] }}
      y={{ domain: [0, 1], label: words.axisCopies, ticks: [0, 0.5, 1], format: (v) => percent(v) }}
      title={words.thresholdTitle(h, copyChance(2, h), copyChance(784, h))}
      left={48}
      height={200}
    >
      {(area) => {
        const { x, y } = area;
        return (
          <>
            {curves.map(({ d, chances }) => (
              <Line
                key={d}
                points={chances.map((chance, i) => [x(blurs[i]!), y(chance)] as const)}
                hue={d === 2 ? 'risk' : 'soft'}
                dashed={d === 64}
              />
            ))}
            <Marker area={area} at={{ x: h }} hue="ink" />
            <Dot x={x(h)} y={y(share)} hue="risk" r={5} />
            <Note x={x(0.225)} y={y(0.42)} hue="risk">
              d = 2
            </Note>
            <Note x={x(0.176)} y={y(0.13)}>
              64
            </Note>
            <Note x={x(0.138)} y={y(0.62)} anchor="end">
              784
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
