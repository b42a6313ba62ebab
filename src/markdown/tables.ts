/** A table wider than the page scrolls inside itself. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

export const tables: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'tables',
    element: {
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
  });
