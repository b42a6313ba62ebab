/** The visible part of KaTeX's HTML as a tree: spans with classes and style, everything else as it is. */

/** A formula as KaTeX rendered it. */
export interface Rendered {
  readonly html: string;
  readonly displayMode: boolean;
}

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

/** Before, within and after the visible part: it is the last in `.katex`, that the last in its display. */
const visible = (displayMode: boolean): RegExp =>
  new RegExp(
    `(<span class="katex-html" aria-hidden="true">)([^]*)((?:</span>){${displayMode ? 3 : 2}})$`,
  );

/**
 * A strut holds a line open for the formula's height. A formula on a line of its own needs it, since
 * it scrolls inside itself; in running text the leading has room and the formula's parts their own.
 */
const isStrut = (node: Node): boolean => isSpan(node) && node.classes.includes('katex-strut');

const withoutStruts = (bases: readonly Node[]): Node[] =>
  bases.map((base) =>
    isSpan(base) ? { ...base, children: base.children.filter((node) => !isStrut(node)) } : base,
  );

/** The visible part of a formula; in running text without struts. */
export function parsedTree({ html, displayMode }: Rendered): Node[] {
  const nodes = parseSpans(visible(displayMode).exec(html)?.[2] ?? '');
  return displayMode ? nodes : withoutStruts(nodes);
}

/** The formula's HTML with `inner` for its visible part, which gets `classes` besides its own. */
export const withVisible = (
  { html, displayMode }: Rendered,
  inner: string,
  classes: readonly string[],
): string =>
  html.replace(
    visible(displayMode),
    (_, open: string, __: string, close: string) =>
      open.replace('katex-html', ['katex-html', ...classes].join(' ')) + inner + close,
  );
