/**
 * What all files of a run share, since to begin takes longer than many of them: dist/ is served once, and
 * what one of them compiled is kept for the next. For `--test-global-setup`; a file that is run alone
 * does both for itself.
 */
import { fileURLToPath } from 'node:url';
import { serveBuilt, served } from './site/serve.ts';

let stop: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
    new URL('../.cache/compiled/', import.meta.url),
  );
  const mode = process.env['NODE_ENV'];
  const server = await serveBuilt();
  // The server calls this process one of production, and so would its children be: theirs develop, too.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
  process.env[served] = server.origin;
  stop = server.stop;
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
