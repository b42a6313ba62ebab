/**
 * What a page of the built site needs for its formulas, and nothing else. The style sheet for formulas serves
 * all of the book and stands in every page: a page keeps the rules that its own formulas need. And the faces
 * that all formulas are set in are asked for before the first paint, after which they would move the lines.
 */
import type { AstroIntegration } from 'astro';
import { rewritePages } from './rewrite-pages.ts';

const sheet = /(<style[^>]*>)([\s\S]*?)(?=<\/style>)/g;

/** A rule for formulas: none contains another. */
const rule = /(?<=^|[{};])(\.katex(?![a-z])[^{};]*)\{[^{}]*\}/g;

/** Between selectors, not between those within `:is(…)`. */
const comma = /,(?![^(]*\))/;

const className = /\.([a-zA-Z][\w-]*)/g;

const classList = /\bclass="([^"]*)"/g;

const classesIn = (html: string): Set<string> =>
  new Set([...html.matchAll(classList)].flatMap(([, list = '']) => list.split(/\s+/)));

/** What a selector rules out need not occur. */
const canApply = (selector: string, used: ReadonlySet<string>): boolean =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(className)].every(([, name = '']) =>
    used.has(name),
  );

export function withOwnFormulaStyles(html: string): string {
  const used = classesIn(html);
  const own = (text: string): string =>
    text.replace(rule, (whole: string, selectors: string) => {
      const needed = selectors.split(comma).filter((selector) => canApply(selector, used));
      return needed.length > 0 ? needed.join(',') + whole.slice(selectors.length) : '';
    });
  return html.replace(sheet, (_, tag: string, text: string) => tag + own(text));
}

const textFace = /<link rel="preload"[^>]*\bas="font"[^>]*>/g;

/** Upright and italic letters; the rest stands in few formulas and weighs a kilobyte. */
const formulaFace = /url\(([^()]*\/KaTeX_(?:Main-Regular|Math-Italic)\.[^()]*)\)/g;

/** The faces come after those of the text. */
export function withFacesAhead(html: string): string {
  const last = [...html.matchAll(textFace)].at(-1)?.[0];
  if (!classesIn(html).has('katex') || last === undefined) return html;
  const faces = new Set([...html.matchAll(formulaFace)].map(([, url = '']) => url));
  const links = [...faces].map((url) => last.replace(/\bhref="[^"]*"/, `href="${url}"`));
  return html.replace(last, last + links.join(''));
}

export function formulas(): AstroIntegration {
  return {
    name: 'formulas',
    hooks: {
      'astro:build:done': ({ dir }) =>
        rewritePages(dir, (html) => withFacesAhead(withOwnFormulaStyles(html))),
    },
  };
}
