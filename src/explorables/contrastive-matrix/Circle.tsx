import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { names, onCircle, pictureAngles, wholeDegrees } from './model.ts';
import type { Angles, Name } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  captions: Angles;
  selected: Name;
  /** A caption was taken hold of, or turned to an angle in whole degrees. */
  onMove: (name: Name, angle: number) => void;
}

/** Units of the drawing: half its side, and radii of circle, pictures, words. */
const half = 152;
const radius = 104;
const outer = 134;
const inner = 80;

/** Degrees within which the words of two captions would touch. */
const crowded = 24;

function at(degrees: number, distance: number): [number, number] {
  const [x = 0, y = 0] = onCircle(degrees);
  return [Math.round(10 * (half + distance * x)) / 10, Math.round(10 * (half - distance * y)) / 10];
}

/** Angle between two directions, 0 to 180. */
const apart = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180);

/** How many lines each caption's word is moved, so that neighbours do not cover one another. */
function levels(captions: Angles): Record<Name, number> {
  const found = {} as Record<Name, number>;
  for (const name of names) {
    const near = Object.entries(found).filter(
      ([other]) => apart(captions[other as Name], captions[name]) < crowded,
    );
    const taken = new Set(near.map(([, level]) => level));
    let level = 0;
    while (taken.has(level)) level += 1;
    found[name] = level;
  }
  return found;
}

/** Pictures outside the circle, captions on it; a caption can be dragged round. */
export function Circle({ words, captions, selected, onMove }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const level = levels(captions);
  const turn = (name: Name, event: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return;
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    onMove(name, wholeDegrees((Math.atan2(-y, x) * 180) / Math.PI));
  };
  const offs = names.map((name) =>
    words.off(words.names[name], apart(captions[name], pictureAngles[name])),
  );
  return (
    <svg
      ref={svg}
      class="circle"
      viewBox={`0 0 ${2 * half} ${2 * half}`}
      role="img"
      aria-label={words.circleTitle(`${offs.join('; ')}.`)}
    >
      <circle class="orbit" cx={half} cy={half} r={radius} />
      {names.map((name) => {
        const [x1, y1] = at(captions[name], radius);
        const [x2, y2] = at(pictureAngles[name], outer - 17);
        return <line key={name} class="bond" x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {names.map((name) => {
        const [x, y] = at(pictureAngles[name], outer);
        return <Icon key={name} name={name} x={x} y={y} size={28} />;
      })}
      {names.map((name) => {
        const [x, y] = at(captions[name], radius);
        const [wordX, baseY] = at(captions[name], inner);
        const wordY = baseY + 15 * level[name] * (baseY < half ? 1 : -1);
        return (
          <g
            key={name}
            class={name === selected ? 'caption selected' : 'caption'}
            data-hue="text"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              turn(name, event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) turn(name, event);
            }}
          >
            <circle class="grip" cx={x} cy={y} r={22} />
            <circle class="bead" cx={x} cy={y} r={6} />
            <text x={wordX} y={wordY} dy="0.35em" text-anchor="middle">
              {words.names[name]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
