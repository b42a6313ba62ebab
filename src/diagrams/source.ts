/** What can be said of a diagram's source before Mermaid parses it. Pure; no DOM. */
import { DiagramError } from './errors.ts';
import { faultOf, type DiagramKind } from './rules.ts';

export type { DiagramKind };

export interface DiagramSource {
  kind: DiagramKind;
  title: string;
  description: string;
  /** The source for Mermaid: as many lines as before, without comments, title and description. */
  lines: string[];
}

const openings: readonly (readonly [RegExp, DiagramKind])[] = [
  [/^(?:flowchart|graph)\b/, 'flowchart'],
  [/^timeline\b/, 'timeline'],
  [/^sequenceDiagram\b/, 'sequence'],
];

/** First line that is neither blank nor a comment, trimmed. */
function opening(source: string): string {
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text !== '' && !/^%%(?!\{)/.test(text)) return text;
  }
  return '';
}

/** Throws DiagramError for a kind that is not drawn here. */
function kindOf(source: string): DiagramKind {
  const first = opening(source);
  if (first === '') throw new DiagramError('The diagram is empty.');
  const known = openings.find(([pattern]) => pattern.test(first))?.[1];
  if (known) return known;
  const word = /^[\w-]+/.exec(first)?.[0] ?? first.slice(0, 20);
  throw new DiagramError(
    `“${word}” opens no diagram that is drawn here; there are flowchart, timeline and sequenceDiagram.`,
  );
}

/** Takes `accTitle` and `accDescr` out, leaving blank lines: Mermaid does not read them in every kind. */
function takeAccessible(source: string): { title: string; description: string; rest: string } {
  let title = '';
  let description = '';
  const rest = source
    .replace(/^[ \t]*accDescr\s*\{([^}]*)\}/m, (all, text: string) => {
      description = text.trim().replace(/\s+/g, ' ');
      return all.replace(/[^\n]/g, '');
    })
    .replace(/^[ \t]*acc(Title|Descr)\s*:(.*)$/gm, (_, which: string, text: string) => {
      if (which === 'Title') title = text.trim();
      else description = text.trim();
      return '';
    });
  return { title, description, rest };
}

/** Throws DiagramError for what is empty, of another kind, against the rules, or without accessible text. */
export function readSource(source: string): DiagramSource {
  const text = source.replace(/\r\n?/g, '\n');
  const settings = faultOf(text.split('\n'), undefined);
  if (settings) throw settings;
  const kind = kindOf(text);
  const { title, description, rest } = takeAccessible(text);
  const all = rest.split('\n');
  const fault = faultOf(all, kind);
  if (fault) throw fault;
  for (const [name, written, use] of [
    ['accTitle', title, 'name it in a few words'],
    ['accDescr', description, 'say what is seen and what it means'],
  ] as const)
    if (written === '')
      throw new DiagramError(`The diagram has no ${name}; ${use} for readers who do not see it.`);
  const lines = all.map((line) => (line.trim().startsWith('%%') ? '' : line));
  return { kind, title, description, lines };
}
