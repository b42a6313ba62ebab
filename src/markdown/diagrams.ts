/** ```mermaid fences become inline SVG, with a second drawing for narrow screens where one is needed. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { hasNarrow, renderDiagram } from '#src/mermaid/render.ts';
import { documentChapter, documentLocale } from './document.ts';
import { finishedHtml } from './html.ts';

export const diagrams: HastPluginEntry = (document) => {
  const lang = documentLocale(document);
  const chapter = documentChapter(document);
  let count = 0;
  return defineHastPlugin({
    name: 'diagrams',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children[0];
        if (code?.type !== 'element') return;
        const classes = [code.properties['className'] ?? []].flat().map(String);
        if (!classes.includes('language-mermaid')) return;
        const source = context.textContent(code);
        const id = `${chapter}-diagram-${++count}`;
        const wide = await renderDiagram(source, { id, lang });
        let html = `<div class="diagram-wide" style="--natural-width:${Math.ceil(wide.width)}px">${wide.svg}</div>`;
        const alternate = hasNarrow(source);
        if (alternate) {
          const narrow = await renderDiagram(source, { id: `${id}-narrow`, lang, narrow: true });
          html += `<div class="diagram-narrow" style="--natural-width:${Math.ceil(narrow.width)}px">${narrow.svg}</div>`;
        }
        const box = `<div class="diagram${alternate ? ' diagram-has-narrow' : ''}" data-pagefind-ignore>${html}</div>`;
        context.replaceNode(node, finishedHtml(box));
      },
    },
  });
};
