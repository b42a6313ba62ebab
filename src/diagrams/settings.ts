/** How each kind of diagram is set. */
import { base, type Wanted } from './base.ts';
import { single, type Stages } from './fit.ts';
import { flowchart } from './flowchart.ts';
import { sequence } from './sequence.ts';
import type { DiagramSource } from './source.ts';
import { timeline } from './timeline.ts';

/** Ways of setting the diagram. */
export function settingsOf(source: DiagramSource, wanted: Wanted): Stages {
  switch (source.kind) {
    case 'flowchart':
      return flowchart(source, wanted);
    case 'timeline':
      return timeline(source, wanted);
    case 'sequence':
      return sequence(source, wanted);
    default:
      return single({
        text: source.lines.join('\n'),
        scale: 1,
        tidy: () => undefined,
        config: base,
      });
  }
}
