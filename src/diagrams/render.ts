/** Mermaid source to inline SVG at build time. Colours come from diagrams.css. */
import { openLedger, openShelf } from '#src/cache/shelf.ts';
import { ask, endDrawing } from './crew.ts';
import { WIDE_ROOM, type Drawing, type DrawRequest } from './drawing.ts';
import { DiagramError } from './errors.ts';
import { readSource } from './source.ts';

export { DiagramError, endDrawing };

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
// Shrunk from this much more than its room to fit it, a drawing's smallest labels are 11 px high: of
// 320 px on a phone, of the room itself elsewhere.
const NARROW_TOLERANCE = 1.06;
const WIDE_TOLERANCE = 1.13;

const code = ['src/diagrams', 'package-lock.json'];

const isDrawing = (value: unknown): value is Drawing =>
  typeof value === 'object' && value !== null && 'svg' in value && typeof value.svg === 'string';
const drawings = openShelf('diagrams', code, isDrawing);

/** What is wrong with a source, or '' for nothing. */
const verdicts = openLedger('diagrams-read', code, (value) => typeof value === 'string');

/**
 * Calls may overlap; each diagram is drawn in turn and the same input gives the same bytes.
 * Throws DiagramError if the source is wrong.
 */
export async function renderDiagram(source: string, options: RenderOptions): Promise<Drawing> {
  const { id, lang, narrow = false } = options;
  if (!/^[A-Za-z][\w-]*$/.test(id)) throw new Error(`“${id}” cannot begin the ids of a diagram.`);
  readSource(source);
  const room = narrow ? NARROW_WIDTH : (options.room ?? WIDE_ROOM);
  const limit = room * (narrow ? NARROW_TOLERANCE : WIDE_TOLERANCE);
  const request: DrawRequest = { source, id, lang, narrow, room, limit };
  const found = drawings.get(request);
  if (found) return found;
  const drawing = await ask({ draw: request });
  if (!drawing) throw new Error('The diagram was not drawn.');
  drawings.put(request, drawing);
  return drawing;
}

/** What is wrong with a source, or null. It is read, not drawn: that takes milliseconds. */
export async function diagramProblem(source: string): Promise<string | null> {
  const found = verdicts.get(source);
  if (found !== undefined) return found === '' ? null : found;
  let problem: string | null = null;
  try {
    await ask({ read: source });
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    problem = error.message;
  }
  verdicts.put(source, problem ?? '');
  return problem;
}
