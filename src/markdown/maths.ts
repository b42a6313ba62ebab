/** Formulas: `$…$` and `$$…$$` become KaTeX's HTML with MathML. */
import { readFileSync } from 'node:fs';
import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
} from 'satteri';
import { finishedHtml } from './html.ts';
import { compactTex } from './tex/compact.ts';
import { withName } from './tex/name.ts';
import { renderFormula } from './tex/render.ts';

const generated = new URL('../../.generated/fonts/formula-styles.json', import.meta.url);

/** The named styles, as the fonts integration wrote them before any document is read. */
let styles: ReadonlyMap<string, string> | undefined;
const namedStyles = (): ReadonlyMap<string, string> =>
  (styles ??= new Map(JSON.parse(readFileSync(generated, 'utf8')) as [string, string][]));

/** What is seen of it is not for a browser to translate, which would make words of symbols. */
const typeset = (tex: string, displayMode: boolean): string =>
  compactTex(renderFormula(tex, displayMode), namedStyles()).replace(
    '<span class="katex-html"',
    '$& translate="no"',
  );

/** A display formula scrolls inside itself when it is wider than the page. */
const display = (tex: string): string =>
  `<div class="formula"><div class="formula-scroll">${typeset(tex, true)}</div></div>`;

/** Whether the formula is part of what names something: a column, or an answer to choose. */
function isInName(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let above = context.parent(node); above; above = context.parent(above as HastNode)) {
    if (above.type === 'element' && above.tagName === 'th') return true;
    if (above.type !== 'mdxJsxFlowElement' && above.type !== 'mdxJsxTextElement') continue;
    // In a choice the answer names it, not the reason that may follow it.
    return above.name === 'Choice';
  }
  return false;
}

export const maths: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'maths',
    element: {
      filter: ['pre', 'code'],
      visit(node, context) {
        const code = node.tagName === 'pre' ? node.children[0] : node;
        if (code?.type !== 'element') return;
        const classes = [code.properties['className'] ?? []].flat().map(String);
        if (!classes.includes('language-math')) return;
        const isDisplay = classes.includes('math-display');
        if (isDisplay !== (node.tagName === 'pre')) return;
        const tex = context.textContent(code).trim();
        const inline = () => {
          const html = typeset(tex, false);
          return isInName(node as HastNode, context) ? withName(html) : html;
        };
        context.replaceNode(node, finishedHtml(isDisplay ? display(tex) : inline()));
      },
    },
  });
