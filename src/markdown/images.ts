/** Pictures are written from the root of the site; here they get the base that the site is served under. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

export const images =
  (base: string): HastPluginEntry =>
  () =>
    defineHastPlugin({
      name: 'images',
      element: {
        filter: ['img'],
        visit(node, context) {
          const src = node.properties['src'];
          if (typeof src === 'string' && /^\/(?!\/)/.test(src))
            context.setProperty(node, 'src', base.replace(/\/$/, '') + src);
        },
      },
    });
