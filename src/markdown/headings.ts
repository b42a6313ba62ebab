/**
 * Each heading with an id offers its permalink beside it, as a sibling, so that the heading's name stays
 * its own. What holds both is no `div`: reading modes of browsers drop a short one with a link in it.
 */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { strings } from '#src/i18n/strings.ts';
import { documentLocale } from './document.ts';

export const headings: HastPluginEntry = (document) => {
  const { permalink } = strings[documentLocale(document)];
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const id = node.properties['id'];
        if (typeof id !== 'string') return;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'header',
          properties: { className: ['heading', `heading-${node.tagName}`] },
          children: [
            {
              type: 'element',
              tagName: 'a',
              properties: {
                className: ['permalink'],
                href: `#${id}`,
                ariaLabel: permalink.replace('{title}', context.textContent(node)),
                dataPagefindIgnore: '',
              },
              children: [{ type: 'text', value: '#' }],
            },
          ],
        });
      },
    },
  });
};
