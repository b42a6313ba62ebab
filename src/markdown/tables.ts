/**
 * A table wider than the page scrolls inside itself. Its corner, where it heads nothing, is no header;
 * then the first cell of each row heads the row.
 */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

const isEmpty = (node: Readonly<HastNode>): boolean =>
  'children' in node
    ? node.children.every((child) => isEmpty(child as HastNode))
    : node.type === 'text' && node.value.trim() === '';

const within = (node: Readonly<HastNode>, tagName: string): Element[] =>
  'children' in node
    ? (node.children as HastNode[]).filter(
        (child): child is Element => child.type === 'element' && child.tagName === tagName,
      )
    : [];

/** The first cell of each row of the head or of the body. */
const firstCells = (table: Readonly<HastNode>, part: 'thead' | 'tbody', cell: 'th' | 'td') =>
  within(table, part)
    .flatMap((rows) => within(rows, 'tr'))
    .flatMap((row) => within(row, cell).slice(0, 1));

export const tables: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          if (firstCells(node, 'thead', 'th').some(isEmpty))
            for (const cell of firstCells(node, 'tbody', 'td'))
              context.replaceNode(cell, {
                ...cell,
                tagName: 'th',
                properties: { ...cell.properties, scope: 'row' },
              } as never);
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
