/** Changes to Mermaid's drawing of a sequence: lifelines that end with it, and open leading. */
import type { Element } from './page/element.ts';
import { placedBox, set } from './dom.ts';
import { union } from './page/matrix.ts';
import { LEADING } from './sizes.ts';

const TAIL = 14;
/** Of the disc behind a message's number, px: two digits have room on it. */
const DISC = 9;

/** All end together below the drawing but those of participants that a message destroys, which end there. */
function endLifelines(svg: Element): void {
  const lifelines = [...svg.querySelectorAll('line.actor-line')];
  const others = [...svg.querySelectorAll('rect, text, path, polygon, line:not(.actor-line)')];
  const shown = others.filter((one) => !one.closest('defs, marker'));
  const all = union(shown.flatMap((one) => placedBox(one) ?? []));
  if (!all) return;
  const endOf = (line: Element): number => Number(line.getAttribute('y2'));
  const last = Math.max(...lifelines.map(endOf));
  for (const line of lifelines)
    if (endOf(line) >= last) set(line, { y2: all.y + all.height + TAIL });
}

export function tidySequence(svg: Element): void {
  for (const span of svg.querySelectorAll('text.actor > tspan[dy]')) {
    const shift = Number(span.getAttribute('dy'));
    if (Number.isFinite(shift)) set(span, { dy: shift * LEADING });
  }
  for (const disc of svg.querySelectorAll('marker > circle')) set(disc, { r: DISC });
  endLifelines(svg);
}
