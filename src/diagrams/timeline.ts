/** How a timeline is set: across where its periods have room, else downward. */
import { base, type Wanted } from './base.ts';
import { single, type Stages } from './fit.ts';
import { isPeriod, setTimeline } from './labels.ts';
import { GROUP_TITLE, NODE } from './sizes.ts';
import { INSET, tidyTimeline } from './tidy-timeline.ts';
import type { Room } from './wrap.ts';

/**
 * Where Mermaid breaks text, and the widths of a period's column and of all, in its units; it has no
 * setting for them. Its boxes are wider by their padding.
 */
const ACROSS = { section: 150, period: 150, event: 150, pitch: 200 };
const DOWN = { section: 580, period: 200, event: 300, all: 600 };
const PADDING = { across: 40, down: 10 };

/** Least width in px of a period's column, and widths in px of a timeline that runs downward. */
const COLUMN = 130;
const DOWN_WIDTH = { wide: 560, narrow: 330 };

export function timeline(source: { lines: readonly string[] }, { narrow, room }: Wanted): Stages {
  const periods = source.lines.filter(isPeriod).length;
  const down =
    narrow ||
    periods * COLUMN > room ||
    source.lines.some((line) => /^\s*timeline\s+TD/.test(line));
  // At a scale below one the boxes are narrower beside the text, which keeps its size.
  const units = down ? DOWN.all : periods * ACROSS.pitch + 10;
  const width = down ? Math.min(room, narrow ? DOWN_WIDTH.narrow : DOWN_WIDTH.wide) : room;
  const scale = Math.min(1, width / units);
  const boxes = down ? DOWN : ACROSS;
  const padding = down ? PADDING.down : PADDING.across;
  // Broken here, a line is never broken again by Mermaid.
  const within = (box: number): number =>
    Math.min(scale * box - 1, scale * (box + padding) - 2 * INSET);
  const size = NODE;
  // Mermaid's boxes do not grow with what stands in them.
  const unbroken = (room: number): Room => ({ room, word: room });
  const rooms = {
    section: (periods: number) => ({
      size: GROUP_TITLE,
      weight: 500,
      ...unbroken(scale * (boxes.section + (down ? 0 : (periods - 1) * ACROSS.pitch)) - 1),
    }),
    period: { size, weight: 600, ...unbroken(within(boxes.period)) },
    event: { size, ...unbroken(within(boxes.event)) },
  };
  const lines = source.lines.map((line) =>
    line.replace(/^(\s*timeline)\b.*$/, `$1 ${down ? 'TD' : 'LR'}`),
  );
  return single({
    text: setTimeline(lines, rooms).join('\n'),
    scale,
    tidy: (svg) => tidyTimeline(svg, { down, unit: 1 / scale }),
    config: {
      ...base,
      fontSize: size / scale,
      themeVariables: { ...base.themeVariables, fontSize: `${size / scale}px` },
      timeline: { disableMulticolor: true, padding: 0 },
    },
  });
}
