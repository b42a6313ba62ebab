import { useMemo } from 'preact/hooks';
import { percent } from '#src/drawing/format.ts';
import { Line, Note, Plot } from '#src/drawing/Plot.tsx';
import { bins, expectedByRank, facts, unreadByRank } from './model.ts';
import type { Reading } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  n: number;
  reading: Reading;
}

/** The middle of a bin of ranks, on a logarithmic scale. */
const middles = bins.slice(0, -1).map((from, i) => Math.sqrt(from * (bins[i + 1]! - 1)));

/** Which facts were never read, from the most frequent to the rarest. */
export function Ranks({ words, n, reading }: Props) {
  const drawn = useMemo(() => unreadByRank(reading.times), [reading]);
  const exact = useMemo(() => expectedByRank(n), [n]);
  return (
    <Plot
      x={{ domain: [1, facts], label: words.axisRank, log: true }}
      y={{ domain: [0, 1], label: words.axisUnread, ticks: [0, 0.5, 1], format: (v) => percent(v) }}
      title={words.ranksTitle(n, reading)}
      height={220}
      left={48}
    >
      {({ x, y }) => {
        const line = (shares: readonly number[]) =>
          shares.map((share, i) => [x(middles[i]!), y(share)] as const);
        return (
          <>
            <Line points={line(exact)} hue="ink" dashed />
            <Line points={line(drawn)} hue="risk" />
            <Note x={x(1.3)} y={y(0.9)} hue="risk">
              {words.thisReader}
            </Note>
            <Note x={x(1.3)} y={y(0.78)} hue="ink">
              {words.expectation}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
