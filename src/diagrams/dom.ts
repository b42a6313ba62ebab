/** Small helpers for changing a drawing in place. */
import type { Element } from './page/element.ts';
import { boxOf, matrixOf } from './page/measure.ts';
import { transformBox, type Box } from './page/matrix.ts';

const exact = (value: number): string => String(Math.round(value * 1e3) / 1e3);

export function set(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values))
    element.setAttribute(name, typeof value === 'number' ? exact(value) : value);
}

export function moveTo(element: Element, x: number, y: number): void {
  element.setAttribute('transform', `translate(${exact(x)},${exact(y)})`);
}

/** The element's box in the svg's own coordinates. */
export function placedBox(element: Element): Box | undefined {
  const box = boxOf(element);
  return box && transformBox(box, matrixOf(element));
}

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;
