/**
 * KaTeX writes a formula as hundreds of nested spans with long class names and style attributes. A
 * chapter has hundreds of formulas; written out, they would be most of its weight. Here the same
 * drawing is written shorter: `<i>` for `<span>`, short names for KaTeX's classes (those its style
 * sheet does not know are dropped), a class for each style attribute, and fewer elements (flatten.ts).
 * The style sheet is rewritten by the same names. MathML and annotation are not touched, but for hints
 * that concern drawing alone and a row around a single thing (row.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { flatten, stackRules } from './flatten.ts';
import { withoutRow } from './row.ts';
import { isSpan, parsedTree, withVisible, type Node, type Rendered, type Span } from './tree.ts';

/** KaTeX's letters against the text face's: equal x-heights. */
const size = '1.07em';

/**
 * - Where the reader's system has the say over colours, it paints a ground behind each part, and a
 *   part would hide what stands above or below it. So the system's colour is taken and the grounds are not.
 * - A formula is selected, and copied where there is no script, by its letters alone.
 * - A number at the end of a formula keeps clear of it where the formula is wider than the page.
 */
const ownRules =
  '@media (forced-colors:active){.katex{forced-color-adjust:none;color:CanvasText}.katex [class^=hue-]{color:inherit}}' +
  '.katex-display>.katex>.katex-html:has(>.katex-tag){padding-inline:3em}' +
  '.katex-mathml{-webkit-user-select:none;user-select:none}';

const sheet =
  readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8').replace(
    /@font-face\{[^}]*\}/g,
    '',
  ) + `.katex{font-size:${size}}${stackRules}${ownRules}`;

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

/** Whether a span says nothing of itself. */
const isBare = (span: Span): boolean =>
  shortened(span.classes).length === 0 && span.style === '' && span.other === '';

/** Classes that the style sheet says something of the children of, whatever these are. */
const speaking = new Set([...sheet.matchAll(/\.([\w-]+)>span/g)].map(([, name = '']) => name));

/** Whether an element can go where it stands: bare, around bare text, and with nothing said of it. */
const canGo = (span: Span, parent: Span | undefined): boolean =>
  isBare(span) &&
  span.children.every((child) => typeof child === 'string' && !child.startsWith('<')) &&
  !(parent?.classes.some((name) => speaking.has(name)) ?? false);

function classesOf({ classes, style }: Span, styles: ReadonlyMap<string, string>): string[] {
  const named = styles.get(style);
  return [...shortened(classes), ...(named ? [named] : [])];
}

function write(node: Node, styles: ReadonlyMap<string, string>, parent?: Span): string {
  if (!isSpan(node)) return node;
  const classes = classesOf(node, styles);
  const inner = node.children.map((child) => write(child, styles, node)).join('');
  if (canGo(node, parent) && inner !== '') return inner;
  const list = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const style = node.style !== '' && !styles.has(node.style) ? ` style="${node.style}"` : '';
  return `<i${list}${style}${node.other}>${inner}</i>`;
}

const trees = new WeakMap<Rendered, readonly Node[]>();

/** The visible part of a formula as the page has it, still with KaTeX's names. */
export function visibleTree(formula: Rendered): readonly Node[] {
  const tree = trees.get(formula) ?? flatten(parsedTree(formula), isBare);
  trees.set(formula, tree);
  return tree;
}

/** Hints for drawing MathML, which is here for readers that do not draw. */
const drawingHints = / (?:stretchy="false"|separator="true"|fence="true"|[lr]space="[^"]*")/g;

/** The single part of a formula in running text, if it ends without a space of its own. */
function onlyPart(formula: Rendered): Span | undefined {
  const [part, ...more] = visibleTree(formula);
  const alone = !formula.displayMode && more.length === 0 && isSpan(part) && part.other === '';
  return alone && part.style === '' ? part : undefined;
}

/** `styles`: style to class. A style that is not in it stays an attribute. */
export function compactTex(formula: Rendered, styles: ReadonlyMap<string, string>): string {
  const only = onlyPart(formula);
  const inner = (only?.children ?? visibleTree(formula))
    .map((node) => write(node, styles))
    .join('');
  const html = withoutRow(formula.html.replace(drawingHints, ''));
  return withVisible({ ...formula, html }, inner, only ? classesOf(only, styles) : []);
}

const stylesOf = (node: Node): string[] =>
  isSpan(node)
    ? [...(node.style === '' ? [] : [node.style]), ...node.children.flatMap(stylesOf)]
    : [];

/**
 * How often a style must occur in the book to get a class. A rarer one stays an attribute where it is
 * used: the style sheet is read with every chapter, whatever formulas that has.
 */
const frequent = 5;

/** Classes for the frequent styles in formulas, the most frequent first, with the shortest names. */
export function nameStyles(rendered: readonly Rendered[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const formula of rendered)
    for (const style of visibleTree(formula).flatMap(stylesOf))
      counts.set(style, (counts.get(style) ?? 0) + 1);
  const sorted = [...counts]
    .filter(([, count]) => count >= frequent)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
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
    [...new Set(rendered)].flatMap((formula) => visibleTree(formula).flatMap(classes)),
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
