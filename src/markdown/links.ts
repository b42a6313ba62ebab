/** Links are written without language and base; here they get both. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { localise } from '#src/i18n/urls.ts';
import { documentLocale } from './document.ts';

export const links =
  (base: string): HastPluginEntry =>
  (document) => {
    const locale = documentLocale(document);
    return defineHastPlugin({
      name: 'links',
      element: {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties['href'];
          if (typeof href === 'string' && /^\/(?!\/)/.test(href))
            context.setProperty(node, 'href', localise(href, locale, base));
        },
      },
    });
  };
