/** What a source may not hold, line by line: what is the site's to say, and what would be drawn wrongly. */
import { DiagramError } from './errors.ts';

export type DiagramKind = 'flowchart' | 'timeline' | 'sequence';

/** A pattern of a line without the space around it, and what to do. */
type Rule = readonly [pattern: RegExp, advice: string];

export const meanings = ['text', 'pixels', 'latent', 'noise', 'reward', 'risk', 'frozen'] as const;

const settings: readonly Rule[] = [
  [/^(?:%%\{|---\s*$)/, 'settings are the site’s; remove the directive'],
];

const everywhere: readonly Rule[] = [
  ...settings,
  [/^title:?\s+[^-=<.~&:\s]/, 'the title belongs into the figure’s caption; remove it'],
  [/\$\$/, 'formulas are not set in diagrams; write the signs themselves, as in x² or α'],
  [
    /[&#](?!(?:lt|gt|amp|quot|nbsp|x[\da-f]+);)[a-z][a-z\d]+;/i,
    'the name of this character is not known here; write the character itself, as in ♥ or ∞',
  ],
  [/[\uE000-\uE00F]/, 'there is a private character in it that no font has; remove it'],
];

const links = 'a diagram is a picture; put the link into the text';
const boxes = 'a participant is drawn as a box with its name; write participant, without a type';

const byKind: Readonly<Record<DiagramKind, readonly Rule[]>> = {
  flowchart: [
    [
      /^(?:classDef|style|linkStyle)\s/,
      'colours come from the site; use a meaning class, as in A:::latent',
    ],
    [/^click\s/, links],
    [/"\s*`|`\s*"/, 'labels are plain text; remove the backticks, and break lines with <br/>'],
    [
      /@\{[^}]*\b(?:img|icon)\s*:/,
      'a node is a shape with words; put a picture beside the diagram, with its own alternative text',
    ],
    [/^[^"%]*\S\s*%%/, 'a comment stands on a line of its own'],
    [
      /^end\s*[-=[({:&]|(?:[-=][-=>xo]|[.][-]>?|&)\s*end(?![\w"])/,
      '“end” closes a subgraph; give the node another id, as in finish["end"]',
    ],
  ],
  timeline: [],
  sequence: [
    [/^(?:create\s+)?actor\s|^(?:create\s+)?participant\s[^:]*@\{/, boxes],
    [/^(?:links?|properties|details)\s+[^-=<(]+:/, links],
    [
      /^[^:：]*(?:-|->|>>|->>|-x|-\)|over|left of|right of)\s*[^-:：]+：/,
      'write a half-width colon (:) before the text',
    ],
  ],
};

/**
 * The shapes of `@{ shape: … }` whose drawings are tested, by all their names. Mermaid has more, and
 * draws most of them by hand.
 */
const shapes: readonly string[] = [
  ...['rect', 'proc', 'process', 'rectangle'],
  ...['rounded', 'event'],
  ...['stadium', 'pill', 'terminal'],
  ...['subproc', 'fr-rect', 'framed-rectangle', 'subprocess', 'subroutine'],
  ...['cyl', 'cylinder', 'database', 'db'],
  ...['circle', 'circ'],
  ...['dbl-circ', 'double-circle'],
  ...['diam', 'decision', 'diamond', 'question'],
  ...['hex', 'hexagon', 'prepare'],
  ...['lean-r', 'in-out', 'lean-right'],
  ...['lean-l', 'lean-left', 'out-in'],
  ...['trap-b', 'priority', 'trapezoid', 'trapezoid-bottom'],
  ...['odd'],
  ...['trap-t', 'inv-trapezoid', 'manual', 'trapezoid-top'],
];

/** What is wrong with a shape or a class that a flowchart's line names. */
function unknownName(line: string): string | undefined {
  const shape = /@\{[^}]*\bshape\s*:\s*["']?([\w-]+)/.exec(line)?.[1];
  if (shape !== undefined && !shapes.includes(shape))
    return `the shape “${shape}” is not drawn here; there are rect, rounded, stadium, subproc, cyl, circle, dbl-circ, diam, hex, lean-r, lean-l, trap-b, trap-t and odd`;
  const bare = line.replace(/"[^"]*"/g, '""');
  const stated = /^class\s+[\w,\s-]+?\s+([\w-]+);?$/.exec(bare)?.[1];
  const named =
    stated === undefined ? [...bare.matchAll(/:::([\w-]+)/g)].map(([, name]) => name) : [stated];
  const other = named.find((name) => !meanings.some((meaning) => meaning === name));
  return other === undefined
    ? undefined
    : `“${other}” is no meaning class; there are ${meanings.join(', ')}`;
}

/** The first fault of the lines; of settings alone where the kind is not known yet. */
export function faultOf(
  lines: readonly string[],
  kind: DiagramKind | undefined,
): DiagramError | undefined {
  const rules = kind === undefined ? settings : [...everywhere, ...byKind[kind]];
  for (const [index, written] of lines.entries()) {
    const line = written.trim();
    if (kind !== undefined && line.startsWith('%%') && !line.startsWith('%%{')) continue;
    const advice =
      rules.find(([pattern]) => pattern.test(line))?.[1] ??
      (kind === 'flowchart' ? unknownName(line) : undefined);
    if (advice !== undefined)
      return new DiagramError(`Line ${index + 1} of the diagram: ${advice}.`);
  }
  return undefined;
}
