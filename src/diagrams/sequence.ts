/** How a sequence is set. */
import { base, type Wanted } from './base.ts';
import type { Attempt, Stages } from './fit.ts';
import { setSequence } from './labels.ts';
import { EDGE_LABEL, LEADING, NODE } from './sizes.ts';
import { tidySequence } from './tidy-sequence.ts';

/** Room of the word `alt`, `loop` and so on, px. */
const LABEL_BOX = 36;

/** Height of a participant's box for a name of two lines, px. */
const BOX = 38;

/** Widest an unbroken word of a message may be, px. */
const WORD = 250;

interface Widths {
  /** Of a participant's name, of a message, and between two boxes; px. */
  actor: number;
  message: number;
  margin: number;
}

const wide: readonly Widths[] = [
  { actor: 130, message: 220, margin: 60 },
  { actor: 110, message: 170, margin: 40 },
  { actor: 90, message: 130, margin: 30 },
];

const narrowest: readonly Widths[] = [
  { actor: 96, message: 130, margin: 30 },
  { actor: 80, message: 100, margin: 20 },
  { actor: 66, message: 80, margin: 14 },
  { actor: 56, message: 64, margin: 8 },
];

/** What holds the participant's name with most lines: Mermaid's boxes do not grow downward. */
function boxHeight(lines: readonly string[]): number {
  const names = lines.filter((line) => /^\s*(?:create\s+)?participant\s/.test(line));
  const most = Math.max(0, ...names.map((line) => line.split('<br/>').length));
  return BOX + Math.ceil(Math.max(0, most - 2) * NODE * LEADING);
}

function setting(source: readonly string[], { actor, message, margin }: Widths): Attempt {
  const lines = setSequence(source, {
    actor: { size: NODE, room: actor, word: actor },
    message: { size: EDGE_LABEL, room: message, word: WORD },
    // Mermaid breaks these itself where they are long, within words; it leaves broken ones alone.
    frame: { size: EDGE_LABEL, room: Math.max(38, actor + margin - LABEL_BOX - 2) },
  });
  return {
    text: lines.join('\n'),
    scale: 1,
    tidy: tidySequence,
    config: {
      ...base,
      sequence: {
        mirrorActors: false,
        wrapPadding: 2,
        labelBoxWidth: LABEL_BOX,
        width: actor + 12,
        height: boxHeight(lines),
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
  };
}

export const sequence = (source: { lines: readonly string[] }, { narrow }: Wanted): Stages => [
  [{ attempts: (narrow ? narrowest : wide).map((widths) => () => setting(source.lines, widths)) }],
];
