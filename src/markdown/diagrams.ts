/** ```mermaid fences become inline SVG. */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { diagramHtml, type rooms } from '#src/diagrams/html.ts';
import { documentChapter, documentLocale } from './document.ts';
import { finishedHtml } from './html.ts';

function roomOf(parent: Readonly<HastNode> | undefined): keyof typeof rooms {
  if (parent?.type !== 'mdxJsxFlowElement' || parent.name !== 'Figure') return 'text';
  const isWide = parent.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'size' &&
      attribute.value === 'wide',
  );
  return isWide ? 'wide' : 'text';
}

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
        const id = `${chapter}-diagram-${++count}`;
        const room = roomOf(context.parent(node));
        const html = await diagramHtml(context.textContent(code), { id, lang, room });
        context.replaceNode(node, finishedHtml(html));
      },
    },
  });
};
