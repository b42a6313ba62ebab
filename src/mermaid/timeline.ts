/** How a timeline is set: across where its periods have room, else downward. */
import { base, type Wanted } from './base.ts';
import { single, type Stages } from './fit.ts';
import { setTimeline } from './labels.ts';
import { GROUP_TITLE, NODE } from './sizes.ts';
import { INSET, tidyTimeline } from './tidy-timeline.ts';

/** Widths of Mermaid's boxes and of all, in its units; it has no setting for them. */
const ACROSS = { period: 190, event: 190, pitch: 200 };
const DOWN = { section: 580, period: 210, event: 310, all: 600 };

/** Least width in px of a period's column, and widths in px of a timeline that runs downward. */
const COLUMN = 130;
const DOWN_WIDTH = { wide: 560, narrow: 330 };

const isPeriod = (line: string): boolean =>
  /^\s*[^\s:].*\s:\s/.test(line) && !/^\s*section\b/.test(line);

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
  const boxes = down ? DOWN : { ...ACROSS, section: ACROSS.period };
  const size = NODE;
  const rooms = {
    section: { size: GROUP_TITLE, weight: 500, room: scale * boxes.section },
    period: { size, weight: 600, room: scale * boxes.period - 2 * INSET },
    event: { size, room: scale * boxes.event - 2 * INSET },
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
