/**
 * Changes to Mermaid's drawing of a timeline. Mermaid keeps its columns and breaks; heights are closed
 * up, since it gives every period the room of the tallest, and sections stand over a rule.
 */
import type { Element } from './page/element.ts';
import { moveTo, set } from './dom.ts';
import { readTransform } from './page/matrix.ts';
import { boxOf } from './page/measure.ts';

interface Look {
  /** Whether time runs downward. */
  down: boolean;
  /** Mermaid's units for one CSS px. */
  unit: number;
}

type Role = 'section' | 'period' | 'event' | 'link' | 'axis';

interface Part {
  group: Element;
  role: Role;
  x: number;
  width: number;
  height: number;
}

const PAD = 6;
/** From a box's side to its text, px. */
export const INSET = 10;
const GAP = 8;
const SECTION_GAP = 16;
const AXIS_GAP = 12;

const svgNamespace = 'http://www.w3.org/2000/svg';

function roleOf(group: Element): Role | undefined {
  if (group.matches('.taskWrapper')) return 'period';
  if (group.matches('.eventWrapper')) return 'event';
  if (group.matches('.lineWrapper'))
    return group.querySelector('[stroke-dasharray]') ? 'link' : 'axis';
  return group.querySelector(':scope > .timeline-node') ? 'section' : undefined;
}

/** Sets a box about the text, as wide as Mermaid's, and gives its height. */
function dress(group: Element, role: Role, { down, unit }: Look): number {
  const box = group.querySelector('.node-bkg');
  const text = group.querySelector('text')?.parentElement;
  const around = box && boxOf(box);
  if (!box || !text || !around) return 0;
  for (const line of group.querySelectorAll('line')) line.remove();
  const aside = down && role !== 'period';
  const inset = role === 'section' ? 0 : INSET * unit;
  for (const line of text.querySelectorAll('text, tspan'))
    set(line, { 'text-anchor': aside ? 'start' : 'middle' });
  moveTo(text, 0, 0);
  const words = boxOf(text) ?? { x: 0, y: 0, width: 0, height: 0 };
  const height = words.height + 2 * PAD * unit;
  moveTo(text, aside ? inset : around.width / 2, PAD * unit - words.y);
  const shape = group.ownerDocument.createElementNS(
    svgNamespace,
    role === 'section' ? 'line' : 'rect',
  );
  if (role === 'section') set(shape, { x1: 0, y1: height, x2: around.width, y2: height });
  else set(shape, { x: 0, y: 0, width: around.width, height, rx: 4 * unit });
  box.replaceWith(shape);
  return height;
}

function partsOf(svg: Element, look: Look): Part[] {
  return [...svg.children].flatMap((group): Part[] => {
    const role = roleOf(group);
    if (!role) return [];
    const height = role === 'axis' || role === 'link' ? 0 : dress(group, role, look);
    group.setAttribute('class', role);
    for (const line of group.querySelectorAll('line')) line.removeAttribute('marker-end');
    const { e } = readTransform(group.getAttribute('transform'));
    return [{ group, role, x: e, width: boxOf(group)?.width ?? 0, height }];
  });
}

const lineOf = (part: Part | undefined): Element | null =>
  part?.group.querySelector('line') ?? null;

/** Sections with what belongs to them; what comes before the first section is one without a head. */
function bySection(parts: readonly Part[]): { head?: Part; rest: Part[] }[] {
  const result: { head?: Part; rest: Part[] }[] = [];
  for (const part of parts)
    if (part.role === 'section') result.push({ head: part, rest: [] });
    else if (part.role !== 'axis') {
      if (result.length === 0) result.push({ rest: [] });
      result.at(-1)?.rest.push(part);
    }
  return result;
}

/** Time downward: periods below each other, each as tall as it needs, the axis beside each section's. */
function closeDownward(parts: readonly Part[], unit: number): void {
  const axis = parts.find(({ role }) => role === 'axis')?.group;
  let y = 0;
  for (const { head, rest } of bySection(parts)) {
    if (head) {
      moveTo(head.group, head.x, y);
      y += head.height + GAP * unit;
    }
    const top = y;
    let eventY = y;
    let bottom = y;
    let middle = 0;
    for (const [index, part] of rest.entries()) {
      if (part.role === 'period') {
        y = eventY = index === 0 ? y : bottom + GAP * unit;
        middle = part.height / 2;
        moveTo(part.group, part.x, y);
        bottom = y + part.height;
      } else if (part.role === 'event') {
        moveTo(part.group, part.x, eventY);
        const link = lineOf(rest[index + 1]);
        if (link) set(link, { y1: eventY + middle, y2: eventY + middle });
        bottom = Math.max(bottom, eventY + part.height);
        eventY += part.height + (GAP / 2) * unit;
      }
    }
    const line = axis?.cloneNode(true) as Element | undefined;
    if (line) {
      for (const one of line.querySelectorAll('line')) set(one, { y1: top, y2: bottom });
      axis?.before(line);
    }
    y = bottom + SECTION_GAP * unit;
  }
  axis?.remove();
}

/** Time to the right: sections, periods, axis and events in rows. */
function closeAcross(parts: readonly Part[], unit: number): void {
  const tallest = (role: Role): number =>
    Math.max(0, ...parts.filter((part) => part.role === role).map(({ height }) => height));
  const heads = tallest('section');
  const periodY = heads === 0 ? 0 : heads + GAP * unit;
  const axisY = periodY + tallest('period') + AXIS_GAP * unit;
  const columns = parts.filter(({ role }) => role === 'period');
  const line = lineOf(parts.find(({ role }) => role === 'axis'));
  if (line)
    set(line, {
      x1: Math.min(...columns.map(({ x }) => x)),
      x2: Math.max(...columns.map(({ x, width }) => x + width)),
      y1: axisY,
      y2: axisY,
    });
  let eventY = 0;
  let link: Part | undefined;
  for (const part of parts) {
    if (part.role === 'section') moveTo(part.group, part.x, heads - part.height);
    else if (part.role === 'period') {
      moveTo(part.group, part.x, periodY);
      eventY = axisY + AXIS_GAP * unit;
    } else if (part.role === 'link') {
      link = part;
      const one = lineOf(part);
      if (one) set(one, { y1: periodY + tallest('period'), y2: axisY });
    } else if (part.role === 'event') {
      moveTo(part.group, part.x, eventY);
      const one = lineOf(link);
      if (one) set(one, { y2: eventY });
      eventY += part.height + GAP * unit;
    }
  }
}

export function tidyTimeline(svg: Element, look: Look): void {
  const parts = partsOf(svg, look);
  if (look.down) closeDownward(parts, look.unit);
  else closeAcross(parts, look.unit);
}
