/** For `--test-global-setup` of a run that looks at every page and figure. */
import { everything } from './site/share.ts';

export { globalTeardown } from './serve.ts';

export async function globalSetup(): Promise<void> {
  process.env[everything] = 'yes';
  const { globalSetup: serve } = await import('./serve.ts');
  await serve();
}
