/** For `--test-global-setup` of a run that looks at every page and figure. */
import { globalSetup as serve } from './serve.ts';
import { everything } from './share.ts';

export { globalTeardown } from './serve.ts';

export function globalSetup(): Promise<void> {
  process.env[everything] = 'yes';
  return serve();
}
