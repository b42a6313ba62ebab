/**
 * KaTeX writes a formula as hundreds of nested spans with long class names and style attributes. A
 * chapter has hundreds of formulas; written out, they would be most of its weight. Here the same
 * drawing is written shorter: `<i>` for `<span>`, short names for KaTeX's classes (those its style
 * sheet does not know are dropped), and a class for each style attribute. The style sheet is
 * rewritten by the same names. MathML and annotation are not touched, but for hints
 * that concern drawing alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSpan, parseSpans, type Node, type Span } from './tree.ts';

/** KaTeX's letters against the text face's: equal x-heights. */
const size = '1.07em';

const sheet =
  readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8').replace(
    /@font-face\{[^}]*\}/g,
    '',
  ) + `.katex{font-size:${size}}`;

/** Names that mean something outside: to the page, to readers of the MathML, to the theme. */
const kept = /^(katex|katex-display|katex-html|katex-mathml|katex-error|hue-[a-z]+|leqno|fleqn)$/;

const className = /\.([a-zA-Z][\w-]*)/g;

const shortNames = new Map<string, string>(
  [...new Set([...sheet.matchAll(className)].map(([, name = '']) => name))]
    .filter((name) => !kept.test(name))
    .sort()
    .map((name, index) => [name, `k${index.toString(36)}`]),
);

const shortened = (classes: readonly string[]): string[] =>
  classes.flatMap((name) => (kept.test(name) ? [name] : (shortNames.get(name) ?? [])));

/** Whether an element can go without its content moving: bare, and around bare text. */
const isBare = (span: Span, classes: readonly string[]): boolean =>
  classes.length === 0 &&
  span.style === '' &&
  span.other === '' &&
  span.children.every((child) => typeof child === 'string' && !child.startsWith('<'));

function write(node: Node, styles: ReadonlyMap<string, string>): string {
  if (!isSpan(node)) return node;
  const known = styles.get(node.style);
  const classes = [...shortened(node.classes), ...(known ? [known] : [])];
  const inner = node.children.map((child) => write(child, styles)).join('');
  if (isBare(node, classes) && inner !== '') return inner;
  const list = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const style = node.style !== '' && !known ? ` style="${node.style}"` : '';
  return `<i${list}${style}${node.other}>${inner}</i>`;
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

/** The visible part of a formula as the page has it, still with KaTeX's names. */
export function visibleTree(html: string, displayMode: boolean): Node[] {
  const nodes = parseSpans(visible(displayMode).exec(html)?.[2] ?? '');
  return displayMode ? nodes : withoutStruts(nodes);
}

/** Hints for drawing MathML, which is here for readers that do not draw. */
const drawingHints = / (?:stretchy="false"|separator="true"|fence="true"|[lr]space="[^"]*")/g;

/** `styles`: style to class. A style that is not in it stays an attribute. */
export function compactTex(
  html: string,
  displayMode: boolean,
  styles: ReadonlyMap<string, string>,
): string {
  const nodes = visibleTree(html, displayMode);
  return html
    .replace(drawingHints, '')
    .replace(
      visible(displayMode),
      (_, open: string, __: string, close: string) =>
        open + nodes.map((node) => write(node, styles)).join('') + close,
    );
}

const stylesOf = (node: Node): string[] =>
  isSpan(node)
    ? [...(node.style === '' ? [] : [node.style]), ...node.children.flatMap(stylesOf)]
    : [];

/** A formula as KaTeX rendered it. */
export interface Rendered {
  html: string;
  displayMode: boolean;
}

/** Classes for the styles in formulas, the most frequent first, so that these get the shortest names. */
export function nameStyles(rendered: readonly Rendered[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { html, displayMode } of rendered)
    for (const style of visibleTree(html, displayMode).flatMap(stylesOf))
      counts.set(style, (counts.get(style) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([style], index) => [style, `s${index.toString(36)}`]));
}

/** Whether a rule can apply: every KaTeX class it names occurs in the formulas. */
const canApply = (selector: string, used: ReadonlySet<string>): boolean =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(className)].every(
    ([, name = '']) => kept.test(name) || used.has(name),
  );

/** KaTeX's rules that these formulas need. The sheet is flat: no rule contains another. */
const neededRules = (used: ReadonlySet<string>): string =>
  sheet.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    const needed = selectors.split(',').filter((selector) => canApply(selector, used));
    return needed.length > 0 ? `${needed.join(',')}{${body}}` : '';
  });

/**
 * KaTeX's style sheet for the given formulas: without its fonts, by the short names, with a rule for
 * each named style.
 */
export function compactSheet(
  rendered: readonly Rendered[],
  styles: ReadonlyMap<string, string>,
): string {
  const classes = (node: Node): string[] =>
    isSpan(node) ? [...node.classes, ...node.children.flatMap(classes)] : [];
  const used = new Set(
    rendered.flatMap(({ html, displayMode }) => visibleTree(html, displayMode).flatMap(classes)),
  );
  const renamed = neededRules(used)
    .replace(className, (whole, name: string) => {
      const short = shortNames.get(name);
      return short === undefined ? whole : `.${short}`;
    })
    .replace(/>span/g, '>i');
  const rules = [...styles].map(([style, name]) => `.katex .${name}{${style}}`);
  return `${renamed}.katex i{font-style:inherit}${rules.join('')}`;
}
