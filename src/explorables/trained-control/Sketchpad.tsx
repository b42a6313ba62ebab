import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { pictureSide } from '../kit/trained/pixels.ts';
import { stroke } from './model.ts';
import { inked } from './pad.ts';
import type { Words } from './strings.ts';

interface Props {
  words: Words;
  lines: Float32Array;
  onChange: (lines: Float32Array) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const inside = (value: number): number => Math.max(0, Math.min(pictureSide - 1, value));

/** A board to draw on, with the pointer or with arrow keys and the space bar. */
export function Sketchpad({ words, lines, onChange }: Props) {
  const [pen, setPen] = useState({ x: pictureSide / 2, y: pictureSide / 2 });
  /** The last pixel of the stroke that the pointer draws, and whether it draws or rubs out. */
  const drawing = useRef<{ at: number; on: boolean }>();
  const at = pen.y * pictureSide + pen.x;
  const isOn = (pixel: number): boolean => (lines[pixel] ?? 0) >= 0.5;

  const pixelOf = ({ currentTarget, clientX, clientY }: JSX.TargetedPointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const column = inside(Math.floor(((clientX - left) / width) * pictureSide));
    return inside(Math.floor(((clientY - top) / height) * pictureSide)) * pictureSide + column;
  };
  const draw = (from: number, to: number, on: boolean): void => {
    drawing.current = { at: to, on };
    setPen({ x: to % pictureSide, y: Math.floor(to / pictureSide) });
    onChange(stroke(lines, from, to, on));
  };

  return (
    <div
      class="pad"
      tabIndex={0}
      role="application"
      aria-label={words.pad}
      style={{ '--x': pen.x, '--y': pen.y }}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (!move && event.key !== ' ') return;
        event.preventDefault();
        if (move) setPen({ x: inside(pen.x + move[0]), y: inside(pen.y + move[1]) });
        else onChange(stroke(lines, at, at, !isOn(at)));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const pixel = pixelOf(event);
        draw(pixel, pixel, !isOn(pixel));
      }}
      onPointerMove={(event) => {
        const stroked = drawing.current;
        const pixel = pixelOf(event);
        if (stroked && pixel !== stroked.at) draw(stroked.at, pixel, stroked.on);
      }}
      onPointerUp={() => (drawing.current = undefined)}
      onPointerCancel={() => (drawing.current = undefined)}
    >
      <Pixels picture={inked(lines)} alt="" />
      <span class="visually-hidden" aria-live="polite">
        {words.pen(pen.x + 1, pen.y + 1, isOn(at))}
      </span>
    </div>
  );
}
