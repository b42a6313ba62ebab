/**
 * Mermaid, changed in two places while it is loaded. For the worker alone.
 *
 * - `getConfig` copies the whole configuration, some 800 keys, at each of the thousands of calls that
 *   a drawing makes. Nothing writes into what it returns, so the original is handed out.
 * - DOMPurify, which needs a browser's document, gives way to `page/sanitizer.ts`.
 */
import { registerHooks } from 'node:module';
import type { Mermaid } from 'mermaid';

const sanitizer = new URL('./page/sanitizer.ts', import.meta.url).href;
const copying = 'return assignWithDepth_default({}, currentConfig);';
const isMermaids = (url: string | undefined): boolean => url?.includes('/mermaid/dist/') ?? false;

/** Throws if Mermaid is written differently from what the changes expect. */
export async function loadMermaid(): Promise<Mermaid> {
  let [uncopied, replaced] = [0, 0];
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
      const source = String(loaded.source);
      if (!source.includes(copying)) return loaded;
      uncopied++;
      return { ...loaded, source: source.replace(copying, 'return currentConfig;') };
    },
  });
  const { default: mermaid } = await import('mermaid');
  if (uncopied !== 1 || replaced === 0)
    throw new Error(
      `Mermaid is not what src/diagrams/mermaid.ts was written for: getConfig was changed ${uncopied} times (expected 1), DOMPurify ${replaced} times (expected some).`,
    );
  return mermaid;
}
