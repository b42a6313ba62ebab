/** One diagram from source to svg. For the worker alone. */
import { installSpacing, setSpacing } from './elk.ts';
import { DiagramError } from './errors.ts';
import type { MermaidConfig } from 'mermaid';
import { fit, type Attempt } from './fit.ts';
import { unguard } from './guard.ts';
import { boxOf } from './measure.ts';
import type { Box } from './matrix.ts';
import { settingsOf } from './settings.ts';
import { readSource } from './source.ts';
import { openWindow } from './window.ts';
import { writeSvg } from './write.ts';

export interface DrawRequest {
  source: string;
  id: string;
  lang: 'en' | 'zh';
  narrow: boolean;
  /** px, and what a drawing may take before another arrangement is tried. */
  room: number;
  limit: number;
}

export interface Drawing {
  svg: string;
  kind: string;
  width: number;
  height: number;
}

/** Room for strokes and arrowheads about the content, px. */
const MARGIN = 2;

openWindow();
await installSpacing();
const { default: mermaid } = await import('mermaid');
const CANVAS = 'drawing';

/** Mermaid's words, in one sentence; a fault of the program's stays as it is. */
function explain(error: unknown, text: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  const opening = /^\s*([\w-]+)/.exec(text)?.[1] ?? '';
  if (/^No diagram type/.test(message))
    return new DiagramError(`“${opening}” opens no diagram that Mermaid knows.`);
  if (!/^(?:Parse|Lexical|Syntax) error/i.test(message))
    return error instanceof Error ? error : new Error(message);
  // Its count runs on where a label is not closed.
  const line = Math.min(
    Number(/on line (\d+)/i.exec(message)?.[1] ?? 1),
    text.trimEnd().split('\n').length,
  );
  const near = /\n\.*(.*)\n-*\^/.exec(message)?.[1]?.trim().slice(-60);
  const got = /got '?(\w{2,})'?/.exec(message)?.[1];
  const unexpected = got === undefined ? '' : ` (unexpected ${got})`;
  const what =
    near === undefined ? message.split('\n')[0] : `Mermaid cannot read this near “${near}”`;
  return new DiagramError(`Line ${line} of the diagram: ${unguard(what ?? '')}${unexpected}.`);
}

/** Reads a source with Mermaid's own parser. Throws DiagramError if it is wrong. */
export async function readDiagram(source: string): Promise<void> {
  const text = readSource(source).lines.join('\n');
  await mermaid.parse(text).catch((error: unknown) => {
    throw explain(error, text);
  });
}

async function drawOnce(text: string, config: MermaidConfig): Promise<Element> {
  mermaid.initialize(config);
  const { svg } = await mermaid.render(CANVAS, text).catch((error: unknown) => {
    document.body.replaceChildren();
    throw explain(error, text);
  });
  document.body.innerHTML = svg;
  const root = document.body.querySelector('svg');
  if (!root) throw new Error('Mermaid drew nothing.');
  return root;
}

async function draw(attempt: Attempt): Promise<{ svg: Element; frame: Box }> {
  setSpacing(attempt.spacing);
  let root = await drawOnce(attempt.text, attempt.config);
  const faults = attempt.otherwise?.faults(root) ?? 0;
  if (attempt.otherwise && faults > 0) {
    const other = await drawOnce(attempt.text, attempt.otherwise.config);
    if (attempt.otherwise.faults(other) < faults) root = other;
  }
  attempt.tidy(root);
  const box = boxOf(root);
  if (!box) throw new DiagramError('The diagram draws nothing.');
  const margin = MARGIN / attempt.scale;
  const frame = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  return { svg: root, frame };
}

export async function drawDiagram(request: DrawRequest): Promise<Drawing> {
  const source = readSource(request.source);
  const stages = settingsOf(source, request);
  const { svg, frame, scale } = await fit(stages, request, draw);
  const text = writeSvg(svg, {
    prefix: request.id,
    kind: source.kind,
    lang: request.lang,
    title: source.title,
    description: source.description,
    frame,
    scale,
  });
  document.body.replaceChildren();
  return {
    svg: text,
    kind: source.kind,
    width: Math.ceil(frame.width * scale),
    height: Math.ceil(frame.height * scale),
  };
}
