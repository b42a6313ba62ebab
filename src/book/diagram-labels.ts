/** The words of a Mermaid source, each with its line: labels, title, description. */

export interface DiagramLabel {
  readonly kind: 'accTitle' | 'accDescr' | 'label';
  readonly text: string;
  /** 1 for the first line of the source: that after the fence. */
  readonly line: number;
}

const breaks = /<br\s*\/?>/g;

/** Labels in quotes, on arrows, in brackets; what a timeline or a sequence says after its colons. */
function labelsOfLine(line: string, kind: string): string[] {
  if (kind === 'timeline') {
    const text = line.replace(/^(?:timeline|section)\b/, '');
    return /^timeline\b/.test(line) ? [] : text.split(/\s:\s|^:\s/);
  }
  if (kind === 'sequenceDiagram') {
    const named = /^(?:participant|actor) \S+ as (.*)$/.exec(line)?.[1];
    const block = /^(?:alt|else|opt|loop|par|and|critical|option|break)\b(.*)$/.exec(line)?.[1];
    return [named ?? block ?? /(?<!:):(?!:)(.*)$/.exec(line)?.[1] ?? ''];
  }
  const quoted = [...line.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '');
  const bare = line.replace(/"[^"]*"/g, '');
  const others = [...bare.matchAll(/\|([^|]+)\||[[({]([^[\](){}"]+)[\])}]/g)].map(
    ([, arrow, node]) => arrow ?? node ?? '',
  );
  return [...quoted, ...others];
}

export function labelsOf(source: string): DiagramLabel[] {
  const lines = source.split('\n');
  const kind = /^\s*(\w+)/.exec(lines.find((line) => !/^\s*(?:%%|$)/.test(line)) ?? '')?.[1] ?? '';
  return lines.flatMap((written, i): DiagramLabel[] => {
    const line = written.trim();
    const [, name, text = ''] = /^(accTitle|accDescr)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === 'accTitle' || name === 'accDescr') return [{ kind: name, text, line: i + 1 }];
    if (/^(?:%%|accDescr|classDef|class |direction |linkStyle|style )/.test(line)) return [];
    return labelsOfLine(line, kind)
      .map((label) => label.replace(breaks, '\n').trim())
      .filter((label) => label !== '')
      .map((label) => ({ kind: 'label', text: label, line: i + 1 }));
  });
}
