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
  const server = await serveBuilt();
  process.env[served] = server.origin;
  stop = server.stop;
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
