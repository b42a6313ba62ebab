/**
 * Preact's integration without Babel in a build: it parses and prints every script of the site three times,
 * for what Vite's own transformer does on the way. In development Babel stays, since live reload needs it.
 */
import preact from '@astrojs/preact';
import type { AstroIntegration, ViteUserConfig } from 'astro';

type Plugins = NonNullable<ViteUserConfig['plugins']>;

const babels = 'vite:preact-jsx';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

const isPlugin = (plugin: Plugins[number]): plugin is { name: string; transform?: unknown } =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin;

/** Throws if there is no such plugin: Preact's preset is written differently from what this expects. */
function withoutBabel(plugins: Plugins): Plugins {
  const all = (plugins as unknown[]).flat(Infinity) as Plugins;
  const found = all.find((plugin) => isPlugin(plugin) && plugin.name === babels);
  if (!found || !isPlugin(found) || !found.transform)
    throw new Error(`Preact's preset has no plugin ${babels} that transforms scripts any more.`);
  delete found.transform;
  return all;
}

export function preactJsx(): AstroIntegration {
  const { hooks, ...integration } = preact();
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        hooks['astro:config:setup']?.({
          ...options,
          updateConfig: (config) => {
            if (options.command !== 'build' || !config.vite?.plugins)
              return options.updateConfig(config);
            const plugins = withoutBabel(config.vite.plugins);
            return options.updateConfig({
              ...config,
              vite: { ...config.vite, plugins, oxc: { jsx } },
            });
          },
        }),
    },
  };
}
