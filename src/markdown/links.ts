/** Links are written without page, language and base; here they get all three. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { resolveLink, type Addresses } from '#src/book/addresses.ts';
import { localise } from '#src/i18n/urls.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { documentLocale } from './document.ts';

/** `addresses`: the registry of a language. */
export const links =
  (base: string, addresses: (locale: Locale) => Addresses): HastPluginEntry =>
  (document) => {
    const locale = documentLocale(document);
    return defineHastPlugin({
      name: 'links',
      element: {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties['href'];
          if (typeof href === 'string' && /^\/(?!\/)/.test(href))
            context.setProperty(
              node,
              'href',
              localise(resolveLink(href, addresses(locale)), locale, base),
            );
        },
      },
    });
  };
