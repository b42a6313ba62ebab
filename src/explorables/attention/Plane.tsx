import { useRef } from 'preact/hooks';
import type { Hue } from '#src/drawing/hue.ts';
import { PlanePlot } from '#src/drawing/PlanePlot.tsx';
import { Dot, Line, Note, type Area } from '#src/drawing/Plot.tsx';
import { tenth } from '#src/drawing/scale.ts';
import { reach, type Vector, type VectorName } from './model.ts';

export interface Arrow {
  readonly name: string;
  /** What the reader may move; nothing for what follows from the rest. */
  readonly moves?: VectorName;
  readonly at: Vector;
  readonly hue: Hue;
  readonly label: string;
  /** Where its name stands: at the tip, or beyond it. */
  readonly side: 'above' | 'below' | 'beyond';
}

interface Props {
  axes: readonly [string, string];
  title: string;
  arrows: readonly Arrow[];
  selected: VectorName;
  onMove: (name: VectorName, to: Vector) => void;
}

/** How far the name stands from the tip, and to which side it runs, in units of the drawing. */
function nameAt({ side, at: [x, y] }: Arrow): {
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
} {
  // What lies flat may share its line with others; beyond the tip of what stands there is room.
  if (side === 'above' || (side === 'below' && Math.abs(x) > Math.abs(y)))
    return { dx: 0, dy: side === 'above' ? -12 : 20, anchor: 'middle' };
  const length = Math.hypot(x, y) || 1;
  const [right, up] = [x / length, y / length];
  const anchor = right > 0.4 ? 'start' : right < -0.4 ? 'end' : 'middle';
  return { dx: 11 * right, dy: 4 - 14 * up, anchor };
}

/** How near to a tip a hand has to come, in units of the vectors. */
const near = 0.45;

/** Vectors from the origin, which can be dragged by their tips. */
export function Plane({ axes, title, arrows, selected, onMove }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scales = useRef<Area>();
  const held = useRef<VectorName>();

  const placeOf = (event: PointerEvent): Vector | undefined => {
    const turn = box.current?.querySelector('svg')?.getScreenCTM();
    if (!turn || !scales.current) return undefined;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(turn.inverse());
    return [scales.current.x.invert(x), scales.current.y.invert(y)];
  };
  const grab = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (!place) return;
    const far = ({ at }: Arrow): number => Math.hypot(at[0] - place[0], at[1] - place[1]);
    const [nearest] = arrows.filter(({ moves }) => moves).sort((a, b) => far(a) - far(b));
    if (!nearest?.moves || far(nearest) > near) return;
    held.current = nearest.moves;
    box.current?.setPointerCapture(event.pointerId);
    onMove(nearest.moves, nearest.at);
  };
  const follow = (event: PointerEvent): void => {
    const place = held.current && event.buttons > 0 ? placeOf(event) : undefined;
    if (place && held.current) onMove(held.current, place);
  };
  const release = (): void => {
    held.current = undefined;
  };

  return (
    <div
      class="arrows"
      ref={box}
      onPointerDown={grab}
      onPointerMove={follow}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <PlanePlot reach={reach} axes={axes} title={title}>
        {(area) => {
          scales.current = area;
          return arrows.map((arrow) => {
            const {
              name,
              moves,
              at: [x, y],
              hue,
              label,
            } = arrow;
            const { dx, dy, anchor } = nameAt(arrow);
            return (
              <g key={name} class={moves === selected ? 'arrow chosen' : 'arrow'}>
                <Line
                  points={[
                    [area.x(0), area.y(0)],
                    [area.x(x), area.y(y)],
                  ]}
                  hue={hue}
                  dashed={!moves}
                />
                <Dot x={area.x(x)} y={area.y(y)} hue={hue} r={moves === selected ? 7 : 5} />
                <Note x={area.x(x) + dx} y={area.y(y) + dy} hue={hue} anchor={anchor}>
                  {label}
                </Note>
                {moves && (
                  <circle class="handle" cx={tenth(area.x(x))} cy={tenth(area.y(y))} r={27} />
                )}
              </g>
            );
          });
        }}
      </PlanePlot>
    </div>
  );
}
