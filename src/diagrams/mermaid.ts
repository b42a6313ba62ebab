/**
 * Mermaid, changed while it is loaded. For the worker alone. A build draws some 800 times, and what is
 * done anew each time adds up.
 *
 * - `getConfig` copies the whole configuration, some 800 keys, at each of the thousands of calls that
 *   a drawing makes. Nothing writes into what it returns, so the original is handed out.
 * - What merges configurations gives way to `page/merge.ts`, which does the same faster.
 * - Without directives the configuration of a kind of diagram is the same all through a drawing, and yet made
 *   anew at every turn: it is made once for what `initialize` was given.
 * - The layout engine hands the configuration back to where it took it from: it is left there.
 * - A new layout engine, which registers all its algorithms, is made for each drawing: one serves for all.
 * - DOMPurify, which needs a browser's document, gives way to `page/sanitizer.ts`.
 */
import { registerHooks } from 'node:module';
import type { Mermaid } from 'mermaid';

interface Change {
  readonly name: string;
  readonly find: RegExp;
  readonly by: string;
  /** In how many places. */
  readonly times: number;
}

const ours = (file: string): string => new URL(`./page/${file}`, import.meta.url).href;

const configuration: readonly Change[] = [
  {
    name: 'what getConfig returns',
    find: /return assignWithDepth_default\(\{\}, currentConfig\);/g,
    by: 'return currentConfig;',
    times: 1,
  },
  {
    name: 'what merges configurations',
    find: /\/\/ src\/assignWithDepth\.ts\nvar assignWithDepth = [\s\S]*?\n\}, "assignWithDepth"\);/g,
    by: `import { assignWithDepth } from ${JSON.stringify(ours('merge.ts'))};`,
    times: 1,
  },
  {
    name: 'the configuration without directives',
    find: /let cfg = assignWithDepth_default\(\{\}, siteCfg\);/g,
    by: `const own = updateCurrentConfig;
  if (own.site !== siteCfg) [own.site, own.made] = [siteCfg, new Map()];
  const plain = _directives.every((directive) => Object.keys(directive).length === 0);
  if (plain && own.made.has(diagramConfigKey)) return (currentConfig = own.made.get(diagramConfigKey));
  let cfg = assignWithDepth_default({}, siteCfg);
  if (plain) own.made.set(diagramConfigKey, cfg);`,
    times: 1,
  },
];
const engine: readonly Change[] = [
  { name: 'the engine', find: /= new ELK\(\);/g, by: '= (ELK.only ??= new ELK());', times: 1 },
  {
    name: 'the configuration handed back',
    find: /setConfig\(elkContext\.getConfig\(\)\);/g,
    by: '',
    times: 1,
  },
];

const sanitizer = ours('sanitizer.ts');
const isMermaids = (url: string | undefined): boolean => url?.includes('/mermaid/dist/') ?? false;

/** What is to be changed in a module of Mermaid's. */
function changesOf(url: string, source: string): readonly Change[] {
  if (source.search(configuration[0]!.find) >= 0) return configuration;
  return /\/elk-\w+\.mjs$/.test(url) ? engine : [];
}

const unexpected = (what: string, times: number, expected: number | string): Error =>
  new Error(
    `Mermaid is not what src/diagrams/mermaid.ts was written for: ${what} found ${times} times (expected ${expected}).`,
  );

/** Throws if Mermaid is written differently from what the changes expect. */
export async function loadMermaid(): Promise<Mermaid> {
  let [configured, replaced] = [0, 0];
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'dompurify' || !isMermaids(context.parentURL))
        return next(specifier, context);
      replaced++;
      return { url: sanitizer, shortCircuit: true };
    },
    load(url, context, next) {
      const loaded = next(url, context);
      if (!isMermaids(url) || loaded.format !== 'module') return loaded;
      let source = String(loaded.source);
      const changes = changesOf(url, source);
      if (changes === configuration) configured++;
      for (const { name, find, by, times } of changes) {
        const found = source.match(find)?.length ?? 0;
        if (found !== times) throw unexpected(name, found, times);
        source = source.replace(find, by);
      }
      return changes.length === 0 ? loaded : { ...loaded, source };
    },
  });
  const { default: mermaid } = await import('mermaid');
  if (configured !== 1) throw unexpected('its configuration', configured, 1);
  if (replaced === 0) throw unexpected('DOMPurify', replaced, 'some');
  return mermaid;
}
