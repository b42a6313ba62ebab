import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';
import { byBatch } from './model.ts';
import type { Result, State } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  given: State;
  result: Result;
}

/** Speed over the batch, for one reader and for all, as far as memory goes. */
export function Rates({ words, given, result }: Props) {
  const points = byBatch(given);
  const middle = points[Math.floor(points.length / 2)];
  const last = points.at(-1);
  if (!middle || !last) return <p class="refused">{words.nothing}</p>;
  const low = 10 ** Math.floor(Math.log10(last.each));
  const high = 10 ** Math.ceil(Math.log10(last.total) + 0.15);
  const right = 10 ** Math.max(1, Math.ceil(Math.log10(last.batch)));
  return (
    <Plot
      x={{ domain: [1, right], label: words.axisBatch, log: true, format: String }}
      y={{ domain: [low, high], label: words.axisRate, log: true }}
      title={words.plotTitle(result)}
      height={210}
    >
      {({ x, y }) => {
        const at = x(Math.min(given.batch, right));
        return (
          <>
            <Line points={points.map((p) => [x(p.batch), y(p.total)])} hue="accent" />
            <Line points={points.map((p) => [x(p.batch), y(p.each)])} hue="latent" />
            <Note x={x(middle.batch) - 6} y={y(middle.total) - 8} anchor="end" hue="accent">
              {words.lineAll}
            </Note>
            <Note x={x(middle.batch) - 6} y={y(middle.each) + 16} anchor="end" hue="latent">
              {words.lineEach}
            </Note>
            {result.total !== undefined && <Dot x={at} y={y(result.total)} hue="accent" r={5} />}
            {result.each !== undefined && <Dot x={at} y={y(result.each)} hue="latent" r={5} />}
          </>
        );
      }}
    </Plot>
  );
}
