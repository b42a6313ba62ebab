/**
 * The style sheet for formulas serves all of the book and stands in every page. In the built site a page
 * keeps the rules that its own formulas need: one that has none, none.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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

export function formulaStyles(): AstroIntegration {
  return {
    name: 'formula-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, file), 'utf8');
          const lighter = withOwnFormulaStyles(html);
          if (lighter !== html) await writeFile(join(root, file), lighter);
        }
      },
    },
  };
}
