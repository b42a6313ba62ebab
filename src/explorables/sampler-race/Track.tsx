import { linear } from '#src/drawing/scale.ts';
import { drawn, walkers } from './model.ts';

/** Half the width of the drawn plane, data units; noise further out is cut off. */
const reach = 2.3;
const size = 200;
const x = linear([-reach, reach], [0, size]);
const y = linear([-reach, reach], [size, 0]);

const place = (flat: Float64Array, i: number): string =>
  `${Math.round(x(flat[2 * i]!) * 10) / 10} ${Math.round(y(flat[2 * i + 1]!) * 10) / 10}`;

/** Dots of every position as one path: lines of no length, made visible by round caps. */
function dots(flat: Float64Array, from = 0): string {
  let path = '';
  for (let i = from; 2 * i < flat.length; i += 1) path += `M${place(flat, i)}h0`;
  return path;
}

/** The way of walker i through the frames, as far as frame `last`. */
function trail(frames: readonly Float64Array[], last: number, i: number): string {
  return frames
    .slice(0, last + 1)
    .map((frame, k) => `${k === 0 ? 'M' : 'L'}${place(frame, i)}`)
    .join('');
}

interface Props {
  title: string;
  data: Float64Array;
  frames: readonly Float64Array[];
  /** The frame shown; the trails end there. */
  at: number;
}

const others = Array.from({ length: drawn - 1 }, (_, i) => i + 1);

export function Track({ title, data, frames, at }: Props) {
  const now = frames[Math.min(at, frames.length - 1)] ?? new Float64Array(2 * walkers);
  return (
    <svg class="track" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <path class="trail faint" d={others.map((i) => trail(frames, at, i)).join('')} />
      <path class="trail" d={trail(frames, at, 0)} />
      <path class="rings" d={dots(data)} />
      <path class="rings inner" d={dots(data)} />
      <path class="walkers" d={dots(now)} />
      <path class="walkers first" d={dots(now.subarray(0, 2))} />
    </svg>
  );
}
