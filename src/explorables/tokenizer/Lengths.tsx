import { count } from '#src/drawing/format.ts';
import { Dot, Line, Plot } from '#src/drawing/Plot.tsx';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  /** Tokens of the training text after 0, 1, 2 … merges. */
  lengths: readonly number[];
  merges: number;
}

/** How the training text shrinks with every merge. */
export function Lengths({ words, lengths, merges }: Props) {
  const [start, last] = [lengths[0]!, lengths.length - 1];
  return (
    <Plot
      x={{ domain: [0, Math.max(1, last)], label: words.axisMerges, count: 4, format: count }}
      y={{ domain: [0, start], label: words.axisLength, count: 4, format: count }}
      title={words.lengthsTitle(merges, lengths[merges]!, start)}
      height={170}
      left={48}
    >
      {({ x, y }) => (
        <>
          <Line points={lengths.map((length, i) => [x(i), y(length)] as const)} hue="text" />
          <Dot x={x(merges)} y={y(lengths[merges]!)} hue="accent" r={5} />
        </>
      )}
    </Plot>
  );
}
