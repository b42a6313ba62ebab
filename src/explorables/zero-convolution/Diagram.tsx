import { fixed } from '#src/drawing/format.ts';
import { forward, gradients, locked, moved, parts, places } from './model.ts';
import type { Parameters, Part } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  step: number;
  start: Parameters;
  now: Parameters;
}

/** Columns of the drawing: the locked model and the branch. */
const [left, right] = [62, 246];
const symbols = { w1: 'w', b1: 'b', theta1: 'θ₁', theta2: 'θ₂', w2: 'w', b2: 'b' } as const;

/** One number for each place, on the line first. */
const pair = (values: readonly number[], digits = 2): string =>
  values.map((value) => fixed(value, digits)).join(' | ');

function Arrow({ d, back = false }: { d: string; back?: boolean }) {
  return (
    <path
      class={back ? 'flow back' : 'flow'}
      d={d}
      marker-end={`url(#zero-${back ? 'back' : 'flow'})`}
    />
  );
}

function Plus({ x, y }: { x: number; y: number }) {
  return (
    <g class="plus">
      <circle cx={x} cy={y} r={9} />
      <path d={`M${x - 5} ${y}h10M${x} ${y - 5}v10`} />
    </g>
  );
}

/** ControlNet's two lanes with the numbers of this step at both places. */
export function Diagram({ words, step, start, now }: Props) {
  const found = places.map((place) => forward(now, place));
  const { intoBranch } = gradients(now);
  const box = (part: Part, y: number) => (
    <g class={moved(start, now, part) > 0 ? 'part moved' : 'part'}>
      <rect x={right - 76} y={y} width={152} height={40} rx={3} />
      <text class="title" x={right} y={y + 16} text-anchor="middle">
        {words.parts[part]}
      </text>
      <text x={right} y={y + 32} text-anchor="middle">
        {parts[part].map((name) => `${symbols[name]} ${fixed(now[name], 3)}`).join('\u2003')}
      </text>
    </g>
  );
  const value = (x: number, y: number, text: string, anchor: 'start' | 'end' = 'start') => (
    <text class="value" x={x} y={y} text-anchor={anchor}>
      {text}
    </text>
  );
  const branch = found.map((f) => f.branch);
  return (
    <svg class="diagram-zero" viewBox="0 0 360 400" role="img" aria-label={words.diagram(step)}>
      <defs>
        {(['flow', 'back'] as const).map((kind) => (
          <marker
            key={kind}
            id={`zero-${kind}`}
            class={kind}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        ))}
      </defs>
      <g data-hue="pixel">
        <text class="end" x={left} y={16} text-anchor="middle">
          x ={' '}
          {pair(
            places.map(({ x }) => x),
            0,
          )}
        </text>
        <text class="end" x={right} y={16} text-anchor="middle">
          c ={' '}
          {pair(
            places.map(({ c }) => c),
            0,
          )}
        </text>
        <text class="end" x={left} y={372} text-anchor="middle">
          y
          <tspan class="sub" dy="3">
            c
          </tspan>
          <tspan dy="-3"> = </tspan>
          {pair(found.map((f) => f.output))}
        </text>
        <text class="value" x={left} y={390} text-anchor="middle">
          {words.wanted}{' '}
          {pair(
            places.map(({ wanted }) => wanted),
            0,
          )}
        </text>
      </g>
      <text class="value" x={right} y={390} text-anchor="middle">
        {words.pairs}
      </text>
      <Arrow d={`M${left} 24V172`} />
      <Arrow d={`M${left} 134H${right - 11}`} />
      <Arrow d={`M${left} 212V325`} />
      <Arrow d={`M${left} 344V357`} />
      <Arrow d={`M${right} 24V44`} />
      <Arrow d={`M${right} 84V123`} />
      <Arrow d={`M${right} 143V172`} />
      <Arrow d={`M${right} 212V264`} />
      <path class="flow" d={`M${right} 304V334H${left + 20}`} />
      <Arrow d={`M${right} 334H${left + 11}`} />
      <Arrow d={`M${right + 14} 264V214`} back />
      <Plus x={right} y={134} />
      <Plus x={left} y={334} />
      <g class="part locked">
        <rect x={left - 50} y={172} width={100} height={40} rx={3} />
        <text class="title" x={left} y={188} text-anchor="middle">
          F, {words.locked}
        </text>
        <text x={left} y={204} text-anchor="middle">
          θ₁ 1{'\u2003'}θ₂ 1
        </text>
      </g>
      {box('z1', 44)}
      {box('block', 172)}
      {box('z2', 264)}
      {value(right + 8, 106, pair(found.map((f, i) => f.entering - places[i]!.x)))}
      {value(right + 8, 161, pair(found.map((f) => f.entering)))}
      {value(right - 8, 242, pair(branch), 'end')}
      {value(left + 8, 270, pair(places.map(({ x }) => locked(x))))}
      {value(left + 20, 328, pair(found.map((f, i) => f.output - locked(places[i]!.x))))}
      <g class="back-label">
        <text x={right + 21} y={236}>
          {words.back}
        </text>
        <text x={right + 21} y={250}>
          {pair(intoBranch)}
        </text>
      </g>
    </svg>
  );
}
