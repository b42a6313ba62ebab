/** Mermaid source to inline SVG at build time. Colours come from diagrams.css. */
import { cacheKey, keep, kept } from './cache.ts';
import { ask } from './crew.ts';
import type { DrawRequest } from './draw.ts';
import { DiagramError } from './errors.ts';
import { hasNarrow, readSource } from './source.ts';

export { DiagramError, hasNarrow };

export interface RenderedDiagram {
  /** One `<svg>` element, named and described, every id in it beginning with the given one. */
  svg: string;
  /** `flowchart`, `timeline`, `sequence`, or Mermaid's keyword for another kind. */
  kind: string;
  /** Natural size in CSS px, that of the viewBox. */
  width: number;
  height: number;
}

export interface RenderOptions {
  /** Unique on the page; letters, digits, - and _. */
  id: string;
  lang: 'en' | 'zh';
  /** The drawing for narrow screens: downward, and no wider than `NARROW_WIDTH` where that can be. */
  narrow?: boolean;
  /** Inline size in px that the wide drawing should fit where that can be; by default a wide figure's. */
  room?: number;
}

/** Up to this natural width in px a drawing is read without scrolling on a phone 360 px wide. */
export const NARROW_WIDTH = 340;
const WIDE_ROOM = 920;
// Shrunk from this much more than its room to fit it, a drawing's smallest labels are 11 px high: of
// 320 px on a phone, of the room itself elsewhere.
const NARROW_TOLERANCE = 1.06;
const WIDE_TOLERANCE = 1.13;

const isRendered = (value: unknown): value is RenderedDiagram =>
  typeof value === 'object' && value !== null && 'svg' in value && typeof value.svg === 'string';

/**
 * Calls may overlap; each diagram is drawn in turn and the same input gives the same bytes.
 * Throws DiagramError if the source is wrong.
 */
export async function renderDiagram(
  source: string,
  options: RenderOptions,
): Promise<RenderedDiagram> {
  const { id, lang, narrow = false } = options;
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new Error(`“${id}” cannot begin the ids of a diagram.`);
  readSource(source);
  const room = narrow ? NARROW_WIDTH : (options.room ?? WIDE_ROOM);
  const limit = room * (narrow ? NARROW_TOLERANCE : WIDE_TOLERANCE);
  const request: DrawRequest = { source, id, lang, narrow, room, limit };
  const key = cacheKey(request);
  const found = kept(key);
  if (isRendered(found)) return found;
  const drawing = await ask({ draw: request });
  if (!drawing) throw new Error('The diagram was not drawn.');
  keep(key, drawing);
  return drawing;
}

/** What is wrong with a source, or null. It is read, not drawn: that takes milliseconds. */
export async function diagramProblem(source: string): Promise<string | null> {
  try {
    await ask({ read: source });
    return null;
  } catch (error) {
    if (error instanceof DiagramError) return error.message;
    throw error;
  }
}
