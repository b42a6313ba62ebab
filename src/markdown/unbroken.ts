/** Names such as U-Net and GPT-3 are not broken at their hyphen. The text itself stays as typed. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { piecesOf } from '#src/book/unbroken.ts';

export const unbroken: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'unbroken',
    text(node, context) {
      const pieces = piecesOf(node.value);
      if (!pieces.some(({ isName }) => isName)) return;
      context.replaceNode(
        node,
        pieces.map(({ text: value, isName }) =>
          isName
            ? {
                type: 'element' as const,
                tagName: 'span',
                properties: { className: ['unbroken'] },
                children: [{ type: 'text' as const, value }],
              }
            : { type: 'text' as const, value },
        ),
      );
    },
  });
