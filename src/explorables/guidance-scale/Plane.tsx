import { useMemo } from 'preact/hooks';
import { arrows, squareGrid } from '#src/drawing/marks.ts';
import { Note } from '#src/drawing/Plot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { HandledPlane } from '../kit/HandledPlane.tsx';
import { classOf, labels, outline, realData } from './model.ts';
import type { Label } from './model.ts';
import { Predictions } from './Predictions.tsx';
import type { Place, Probed } from './probe.ts';

/** Half the width of the drawn plane, data units. */
const reach = 2.4;

const pictured = labels.map((label) => {
  // The letter stands beside the outer blob, off the way on which guidance sends the samples.
  const [, , x = 0, y = 0] = classOf(label).centres;
  const aside = Math.atan2(y, x) + 0.5;
  const letter = { x: 1.45 * Math.cos(aside), y: 1.45 * Math.sin(aside) };
  return { label, data: realData(label), rim: outline(label), letter };
});

/** Where the arrows of the field stand: flat positions. */
export const fieldPlaces = squareGrid(11, 0.4);

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
  words: { axisX: string; axisY: string; className: (letter: string) => string };
  /** What the plane is called where it answers, and how to use it. */
  name: string;
  title: string;
  label: Label;
  s: number;
  /** Flat positions of the samples. */
  samples: ArrayLike<number>;
  probe: Place;
  probed: Probed;
  /** Vectors at `fieldPlaces`; nothing if the field is not drawn. */
  field: ArrayLike<number> | undefined;
  onMove: (to: Place) => void;
}

/** Classes, samples and predictions; pointer and arrow keys move the noisy point. */
export function Plane(props: Props) {
  const { words, name, title, label, s, samples, probe, probed, field, onMove } = props;
  return (
    <HandledPlane
      {...{ reach, title, name, onMove }}
      axes={[words.axisX, words.axisY]}
      point={probe}
    >
      {(area) => (
        <>
          {pictured.map((each) => (
            <g key={each.label} class={each.label === label ? 'class chosen' : 'class'}>
              <path class="rim" d={trace(area, each.rim, true)} />
              <path class="real" d={trace(area, each.data, false)} />
            </g>
          ))}
          <path class="samples" d={trace(area, samples, false)} />
          {field && <Field area={area} field={field} />}
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
          <Predictions {...{ area, s, probe, probed }} />
        </>
      )}
    </HandledPlane>
  );
}

function Field({ area, field }: { area: Area; field: ArrayLike<number> }) {
  const drawn = useMemo(() => arrows(area, fieldPlaces, field, 24), [field]);
  return <path class="field" d={drawn} />;
}
