import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Plot } from '#src/drawing/Plot.tsx';
import { gaussianFactor, levelAt } from './model.ts';

interface Props {
  weights: ArrayLike<number>;
  words: {
    weights: string;
    axisWeights: string;
    weightsTitle: (heaviest: number, count: number) => string;
  };
}

/** Softmax weights as bars, heaviest first: a plateau is an average, one tall bar a copy. */
export function Weights({ weights, words }: Props) {
  const sorted = Array.from(weights).sort((a, b) => b - a);
  return (
    <Plot
      x={{ domain: [0, sorted.length], label: words.axisWeights, ticks: [] }}
      y={{ domain: [0, 1], label: words.weights, ticks: [0, 0.5, 1], format: (v) => percent(v) }}
      title={words.weightsTitle(sorted[0] ?? 0, sorted.length)}
      height={150}
      left={48}
    >
      {(area) => {
        const gap = sorted.length > 1 ? 3 : 0;
        const width = Math.round((area.x(1) - area.x(0) - gap) * 10) / 10;
        const bar = (weight: number, i: number): string => {
          const top = Math.round(area.y(weight) * 10) / 10;
          return `M${Math.round((area.x(i) + gap / 2) * 10) / 10} ${area.bottom}V${top}h${width}V${area.bottom}z`;
        };
        return <path class="bars" d={sorted.map(bar).join('')} />;
      }}
    </Plot>
  );
}

const curve = Array.from({ length: 38 }, (_, i) => {
  const t = 27 * i;
  return [t, gaussianFactor(levelAt(t))] as const;
});

interface FactorProps {
  t: number;
  words: { factor: string; axisT: string; factorTitle: (t: number, factor: number) => string };
}

/** For Gaussian data, in place of weights: the factor from the noisy point to the answer. */
export function Factor({ t, words }: FactorProps) {
  const factor = gaussianFactor(levelAt(t));
  return (
    <Plot
      x={{ domain: [0, 999], label: words.axisT, ticks: [0, 250, 500, 750, 999] }}
      y={{ domain: [0, 1], label: words.factor, ticks: [0, 0.5, 1] }}
      title={words.factorTitle(t, factor)}
      height={180}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ x: t }} hue="accent" />
          <Line points={curve.map(([at, value]) => [area.x(at), area.y(value)])} hue="signal" />
          <Dot x={area.x(t)} y={area.y(factor)} hue="signal" />
        </>
      )}
    </Plot>
  );
}
