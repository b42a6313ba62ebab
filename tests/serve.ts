/**
 * Serves dist/ once for all files of a run: to start the server takes longer than many of them.
 * For `--test-global-setup`; a file that is run alone serves for itself.
 */
import { serveBuilt, served } from './site/serve.ts';

let stop: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  const server = await serveBuilt();
  process.env[served] = server.origin;
  stop = server.stop;
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
