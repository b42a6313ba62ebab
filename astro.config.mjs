// Wiring only: every decision lives in the module that is named here.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { loadAddresses } from './src/book/load-text.ts';
import { writableFolder } from './src/cache/folder.ts';
import { bookChecks } from './src/integrations/book-checks.ts';
import { chunks, standsInPage } from './src/integrations/chunks.ts';
import { drawings } from './src/integrations/drawings.ts';
import { fonts } from './src/integrations/fonts.ts';
import { formulas } from './src/integrations/formulas.ts';
import { heap } from './src/integrations/heap.ts';
import { islands } from './src/integrations/islands.ts';
import { kernels } from './src/integrations/kernels.ts';
import { preactJsx } from './src/integrations/preact-jsx.ts';
import { pictures } from './src/integrations/pictures.ts';
import { scripts } from './src/integrations/scripts.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { securityPolicy } from './src/integrations/security-policy.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { trainedFigures } from './src/integrations/trained.ts';
import { captions } from './src/markdown/captions.ts';
import { diagrams } from './src/markdown/diagrams.ts';
import { unjoined, withEmphasis } from './src/markdown/emphasis.ts';
import { headings } from './src/markdown/headings.ts';
import { images } from './src/markdown/images.ts';
import { links } from './src/markdown/links.ts';
import { maths } from './src/markdown/maths.ts';
import { slots } from './src/markdown/slots.ts';
import { tables } from './src/markdown/tables.ts';
import { unbroken } from './src/markdown/unbroken.ts';
import { untranslated } from './src/markdown/untranslated.ts';
import { words } from './src/markdown/words.ts';

// SITE_BASE=/some/path/ builds for a sub-path; SITE_URL=https://host makes addresses absolute where they must be.
const base = process.env.SITE_BASE ?? '/';

const registry = (locale) => loadAddresses(process.cwd(), locale);

export default defineConfig({
  base,
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // A style sheet of its own would be one more way to the server and back before the first paint.
  build: { inlineStylesheets: 'always' },
  // Where node_modules cannot be written the build does without what earlier ones kept there.
  cacheDir: writableFolder('node_modules/.astro'),
  vite: {
    cacheDir: writableFolder('node_modules/.vite'),
    build: { assetsInlineLimit: standsInPage },
  },
  markdown: {
    syntaxHighlight: { type: 'shiki', excludeLangs: ['math', 'mermaid', 'bibtex'] },
    processor: withEmphasis(
      satteri({
        features: {
          math: true,
          headingAttributes: true,
          smartPunctuation: { quotes: true, dashes: false, ellipses: true },
        },
        hastPlugins: [
          unjoined,
          captions,
          slots,
          words,
          // A formula that heads a row is read as a name: what heads one is settled first.
          tables,
          maths,
          diagrams,
          headings,
          links(base, registry),
          images(base),
          untranslated,
          unbroken,
        ],
      }),
    ),
  },
  integrations: [
    heap(),
    bookChecks(),
    fonts(),
    kernels(),
    chunks(),
    trainedFigures(),
    mdx(),
    preactJsx(),
    pictures(),
    drawings(),
    islands(),
    formulas(),
    scripts(),
    searchIndex(),
    sitemap(),
    securityPolicy(),
  ],
});
