/** ```mermaid fences become inline SVG, with a second drawing for narrow places where one is needed. */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { hasNarrow, NARROW_WIDTH, renderDiagram } from '#src/diagrams/render.ts';
import { documentChapter, documentLocale } from './document.ts';
import { finishedHtml } from './html.ts';

/** Widths in px that a drawing has to fit: the text's column, or text and margin together. */
const rooms = { text: 640, wide: 920 };

function roomOf(parent: Readonly<HastNode> | undefined): number {
  if (parent?.type !== 'mdxJsxFlowElement' || parent.name !== 'Figure') return rooms.text;
  const isWide = parent.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'size' &&
      attribute.value === 'wide',
  );
  return isWide ? rooms.wide : rooms.text;
}

const drawing = (name: string, { svg, width }: { svg: string; width: number }): string =>
  `<div class="${name}" style="--natural-width:${Math.ceil(width)}px">${svg}</div>`;

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
        const room = roomOf(context.parent(node));
        const wide = await renderDiagram(source, { id, lang, room });
        const narrow =
          wide.width > NARROW_WIDTH && hasNarrow(source)
            ? await renderDiagram(source, { id: `${id}-narrow`, lang, narrow: true })
            : wide;
        // Where the wide drawing is hardly lower than the narrow one, it wins nothing.
        if (narrow.height <= wide.height * 1.2) {
          const one = drawing('diagram-only', narrow);
          const whole = `<div class="diagram" data-pagefind-ignore>${one}</div>`;
          context.replaceNode(node, finishedHtml(whole));
          return;
        }
        const both = drawing('diagram-wide', wide) + drawing('diagram-narrow', narrow);
        const box = `<div class="diagram diagram-${room === rooms.wide ? 'of-page' : 'of-text'}" data-pagefind-ignore>${both}</div>`;
        context.replaceNode(node, finishedHtml(box));
      },
    },
  });
};
