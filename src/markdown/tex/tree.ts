/** The visible part of KaTeX's HTML as a tree: spans with classes and style, everything else as it is. */
export interface Span {
  classes: string[];
  style: string;
  /** Other attributes, as written, with a space before each. */
  other: string;
  children: Node[];
}

/** Text, or an element that is no span, such as an SVG, whole. */
export type Node = Span | string;

export const isSpan = (node: Node | undefined): node is Span => typeof node === 'object';

const token =
  /<span((?:\s[\w-]+="[^"]*")*)>|<\/span>|<svg[\s\S]*?<\/svg>|<(?!\/?span)[^>]*>|[^<]+/g;

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const spanOf = (attributes: string): Span => ({
  classes: attributeOf(attributes, 'class')
    .split(' ')
    .filter((name) => name !== ''),
  style: attributeOf(attributes, 'style').replace(/;$/, ''),
  other: attributes.replace(/\s(?:class|style)="[^"]*"/g, ''),
  children: [],
});

/** `html`: what stands inside `.katex-html`. Throws if spans do not close. */
export function parseSpans(html: string): Node[] {
  const root = spanOf('');
  const open: Span[] = [root];
  for (const [text, attributes] of html.matchAll(token)) {
    if (text === '</span>') {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    if (!parent) break;
    if (attributes === undefined) parent.children.push(text);
    else {
      const span = spanOf(attributes);
      parent.children.push(span);
      open.push(span);
    }
  }
  if (open.length !== 1 || open[0] !== root) throw new Error('KaTeX left a span open.');
  return root.children;
}
