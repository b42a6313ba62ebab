/** Lines of an SVG text element as a browser would set them. */
import type { ElementView } from './view.ts';
import { lineExtent, textWidth } from './font.ts';
import { DETAIL_MARK, unguard } from '../guard.ts';
import type { Box } from './matrix.ts';
import { DETAIL, LEADING, MERMAID_LEADING, NODE } from '../sizes.ts';
import { styleOf } from './style.ts';

export interface TextLine {
  text: string;
  detail: boolean;
  /** Left end and baseline, in the element's user space. */
  x: number;
  y: number;
  width: number;
  size: number;
  anchor: string;
}

/** px of a CSS font size. */
export function fontSize(element: ElementView): number {
  const value = styleOf(element, 'font-size') ?? '';
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return NODE;
  return value.endsWith('ex') ? number * lineExtent().xHeight * NODE : number;
}

function fontWeight(element: ElementView): number {
  const value = styleOf(element, 'font-weight') ?? '';
  return value === 'bold' ? 700 : Number.parseFloat(value) || 400;
}

/** Baselines further down than a first one at 1 em move further still, for the leading wanted here. */
const STRETCH = LEADING / MERMAID_LEADING;

/** A length attribute in px. Mermaid counts lines in em, at a leading of its own. */
function length(value: string | null, size: number): number {
  const number = Number.parseFloat(value ?? '');
  if (!Number.isFinite(number)) return 0;
  return value?.endsWith('em') ? number * size * STRETCH : number;
}

/** Down from the `y` attribute to the alphabetic baseline, in em. */
function baselineShift(element: ElementView): number {
  const { ascent, descent, xHeight } = lineExtent();
  switch (styleOf(element, 'dominant-baseline')) {
    case 'middle':
      return xHeight / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
    case 'text-before-edge':
      return ascent;
    default:
      return 0;
  }
}

export function widthOf(element: ElementView): number {
  const raw = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const size = fontSize(element) * (raw.startsWith(DETAIL_MARK) ? DETAIL / NODE : 1);
  return textWidth(unguard(raw), size, fontWeight(element));
}

/** Lines in order: the element's own text, or one for each child `tspan`. Empty lines are left out. */
export function textLines(element: ElementView): TextLine[] {
  const spans = [...element.children].filter(({ localName }) => localName === 'tspan');
  const starts = spans.length > 0 ? spans : [element];
  const size = fontSize(element);
  let y = length(element.getAttribute('y'), size);
  // A shift belongs to the first character, and there a tspan's own takes the place of the text's.
  if (!starts[0]?.hasAttribute('dy') || starts[0] === element)
    y += length(element.getAttribute('dy'), size);
  let x = length(element.getAttribute('x'), size);
  return starts.flatMap((start): TextLine[] => {
    if (start !== element) {
      x = start.hasAttribute('x') ? length(start.getAttribute('x'), size) : x;
      if (start.hasAttribute('y')) y = length(start.getAttribute('y'), size);
      y += length(start.getAttribute('dy'), size);
    }
    const raw = (start.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (raw === '') return [];
    const width = widthOf(start);
    const inEms = [start, element].some((at) => /em$/.test(at.getAttribute('dy') ?? ''));
    const anchor = styleOf(start, 'text-anchor') ?? 'start';
    return [
      {
        text: unguard(raw),
        detail: raw.startsWith(DETAIL_MARK),
        x: x - width * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0),
        y: y + (baselineShift(start) + (inEms ? 1 - STRETCH : 0)) * size,
        width,
        size,
        anchor,
      },
    ];
  });
}

export function lineBox({ x, y, width, size }: TextLine): Box {
  const { ascent, descent } = lineExtent();
  return { x, y: y - ascent * size, width, height: (ascent + descent) * size };
}
