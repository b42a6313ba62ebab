/** Which modules of the workers travel in one file. */
import type { AstroIntegration } from 'astro';

/**
 * All that a worker needs at once is one file: one request, and gzip sees it whole. Left to itself the bundler
 * cuts out of it what something fetched later needs as well.
 */
const worker = { groups: [{ name: 'worker', tags: ['$initial' as const] }] };

export const chunks = (): AstroIntegration => ({
  name: 'chunks',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: { worker: { format: 'es', rolldownOptions: { output: { codeSplitting: worker } } } },
      });
    },
  },
});
