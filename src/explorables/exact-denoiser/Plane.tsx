import { useEffect, useRef, useState } from 'preact/hooks';
import { PlanePlot } from '#src/drawing/PlanePlot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { Drawing } from './Drawing.tsx';
import type { Drawn } from './Drawing.tsx';
import { grid, reach } from '../kit/plane-data.ts';

interface Props extends Drawn {
  words: { axisX: string; axisY: string; plane: string };
  /** How to use the plane. */
  hint: string;
  title: string;
  onMove: (x: number, y: number) => void;
  onClick: (x: number, y: number) => void;
  onPlace: () => void;
  onRemove: () => void;
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The plane under the reader's hand: pointer, touch and keyboard move the probe and edit the data. */
export function Plane(props: Props) {
  const { words, hint, title, probe, onMove, onClick, onPlace, onRemove } = props;
  const box = useRef<HTMLDivElement>(null);
  const scales = useRef<Area>();
  // 'moved' outlives the drag: the click that ends it must not act as a click.
  const drag = useRef<'none' | 'held' | 'moved'>('none');
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const placeOf = (event: MouseEvent): [number, number] | undefined => {
    const svg = box.current?.querySelector('svg');
    const matrix = svg?.getScreenCTM();
    if (!matrix || !scales.current) return undefined;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return [scales.current.x.invert(x), scales.current.y.invert(y)];
  };
  const follow = (event: PointerEvent): void => {
    const place = drag.current === 'none' || event.buttons === 0 ? undefined : placeOf(event);
    if (!place) return;
    drag.current = 'moved';
    onMove(...place);
  };
  const click = (event: MouseEvent): void => {
    const place = drag.current === 'moved' ? undefined : placeOf(event);
    drag.current = 'none';
    if (place) onClick(...place);
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const far = event.shiftKey ? 5 : 1;
    if (step) onMove(probe.x + step[0] * grid * far, probe.y + step[1] * grid * far);
    else if (event.key === 'Enter') onPlace();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="plane"
      ref={box}
      {...(live && {
        role: 'application',
        tabIndex: 0,
        'aria-label': `${words.plane}. ${hint}`,
      })}
      onKeyDown={press}
      onClick={click}
      onPointerMove={follow}
      onPointerCancel={() => (drag.current = 'none')}
    >
      <PlanePlot reach={reach} axes={[words.axisX, words.axisY]} title={title}>
        {(area) => {
          scales.current = area;
          return (
            <>
              <Drawing {...props} area={area} />
              {live && (
                <circle
                  class="handle"
                  cx={area.x(probe.x)}
                  cy={area.y(probe.y)}
                  r={26}
                  onPointerDown={(event) => {
                    drag.current = 'held';
                    box.current?.setPointerCapture(event.pointerId);
                  }}
                />
              )}
            </>
          );
        }}
      </PlanePlot>
    </div>
  );
}
