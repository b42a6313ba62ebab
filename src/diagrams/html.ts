/** A diagram as it stands in a page, with a second drawing for narrow places where one is needed. */
import { hasNarrow, NARROW_WIDTH, renderDiagram } from './render.ts';

/** Widths in px that a drawing has to fit: the text's column, or text and margin together. */
export const rooms = { text: 640, wide: 920 };

export interface Placement {
  /** Unique on the page; letters, digits, - and _. */
  id: string;
  lang: 'en' | 'zh';
  room: keyof typeof rooms;
}

const drawing = (name: string, { svg, width }: { svg: string; width: number }): string =>
  `<div class="${name}" style="--natural-width:${Math.ceil(width)}px">${svg}</div>`;

/** Throws DiagramError if the source is wrong. */
export async function diagramHtml(source: string, { id, lang, room }: Placement): Promise<string> {
  const wide = await renderDiagram(source, { id, lang, room: rooms[room] });
  const narrow =
    wide.width > NARROW_WIDTH && hasNarrow(source)
      ? await renderDiagram(source, { id: `${id}-narrow`, lang, narrow: true })
      : wide;
  // Where the wide drawing is hardly lower than the narrow one, it wins nothing.
  if (narrow.height <= wide.height * 1.2)
    return `<div class="diagram" data-pagefind-ignore>${drawing('diagram-only', narrow)}</div>`;
  const both = drawing('diagram-wide', wide) + drawing('diagram-narrow', narrow);
  return `<div class="diagram diagram-${room === 'wide' ? 'of-page' : 'of-text'}" data-pagefind-ignore>${both}</div>`;
}
