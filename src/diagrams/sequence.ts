/** How a sequence is set. */
import { base, type Wanted } from './base.ts';
import type { Attempt, Stages } from './fit.ts';
import { setSequence } from './labels.ts';
import { EDGE_LABEL, NODE } from './sizes.ts';
import { tidySequence } from './tidy-sequence.ts';

/** Room of the word `alt`, `loop` and so on, px. */
const LABEL_BOX = 36;

export function sequence(source: { lines: readonly string[] }, { narrow }: Wanted): Stages {
  const set = (actor: number, message: number, margin: number): Attempt => ({
    text: setSequence(source.lines, {
      actor: { size: NODE, room: actor },
      message: { size: EDGE_LABEL, room: message },
      // Mermaid breaks these itself where they are long, within words; it leaves broken ones alone.
      frame: { size: EDGE_LABEL, room: Math.max(38, actor + margin - LABEL_BOX - 2) },
    }).join('\n'),
    scale: 1,
    tidy: tidySequence,
    config: {
      ...base,
      sequence: {
        mirrorActors: false,
        wrapPadding: 2,
        labelBoxWidth: LABEL_BOX,
        width: actor + 12,
        height: 38,
        actorMargin: margin,
        messageMargin: 26,
        boxMargin: 8,
        boxTextMargin: 4,
        noteMargin: 8,
        diagramMarginX: 0,
        diagramMarginY: 0,
        actorFontSize: NODE,
        messageFontSize: EDGE_LABEL,
        noteFontSize: EDGE_LABEL,
        actorFontFamily: 'Inter',
        messageFontFamily: 'Inter',
        noteFontFamily: 'Inter',
      },
    },
  });
  const attempts = narrow
    ? [set(96, 130, 30), set(80, 100, 20), set(66, 80, 14), set(56, 64, 8)]
    : [set(130, 220, 60), set(110, 170, 40), set(90, 130, 30)];
  return [[{ attempts }]];
}
