/** How each kind of diagram is set. */
import type { Wanted } from './base.ts';
import type { Stages } from './fit.ts';
import { flowchart } from './flowchart.ts';
import type { DiagramKind } from './rules.ts';
import { sequence } from './sequence.ts';
import type { DiagramSource } from './source.ts';
import { timeline } from './timeline.ts';

const kinds: Readonly<Record<DiagramKind, (source: DiagramSource, wanted: Wanted) => Stages>> = {
  flowchart,
  timeline,
  sequence,
};

/** Ways of setting the diagram. */
export const settingsOf = (source: DiagramSource, wanted: Wanted): Stages =>
  kinds[source.kind](source, wanted);
