import { Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { droppedVariance, keptVariance, patchValues } from './patch-code.ts';
import type { PatchCode } from './patch-code.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  code: PatchCode;
  k: number;
}

/** Components that are drawn: on a logarithmic axis the late ones would fall on one another. */
const drawnAt = (i: number, k: number): boolean => i < 24 || i % 4 === 0 || i === k;

/** Eigenvalues from large to small, kept and dropped, both axes in powers. */
export function Spectrum({ words, code, k }: Props) {
  const all = droppedVariance(code, 0);
  const share = keptVariance(code, k);
  const line = Array.from(code.eigenvalues, (value, i) => [i + 1, value / all] as const).filter(
    ([i]) => drawnAt(i, k),
  );
  return (
    <Plot
      x={{
        domain: [1, patchValues],
        label: words.axisComponent,
        log: true,
        ticks: [1, 4, 16, 64, patchValues],
        format: String,
      }}
      y={{ domain: [1e-7, 1], label: words.axisVariance, log: true }}
      title={words.plotTitle(k, share)}
    >
      {({ x, y, ...area }) => {
        const place = ([i, value]: readonly [number, number]) => [x(i), y(value)] as const;
        return (
          <>
            <Line points={line.filter(([i]) => i >= k).map(place)} hue="noise" />
            <Line points={line.filter(([i]) => i <= k).map(place)} hue="latent" />
            <Marker area={{ x, y, ...area }} at={{ x: k }} hue="latent" />
            <Note x={area.left + 8} y={area.bottom - 10} hue="latent">
              {words.keptNote(share)}
            </Note>
            {k < patchValues && (
              <Note x={area.right} y={area.top + 10} hue="noise" anchor="end">
                {words.droppedNote(1 - share)}
              </Note>
            )}
          </>
        );
      }}
    </Plot>
  );
}
