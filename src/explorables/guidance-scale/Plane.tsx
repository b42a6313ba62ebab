import { PlanePlot } from '#src/drawing/PlanePlot.tsx';
import { Note } from '#src/drawing/Plot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { classOf, labels, outline, realData } from './model.ts';
import type { Label } from './model.ts';

/** Half the width of the drawn plane, data units. */
const reach = 2.4;

const pictured = labels.map((label) => {
  // The letter stands beside the outer blob, off the way on which guidance sends the samples.
  const [, , x = 0, y = 0] = classOf(label).centres;
  const aside = Math.atan2(y, x) + 0.5;
  const letter = { x: 1.45 * Math.cos(aside), y: 1.45 * Math.sin(aside) };
  return { label, data: realData(label), rim: outline(label), letter };
});

/** Many positions as one path: dots in whole units, or a closed line to a tenth of one. */
function trace(area: Area, flat: ArrayLike<number>, closed: boolean): string {
  const unit = closed ? 10 : 1;
  const round = (value: number): number => Math.round(value * unit) / unit;
  let path = '';
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const place = `${round(area.x(flat[i]!))} ${round(area.y(flat[i + 1]!))}`;
    path += closed ? `${i === 0 ? 'M' : 'L'}${place}` : `M${place}h0`;
  }
  return closed ? `${path}z` : path;
}

interface Props {
  words: { axisX: string; axisY: string; outline: string; className: (letter: string) => string };
  title: string;
  label: Label;
  /** Flat positions of the samples. */
  samples: ArrayLike<number>;
}

export function Plane({ words, title, label, samples }: Props) {
  return (
    <PlanePlot reach={reach} axes={[words.axisX, words.axisY]} title={title}>
      {(area) => (
        <>
          {pictured.map((each) => (
            <g key={each.label} class={each.label === label ? 'class chosen' : 'class'}>
              <path class="rim" d={trace(area, each.rim, true)} />
              <path class="real" d={trace(area, each.data, false)} />
            </g>
          ))}
          <path class="samples" d={trace(area, samples, false)} />
          {pictured.map((each) => (
            <Note
              key={each.label}
              x={area.x(each.letter.x)}
              y={area.y(each.letter.y) + 4}
              hue={each.label === label ? 'text' : 'soft'}
              anchor="middle"
            >
              {words.className(each.label)}
            </Note>
          ))}
        </>
      )}
    </PlanePlot>
  );
}
