/** A table wider than the page scrolls inside itself; its corner, which heads nothing, is no header. */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';

const isEmpty = (node: Readonly<HastNode>): boolean =>
  'children' in node
    ? node.children.every((child) => isEmpty(child as HastNode))
    : node.type === 'text' && node.value.trim() === '';

export const tables: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table-scroll'] },
            children: [],
          });
        },
      },
      {
        filter: ['th'],
        visit(node, context) {
          if (isEmpty(node)) context.replaceNode(node, { ...node, tagName: 'td' } as never);
        },
      },
    ],
  });
