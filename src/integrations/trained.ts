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

/** Paints in a worker, which holds 200 MB until it is ended. */
class Painter {
  #worker: Worker | undefined;
  readonly #waiting = new Map<string, PromiseWithResolvers<string>>();

  #start(): Worker {
    const begun = new Worker(new URL('./miniature-worker.ts', import.meta.url));
    begun.on('message', (painted: Painted) => {
      const one = this.#waiting.get(painted.folder);
      this.#waiting.delete(painted.folder);
      // An idle worker must not keep the build from ending; a busy one must.
      if (this.isIdle) begun.unref();
      if ('text' in painted) one?.resolve(painted.text);
      else one?.reject(new Error(painted.error));
    });
    begun.on('error', (error) => {
      for (const one of this.#waiting.values()) one.reject(error);
      this.#waiting.clear();
      this.end();
    });
    return begun;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  paint(folder: string): Promise<string> {
    const one = Promise.withResolvers<string>();
    this.#waiting.set(folder, one);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(folder);
    return one.promise;
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}

const plugin = (): Plugin => {
  const painter = new Painter();
  let isBuild = false;
  let shelf: Shelf<string> | undefined;
  const texts = new Map<string, Promise<string>>();
  const makeText = async (folder: string): Promise<string> => {
    shelf ??= openTexts();
    const kept = shelf.get(folder);
    if (kept !== undefined) return kept;
    // Kept for the worker, which would compile them once more.
    await compileKernels('forward');
    const text = await painter.paint(folder);
    // In development nobody says which figure is the last; to begin anew takes a second.
    if (!isBuild && painter.isIdle) painter.end();
    shelf.put(folder, text);
    return text;
  };
  return {
    name: 'trained-figures',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    closeBundle() {
      if (this.environment.name === 'prerender') painter.end();
    },
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
