/** What can be said of a diagram's source before Mermaid parses it. Pure; no DOM. */
import { DiagramError } from './errors.ts';

/** Mermaid's word for the kind, in short; others than these three pass through as they are. */
export type DiagramKind = 'flowchart' | 'timeline' | 'sequence' | (string & {});

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

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^title:?\s+[^-=<.~&:\s]/, 'the title belongs into the figure’s caption; remove it'],
  [/^(?:%%\{|---\s*$)/, 'settings are the site’s; remove the directive'],
];
const forbiddenInGraphs: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:classDef|style|linkStyle)\s/,
    'colours come from the site; use a meaning class, as in A:::latent',
  ],
  [/^click\s/, 'a diagram is a picture; put the link into the text'],
];

export const meanings = ['text', 'pixels', 'latent', 'noise', 'reward', 'risk', 'frozen'] as const;

/** First line that is neither blank nor a comment, trimmed. */
function opening(source: string): string {
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text !== '' && !/^%%(?!\{)/.test(text)) return text;
  }
  return '';
}

export function kindOf(source: string): DiagramKind {
  const first = opening(source);
  const known = openings.find(([pattern]) => pattern.test(first))?.[1];
  return known ?? /^[\w-]+/.exec(first)?.[0] ?? '';
}

/** Whether the kind of diagram has a drawing of its own for narrow screens. */
export function hasNarrow(source: string): boolean {
  return ['flowchart', 'timeline', 'sequence'].includes(kindOf(source));
}

function checkLine(text: string, number: number, prose: boolean): void {
  const rules = prose ? forbidden : [...forbidden, ...forbiddenInGraphs];
  const rule = rules.find(([pattern]) => pattern.test(text));
  if (rule) throw new DiagramError(`Line ${number} of the diagram: ${rule[1]}.`);
  if (prose) return;
  const bare = text.replace(/"[^"]*"/g, '""');
  const named = [...bare.matchAll(/:::([\w-]+)/g)].map(([, name]) => name ?? '');
  const stated = /^class\s+[\w,\s-]+?\s+([\w-]+);?$/.exec(bare)?.[1];
  for (const name of stated === undefined ? named : [stated])
    if (!meanings.some((meaning) => meaning === name))
      throw new DiagramError(
        `Line ${number} of the diagram: “${name}” is no meaning class; there are ${meanings.join(', ')}.`,
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

/** Throws DiagramError for an empty source, statements that would set looks, and missing accessible text. */
export function readSource(source: string): DiagramSource {
  if (opening(source) === '') throw new DiagramError('The diagram is empty.');
  const kind = kindOf(source);
  const { title, description, rest } = takeAccessible(source.replace(/\r\n?/g, '\n'));
  const lines = rest.split('\n').map((line, index) => {
    checkLine(line.trim(), index + 1, kind === 'timeline' || kind === 'sequence');
    return line.trim().startsWith('%%') ? '' : line;
  });
  for (const [name, text, use] of [
    ['accTitle', title, 'name it in a few words'],
    ['accDescr', description, 'say what is seen and what it means'],
  ] as const)
    if (text === '')
      throw new DiagramError(`The diagram has no ${name}; ${use} for readers who do not see it.`);
  return { kind, title, description, lines };
}
