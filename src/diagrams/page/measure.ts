/** Boxes of SVG elements in a document that is never drawn. */
import type { ElementView } from './view.ts';
import {
  compose,
  fromSides,
  identity,
  readTransform,
  transformBox,
  union,
  type Box,
  type Matrix,
} from './matrix.ts';
import { pathBounds } from '../path.ts';
import { lineBox, textLines } from './text.ts';

export const none: Box = { x: 0, y: 0, width: 0, height: 0 };

const number = (element: ElementView, name: string): number =>
  Number.parseFloat(element.getAttribute(name) ?? '') || 0;

function polygonBox(element: ElementView): Box | undefined {
  const values = (element.getAttribute('points') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const points = Array.from({ length: Math.floor(values.length / 2) }, (_, i) => ({
    x: values[2 * i] ?? 0,
    y: values[2 * i + 1] ?? 0,
    width: 0,
    height: 0,
  }));
  return union(points);
}

function ownBox(element: ElementView): Box | undefined {
  const at = (name: string): number => number(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const box = { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
      return box.width > 0 && box.height > 0 ? box : undefined;
    }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = element.localName === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')];
      return rx > 0 && ry > 0
        ? fromSides(at('cx') - rx, at('cy') - ry, at('cx') + rx, at('cy') + ry)
        : undefined;
    }
    case 'line': {
      const [xs, ys] = [
        [at('x1'), at('x2')],
        [at('y1'), at('y2')],
      ] as const;
      return fromSides(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
    case 'polygon':
    case 'polyline':
      return polygonBox(element);
    case 'path': {
      const data = element.getAttribute('d') ?? '';
      return data === '' ? undefined : fromSides(...pathBounds(data));
    }
    default:
      return undefined;
  }
}

/** As `getBBox`: in the element's own user space. Undefined for what takes no room. */
export function boxOf(element: ElementView): Box | undefined {
  switch (element.localName) {
    case 'g':
    case 'svg':
    case 'a':
    case 'switch': {
      const boxes = [...element.children].flatMap((child) => {
        const box = boxOf(child);
        return box ? [transformBox(box, readTransform(child.getAttribute('transform')))] : [];
      });
      return union(boxes);
    }
    case 'text':
    case 'tspan':
      return union(textLines(element).map(lineBox));
    default:
      return ownBox(element);
  }
}

/** From the element's user space to that of its outermost svg. */
export function matrixOf(element: ElementView): Matrix {
  let matrix = identity;
  for (let at: ElementView | null = element; at && at.localName !== 'svg'; at = at.parentElement)
    matrix = compose(readTransform(at.getAttribute('transform')), matrix);
  return matrix;
}

/**
 * The box widened to quarters of a unit. Mermaid asks whether an edge's end lies on a node's border and
 * compares floating-point numbers; quarters add up and halve without error.
 */
export function inQuarters({ x, y, width, height }: Box): Box {
  const down = (value: number): number => Math.floor(value * 4 + 1e-6) / 4;
  const up = (value: number): number => Math.ceil(value * 4 - 1e-6) / 4;
  return fromSides(down(x), down(y), up(x + width), up(y + height));
}
