/** Changes to Mermaid's drawing of a sequence: lifelines that end with it, and open leading. */
import { placedBox, set } from './dom.ts';
import { union } from './matrix.ts';
import { LEADING } from './sizes.ts';

const TAIL = 14;

export function tidySequence(svg: Element): void {
  for (const span of svg.querySelectorAll('text.actor > tspan[dy]')) {
    const shift = Number(span.getAttribute('dy'));
    if (Number.isFinite(shift)) set(span, { dy: shift * LEADING });
  }
  const lifelines = [...svg.querySelectorAll('line.actor-line')];
  const others = [...svg.querySelectorAll('rect, text, path, polygon, line:not(.actor-line)')];
  const shown = others.filter((one) => !one.closest('defs, marker'));
  const all = union(shown.flatMap((one) => placedBox(one) ?? []));
  if (all) for (const line of lifelines) set(line, { y2: all.y + all.height + TAIL });
}
