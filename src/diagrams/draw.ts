/** One diagram from source to svg. For the worker alone. */
import { WIDE_ROOM, type Drawing, type DrawRequest } from './drawing.ts';
import { installSpacing, setSpacing } from './elk.ts';
import { DiagramError } from './errors.ts';
import type { MermaidConfig } from 'mermaid';
import { fit, type Attempt } from './fit.ts';
import { unguard } from './guard.ts';
import { boxOf } from './page/measure.ts';
import type { Element } from './page/element.ts';
import type { Box } from './page/matrix.ts';
import { settingsOf } from './settings.ts';
import { loadMermaid } from './mermaid.ts';
import { readSource } from './source.ts';
import { openWindow } from './page/window.ts';
import { writeSvg } from './write.ts';

/** Room for strokes and arrowheads about the content, px. */
const MARGIN = 2;

const document = openWindow();
await installSpacing();
const mermaid = await loadMermaid();
const CANVAS = 'drawing';

/** Mermaid's words, in one sentence with the line. */
function explain(error: unknown, text: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (!/^(?:Parse|Lexical|Syntax) error/i.test(message))
    return new DiagramError(`Mermaid fails at this diagram: ${unguard(message)}.`);
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
  return new DiagramError(
    `Line ${line} of the diagram: ${unguard(what ?? '')}${unexpected}; put labels in quotes.`,
  );
}

/** Reads a source, its labels set as for drawing, with Mermaid's own parser. Throws DiagramError if it is wrong. */
export async function readDiagram(source: string): Promise<void> {
  const stages = settingsOf(readSource(source), { narrow: false, room: WIDE_ROOM });
  const attempt = stages[0]?.[0]?.attempts[0]?.();
  if (!attempt) throw new Error('There is no way to set the diagram.');
  await mermaid.parse(attempt.text).catch((error: unknown) => {
    throw explain(error, attempt.text);
  });
}

async function drawOnce(text: string, config: MermaidConfig): Promise<Element> {
  mermaid.initialize(config);
  await mermaid.render(CANVAS, text).catch((error: unknown) => {
    document.body.replaceChildren();
    throw explain(error, text);
  });
  const root = document.takeDrawing();
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
  return {
    svg: text,
    kind: source.kind,
    width: Math.ceil(frame.width * scale),
    height: Math.ceil(frame.height * scale),
  };
}
