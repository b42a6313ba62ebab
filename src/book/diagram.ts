/** A Mermaid source without its words: what two languages of one diagram must have in common. */

export interface DiagramReading {
  readonly hasTitle: boolean;
  readonly hasDescription: boolean;
  /**
   * One line a statement, every label blanked. Two diagrams of the same shape have the same skeleton.
   * A timeline: its sections, and the number of events of each period.
   */
  readonly skeleton: string;
}

export function readDiagram(source: string): DiagramReading {
  return {
    hasTitle: /^\s*accTitle\s*:[ \t]*\S/m.test(source),
    hasDescription: /^\s*accDescr\s*(?::[ \t]*\S|\{\s*[^\s}])/m.test(source),
    skeleton: skeletonOf(source),
  };
}

function skeletonOf(source: string): string {
  const lines = statements(source);
  const kind = /^\w+/.exec(lines[0] ?? '')?.[0] ?? '';
  const blank = kind === 'timeline' ? timelineLine : speaks.includes(kind) ? spokenLine : drawnLine;
  return lines.map(blank).join('\n');
}

/** Lines that draw something: no comments, titles or descriptions, white space made even. */
const statements = (source: string): string[] =>
  source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^\s*accDescr\s*\{[^}]*\}/gm, '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '' && !/^(%%|accTitle\b|accDescr\b|title )/.test(line));

/** Diagrams whose labels follow a colon. */
const speaks: readonly string[] = ['sequenceDiagram', 'stateDiagram', 'journey'];

function timelineLine(line: string): string {
  if (/^timeline\b/.test(line)) return line;
  if (/^section\b/.test(line)) return 'section';
  const events = line.match(/: /g)?.length ?? 0;
  return line.startsWith(':') ? `events ${events}` : `period with events ${events}`;
}

const spokenLine = (line: string): string =>
  line
    .replace(/"[^"]*"/g, '""')
    .replace(/^((?:participant|actor) \S+ as) .*$/, '$1')
    .replace(/^(alt|else|opt|loop|par|and|critical|option|break|section)\b.*$/, '$1')
    .replace(/(?<!:):(?!:).*$/, ':');

const drawnLine = (line: string): string =>
  line
    .replace(/"[^"]*"/g, '""')
    // `A -- label --> B`, `A == label ==> B`, `A -. label .-> B`
    .replace(/(?<=\s(?:--|==|-\.) )[^-=.|>]+(?= (?:-->|---|==>|===|\.->|-\.-))/g, '')
    .replace(/\|[^|]*\|/g, '||')
    .replace(/(?<=\w)>[^\]]*\]/g, '>]')
    // Innermost brackets hold the label; slashes just inside them belong to the shape.
    .replace(/(?<!@)([[({][/\\]?)[^[\](){}]*?([/\\]?[\])}])/g, '$1$2')
    .replace(/ +/g, ' ');
