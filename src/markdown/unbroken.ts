/** Names such as U-Net and GPT-3 are not broken at their hyphen. The text itself stays as typed. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

const name = /\b(?:[A-Z]-[A-Z][a-z]+|[A-Z]{2,}[a-z]*-\d[\w.]*|ViT-\w+)/g;

export const unbroken: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'unbroken',
    text(node, context) {
      const parts = [...node.value.matchAll(name)];
      if (parts.length === 0) return;
      let from = 0;
      const nodes = parts.flatMap((part) => {
        const before = node.value.slice(from, part.index);
        from = part.index + part[0].length;
        return [
          { type: 'text' as const, value: before },
          {
            type: 'element' as const,
            tagName: 'span',
            properties: { className: ['unbroken'] },
            children: [{ type: 'text' as const, value: part[0] }],
          },
        ];
      });
      context.replaceNode(node, [...nodes, { type: 'text', value: node.value.slice(from) }]);
    },
  });
