/** The built site, served as `npm start` serves it. */
import { fileURLToPath } from 'node:url';

/** Names the variable of the environment that says where dist/ is served already. */
export const served = 'TEST_SITE';

export interface Server {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

export async function serveBuilt(): Promise<Server> {
  // Takes seconds, which a file that is served already need not spend.
  const { preview } = await import('astro');
  const server = await preview({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  return { origin: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}
