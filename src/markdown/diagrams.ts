/** ```mermaid fences become inline SVG. */
import { relative } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { DiagramError } from '#src/diagrams/errors.ts';
import { diagramHtml, type rooms } from '#src/diagrams/html.ts';
import { documentFolder, documentLocale } from './document.ts';
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

/** `file:line` of the document's nth fence of this kind: a node in a plugin does not know its own. */
export function placeOf(file: URL | undefined, nth: number): string {
  if (!file) return 'a text';
  const path = fileURLToPath(file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const fences = lines.flatMap((line, index) => (/^\s*```mermaid\b/.test(line) ? [index + 1] : []));
  return `${relative(process.cwd(), path)}:${fences[nth - 1] ?? 1}`;
}

export const diagrams: HastPluginEntry = (document) => {
  const lang = documentLocale(document);
  const folder = documentFolder(document);
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
        const nth = ++count;
        const placement = {
          id: `${folder}-diagram-${nth}`,
          lang,
          room: roomOf(context.parent(node)),
        };
        const html = await diagramHtml(context.textContent(code), placement).catch(
          (error: unknown) => {
            if (!(error instanceof DiagramError)) throw error;
            throw new Error(
              `${placeOf(document.fileURL, nth)}  The diagram cannot be drawn: ${error.message}`,
            );
          },
        );
        context.replaceNode(node, finishedHtml(html));
      },
    },
  });
};
