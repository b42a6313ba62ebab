/**
 * KaTeX writes a formula as hundreds of nested spans with long class names and style attributes. A
 * chapter has hundreds of formulas; written out, they would be most of its weight. Here the same
 * tree is written shorter: `<i>` for `<span>`, short names for KaTeX's classes (those its style sheet
 * does not know are dropped), and a class for each style attribute. The style sheet is rewritten by
 * the same names. What is outside `.katex-html`, MathML and annotation, is not touched.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const sheet = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
).replace(/@font-face\{[^}]*\}/g, '');

/** Names that mean something outside: to the page, to readers of the MathML, to the theme. */
const kept = /^(katex|katex-display|katex-html|katex-mathml|katex-error|hue-[a-z]+|leqno|fleqn)$/;

/** KaTeX's letters against the text face's: equal x-heights. */
const size = '1.07em';

const className = /\.([a-zA-Z][\w-]*)/g;

const shortNames = new Map<string, string>(
  [...new Set([...sheet.matchAll(className)].map(([, name = '']) => name))]
    .filter((name) => !kept.test(name))
    .sort()
    .map((name, index) => [name, `k${index.toString(36)}`]),
);

const shortened = (classes: string): string[] =>
  classes.split(' ').flatMap((name) => (kept.test(name) ? [name] : (shortNames.get(name) ?? [])));

const opening = /<span((?:\s[\w-]+="[^"]*")*)>/g;
const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

function compactSpan(attributes: string, styles: ReadonlyMap<string, string>): string {
  const style = attributeOf(attributes, 'style');
  const known = styles.get(style);
  const classes = [...shortened(attributeOf(attributes, 'class')), ...(known ? [known] : [])];
  const other = attributes.replace(/\s(?:class|style)="[^"]*"/g, '');
  const list = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return `<i${list}${style !== '' && !known ? ` style="${style}"` : ''}${other}>`;
}

const visible =
  /(<span class="katex-html" aria-hidden="true">)([\s\S]*)(<\/span><\/span>(?:<\/span>)?)$/;

/** Hints for drawing MathML, which is here for readers that do not draw. */
const drawingHints = / (?:stretchy="false"|separator="true"|fence="true"|[lr]space="[^"]*")/g;

/**
 * A strut holds a line open for the formula's height. A formula on a line of its own needs it, since
 * it scrolls inside itself; in running text the leading has room and the formula's parts their own.
 */
const strut = /<span class="katex-strut"[^>]*><\/span>/g;

/** `styles`: style attribute to class. A style that is not in it stays an attribute. */
export function compactTex(
  html: string,
  displayMode: boolean,
  styles: ReadonlyMap<string, string>,
): string {
  return html
    .replace(drawingHints, '')
    .replace(visible, (_, open: string, inner: string, close: string) => {
      const short = (displayMode ? inner : inner.replace(strut, ''))
        .replace(opening, (__, attributes: string) => compactSpan(attributes, styles))
        .replaceAll('</span>', '</i>')
        // A bare element around bare text changes nothing: KaTeX addresses elements of elements only.
        .replace(/<i>([^<]+)<\/i>/g, '$1');
      return open + short + close;
    });
}

/** The style attributes within a formula's visible part. */
export const stylesIn = (html: string): string[] =>
  [...(visible.exec(html)?.[2] ?? '').matchAll(opening)]
    .map(([, attributes = '']) => attributeOf(attributes, 'style'))
    .filter((style) => style !== '');

/** Classes for style attributes, the most frequent first, so that these get the shortest names. */
export function nameStyles(found: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const style of found) counts.set(style, (counts.get(style) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([style], index) => [style, `s${index.toString(36)}`]));
}

/** Whether a rule can apply: every KaTeX class it names occurs in the formulas. */
const canApply = (selector: string, used: ReadonlySet<string>): boolean =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(className)].every(
    ([, name = '']) => kept.test(name) || used.has(name),
  );

/** KaTeX's rules that these formulas need. The sheet is flat: no rule contains another. */
function neededRules(used: ReadonlySet<string>): string {
  return sheet.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    const needed = selectors.split(',').filter((selector) => canApply(selector, used));
    return needed.length > 0 ? `${needed.join(',')}{${body}}` : '';
  });
}

/**
 * KaTeX's style sheet for the given formulas: without its fonts, by the short names, with a rule for
 * each named style.
 */
export function compactSheet(
  rendered: readonly string[],
  styles: ReadonlyMap<string, string>,
): string {
  const used = new Set(
    rendered.flatMap((html) =>
      [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    ),
  );
  const renamed = neededRules(used)
    .replace(className, (whole, name: string) => {
      const short = shortNames.get(name);
      return short === undefined ? whole : `.${short}`;
    })
    .replace(/>span/g, '>i');
  const rules = [...styles].map(([style, name]) => `.katex .${name}{${style.replace(/;$/, '')}}`);
  return `${renamed}.katex{font-size:${size}}.katex i{font-style:inherit}${rules.join('')}`;
}
