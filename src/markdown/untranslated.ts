/** Code is not for a browser to translate: `argmax` means something, and its translation nothing. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

export const untranslated: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'untranslated',
    element: {
      filter: ['code'],
      visit(node, context) {
        context.setProperty(node, 'translate', 'no');
      },
    },
  });
