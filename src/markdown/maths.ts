/** Formulas: `$…$` and `$$…$$` become KaTeX's HTML with MathML. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { finishedHtml } from './html.ts';
import { renderTex } from './tex.ts';

/** A display formula scrolls inside itself when it is wider than the page. */
const display = (tex: string): string =>
  `<div class="formula"><div class="formula-scroll">${renderTex(tex, true)}</div></div>`;

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
        const html = isDisplay ? display(tex) : renderTex(tex, false);
        context.replaceNode(node, finishedHtml(html));
      },
    },
  });
