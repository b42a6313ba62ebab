/** Which modules of scripts travel in one file: gzip sees a file whole, and each is a request. */
import type { AstroIntegration, ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * All that a worker needs at once. Left to itself the bundler cuts out of it what something fetched later needs
 * as well.
 */
const worker = { groups: [{ name: 'worker', tags: ['$initial' as const] }] };

/**
 * What most figures on the miniature need at once, for the same reason: how prompts are read, the way to the
 * worker, and the parts of the view that all have. Words go by language, the kit is every figure's.
 */
const shared = [
  'miniature/(reading|faults|worker/client)',
  'miniature/world/(attributes|completions|lexicon|phrases|prompt|segment|tokenise|tokens|vocabulary)',
  'explorables/kit/trained/(Panel|Prompt|Request|Unknown|Verdict|useAnswer|held|pixels|words)',
];

const page = {
  groups: [
    {
      name: 'trained',
      tags: ['$initial' as const],
      test: new RegExp(`/src/(${shared.join('|')})\\.tsx?$`.replaceAll('/', '[\\\\/]')),
      minShareCount: 5,
      includeDependenciesRecursively: false,
    },
  ],
};

/** The bundler wants entries that may export more than they do where a group leaves dependencies out. */
const extensibleEntries = (): Plugin => ({
  name: 'extensible-entries',
  configEnvironment(name, { build }) {
    if (name === 'client' && build?.rolldownOptions)
      build.rolldownOptions.preserveEntrySignatures = 'allow-extension';
  },
});

export const chunks = (): AstroIntegration => ({
  name: 'chunks',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [extensibleEntries()],
          worker: { format: 'es', rolldownOptions: { output: { codeSplitting: worker } } },
          environments: {
            client: { build: { rolldownOptions: { output: { codeSplitting: page } } } },
          },
        },
      });
    },
  },
});

/** A script shorter than this stands in the page: as a file it would be longer, name and request included. */
const shortScript = 1000;

/**
 * Whether a file stands in the pages that need it; undefined leaves it to the bundler. Fonts stay files:
 * the security policy allows none as data. A script of some length is read once for all pages.
 */
export function standsInPage(file: string, content: Buffer): boolean | undefined {
  if (file.endsWith('.woff2')) return false;
  return file.endsWith('.js') ? content.length < shortScript : undefined;
}
