import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { PlanePlot } from '#src/drawing/PlanePlot.tsx';
import type { Area } from '#src/drawing/Plot.tsx';
import { tenth } from '#src/drawing/scale.ts';
import { grid } from './plane-data.ts';

type Place = readonly [x: number, y: number];

interface Props {
  /** Half the width of the plane, data units. */
  reach: number;
  axes: readonly [string, string];
  title: string;
  /** What the plane is called where it answers, and how to use it. */
  name: string;
  /** The point that the reader moves. */
  point: Place;
  onMove: (to: Place) => void;
  /** A click that ends no drag; it moves the point if left out. */
  onClick?: (at: Place) => void;
  /** Keys besides the arrows; true if the key meant something. */
  onKey?: (key: string) => boolean;
  children: (area: Area) => ComponentChildren;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A plane with a point under the reader's hand: pointer, touch and arrow keys move it. */
export function HandledPlane(props: Props) {
  const { reach, axes, title, name, point, onMove, onClick = onMove, onKey, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const scales = useRef<Area>();
  // 'moved' outlives the drag: the click that ends it must not act as a click.
  const drag = useRef<'none' | 'held' | 'moved'>('none');
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const placeOf = (event: MouseEvent): Place | undefined => {
    const matrix = box.current?.querySelector('svg')?.getScreenCTM();
    if (!matrix || !scales.current) return undefined;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return [scales.current.x.invert(x), scales.current.y.invert(y)];
  };
  const follow = (event: PointerEvent): void => {
    const place = drag.current === 'none' || event.buttons === 0 ? undefined : placeOf(event);
    if (!place) return;
    drag.current = 'moved';
    onMove(place);
  };
  const click = (event: MouseEvent): void => {
    const place = drag.current === 'moved' ? undefined : placeOf(event);
    drag.current = 'none';
    if (place) onClick(place);
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const far = grid * (event.shiftKey ? 5 : 1);
    if (step) onMove([point[0] + step[0] * far, point[1] + step[1] * far]);
    else if (!onKey?.(event.key)) return;
    event.preventDefault();
  };

  return (
    <div
      class="plane"
      ref={box}
      {...(live && { role: 'application', tabIndex: 0, 'aria-label': name })}
      onKeyDown={press}
      onClick={click}
      onPointerMove={follow}
      onPointerCancel={() => (drag.current = 'none')}
    >
      <PlanePlot reach={reach} axes={axes} title={title}>
        {(area) => {
          scales.current = area;
          return (
            <>
              {children(area)}
              {live && (
                <circle
                  class="handle"
                  cx={tenth(area.x(point[0]))}
                  cy={tenth(area.y(point[1]))}
                  r={27}
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
