import { percent } from '#src/drawing/format.ts';
import type { Hue } from '#src/drawing/hue.ts';
import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';

export interface SamplerCurve {
  readonly name: string;
  readonly hue: Hue;
  readonly points: readonly { readonly steps: number; readonly share: number }[];
}

interface Props {
  words: { axisSteps: string; axisShare: string };
  title: string;
  curves: readonly SamplerCurve[];
}

/** Least distance between two names, in units of the drawing. */
const apart = 15;

/** Places of names near the places that they want, none too near to the one above it. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const places = [...wanted];
  order.forEach((which, i) => {
    const above = i === 0 ? -Infinity : places[order[i - 1]!]! + apart;
    places[which] = Math.max(wanted[which]!, above);
  });
  return places;
}

/** The share of pictures in which all is right, over the number of steps, one line a sampler. */
export function Samplers({ words, title, curves }: Props) {
  const steps = curves[0]!.points.map((point) => point.steps);
  return (
    <Plot
      x={{
        domain: [steps[0]! * 0.55, steps.at(-1)! * 1.1],
        label: words.axisSteps,
        log: true,
        ticks: steps,
        format: String,
      }}
      y={{ domain: [0, 1], label: words.axisShare, format: percent }}
      title={title}
      left={46}
    >
      {(area) => {
        const names = spread(curves.map(({ points }) => area.y(points[0]!.share) + 4));
        return (
          <>
            {curves.map(({ name, hue, points }, i) => (
              <g key={name}>
                <Line hue={hue} points={points.map((p) => [area.x(p.steps), area.y(p.share)])} />
                {points.map((p) => (
                  <Dot key={p.steps} x={area.x(p.steps)} y={area.y(p.share)} hue={hue} r={3} />
                ))}
                <Note x={area.x(points[0]!.steps) - 6} y={names[i]!} anchor="end" hue={hue}>
                  {name}
                </Note>
              </g>
            ))}
          </>
        );
      }}
    </Plot>
  );
}
