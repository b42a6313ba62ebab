/** A diagram as it stands in a page, with a second drawing for narrow places where one is needed. */
import type { Drawing } from './drawing.ts';
import { NARROW_WIDTH, renderDiagram } from './render.ts';

/** Widths in px that a drawing has to fit: the text's column, or text and margin together. */
export const rooms = { text: 640, wide: 920 };

export interface Placement {
  /** Unique on the page; letters, digits, - and _. */
  id: string;
  lang: 'en' | 'zh';
  room: keyof typeof rooms;
}

/** A drawing shrinks to this part of its natural width, where its letters are 11 px high, and then scrolls. */
const LEAST = 0.88;

/** What a phone's page leaves for a drawing, px. */
const PHONE = 320;

const drawing = (name: string, { svg, width }: Drawing, style = ''): string =>
  `<div class="${name}" style="--natural-width:${width}px${style}">${svg}</div>`;

/** The drawing that a phone shows. */
function small(name: string, drawn: Drawing): string {
  const least = Math.floor(drawn.width * LEAST);
  return least > PHONE
    ? drawing(`${name} diagram-scroll`, drawn, `;--least-width:${least}px`)
    : drawing(name, drawn);
}

/** Throws DiagramError if the source is wrong. */
export async function diagramHtml(source: string, { id, lang, room }: Placement): Promise<string> {
  const wide = await renderDiagram(source, { id, lang, room: rooms[room] });
  const narrow =
    wide.width > NARROW_WIDTH
      ? await renderDiagram(source, { id: `${id}-narrow`, lang, narrow: true })
      : wide;
  // Where the wide drawing is hardly lower than the narrow one, it wins nothing.
  if (narrow.height <= wide.height * 1.2)
    return `<div class="diagram" data-pagefind-ignore>${small('diagram-only', narrow)}</div>`;
  const both = drawing('diagram-wide', wide) + small('diagram-narrow', narrow);
  return `<div class="diagram diagram-${room === 'wide' ? 'of-page' : 'of-text'}" data-pagefind-ignore>${both}</div>`;
}
