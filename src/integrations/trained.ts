/**
 * What the figures on the miniature show without script, computed when the site is built:
 * `import { shown, bytes, manifest } from 'virtual:trained/<folder>'`.
 */
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { codeOf } from '../cache/imports.ts';
import { openShelf, type Shelf } from '../cache/shelf.ts';
import { compileKernels } from '../tensors/compile.ts';
import type { Painted } from './miniature-worker.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const prefix = 'virtual:trained/';

/** By folder: the pictures are painted as a page would, which takes seconds. */
const openTexts = (): Shelf<string> =>
  openShelf(
    'trained',
    [
      ...codeOf('src/integrations/miniature-worker.ts'),
      'src/tensors/kernels',
      // It has the digest of each file of weights.
      'src/miniature/weights/manifest.json',
      'package-lock.json',
    ],
    (value) => typeof value === 'string',
  );

/** Paints in a worker, which takes its 200 MB with it when nothing is waited for any more. */
function painter(): (folder: string) => Promise<string> {
  let worker: Worker | undefined;
  const waiting = new Map<string, PromiseWithResolvers<string>>();
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const start = (): Worker => {
    const begun = new Worker(new URL('./miniature-worker.ts', import.meta.url));
    begun.on('message', (painted: Painted) => {
      const one = waiting.get(painted.folder);
      waiting.delete(painted.folder);
      if (waiting.size === 0) end();
      if ('text' in painted) one?.resolve(painted.text);
      else one?.reject(new Error(painted.error));
    });
    begun.on('error', (error) => {
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
      end();
    });
    return begun;
  };
  return (folder) => {
    const one = Promise.withResolvers<string>();
    waiting.set(folder, one);
    worker ??= start();
    worker.postMessage(folder);
    return one.promise;
  };
}

const plugin = (): Plugin => {
  const paint = painter();
  let shelf: Shelf<string> | undefined;
  const texts = new Map<string, Promise<string>>();
  const makeText = async (folder: string): Promise<string> => {
    shelf ??= openTexts();
    const kept = shelf.get(folder);
    if (kept !== undefined) return kept;
    // Kept for the worker, which would compile them once more.
    await compileKernels('forward');
    const text = await paint(folder);
    shelf.put(folder, text);
    return text;
  };
  return {
    name: 'trained-figures',
    resolveId: (id: string) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id: string) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const folder = id.slice(prefix.length + 1);
      const text = texts.get(folder) ?? makeText(folder);
      texts.set(folder, text);
      return text;
    },
  };
};

export const trainedFigures = (): AstroIntegration => ({
  name: 'trained-figures',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [plugin()] } });
    },
  },
});
