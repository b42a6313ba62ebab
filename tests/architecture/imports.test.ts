/** Who imports whom: the rules catch what is planted, and the tree keeps them. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { violations, type Source } from './rules.ts';
import { root, sources } from './sources.ts';

const at = (file: string, ...paths: string[]): Source => ({
  file,
  imports: paths.map((path) => ({ path })),
});

describe('the rules', () => {
  const allowed: Source[] = [
    at(
      'src/pages/x.astro',
      'src/layouts/Page.astro',
      'src/charts/A.astro',
      'src/catalogue.ts',
      'src/book/place.ts',
    ),
    at(
      'src/pages/y.astro',
      'src/components/site/A.astro',
      'src/i18n/urls.ts',
      'src/bibliography/entries.ts',
    ),
    at(
      'src/layouts/Chapter.astro',
      'src/layouts/Page.astro',
      'src/components/site/A.astro',
      'src/styles/index.css',
      '.generated/fonts/katex.css',
    ),
    { file: 'src/layouts/B.astro', imports: [{ path: 'src/catalogue.ts', typeOnly: true }] },
    at(
      'src/components/site/A.astro',
      'src/components/site/a.ts',
      'src/catalogue.ts',
      'src/search/bind.ts',
      'src/book/words.ts',
    ),
    at(
      'src/charts/A.astro',
      'src/components/site/A.astro',
      'src/drawing/Plot.tsx',
      'src/maths/compute.ts',
      'src/i18n/locales.ts',
    ),
    at(
      'src/catalogue.ts',
      'astro:content',
      'src/book/outline.ts',
      'src/bibliography/work.ts',
      'src/i18n/locales.ts',
    ),
    at('src/content.config.ts', 'astro:content', 'astro/loaders', 'yaml'),
    at(
      'src/explorables/x/View.tsx',
      'preact',
      'src/explorables/x/model.ts',
      'src/explorables/kit/controls.tsx',
      'src/drawing/Plot.tsx',
      'src/i18n/locales.ts',
      'src/miniature/pipeline.ts',
    ),
    at(
      'src/explorables/x/model.ts',
      'src/explorables/x/points.ts',
      'src/drawing/state.ts',
      'src/maths/random.ts',
      'src/tensors/adam.ts',
    ),
    at('src/explorables/x/points.ts', 'src/maths/random.ts'),
    at('src/explorables/x/index.astro', 'src/explorables/kit/Frame.astro', 'src/catalogue.ts'),
    at('src/drawing/state.ts'),
    at('src/tensors/adam.ts', 'src/maths/random.ts'),
    at('src/maths/random.ts'),
    at('src/miniature/pipeline.ts', 'src/miniature/nets/unet.ts', 'src/tensors/adam.ts'),
    at('src/miniature/nets/unet.ts', 'src/maths/random.ts'),
    at(
      'src/drawing/Plot.tsx',
      'preact/hooks',
      'src/drawing/scale.ts',
      'src/maths/clamp.ts',
      'src/i18n/locales.ts',
    ),
    at('src/explorables/kit/controls.tsx', 'preact', 'src/drawing/state.ts', 'src/maths/clamp.ts'),
    at(
      'src/numbers/explorables.ts',
      'src/numbers/topic.ts',
      'src/maths/backdoor.ts',
      'src/explorables/x/model.ts',
    ),
    at(
      'src/book/load.ts',
      'node:fs',
      'satteri',
      'src/book/input.ts',
      'src/i18n/urls.ts',
      'src/markdown/tex/render.ts',
    ),
    at(
      'src/markdown/diagrams.ts',
      'satteri',
      'src/diagrams/render.ts',
      'src/diagrams/render.ts',
      'src/i18n/locales.ts',
    ),
    at(
      'src/integrations/fonts.ts',
      'astro',
      'src/markdown/tex/compact.ts',
      'src/search/crawl.ts',
      'src/book/check.ts',
    ),
    at('src/styles/index.css', 'src/styles/tokens.css', '.generated/fonts/text.css'),
    at('content/chapters/x/en.mdx', 'src/explorables/x/index.astro'),
  ];

  test('let through what is right', () => assert.deepEqual(violations(allowed), []));

  const planted: [file: string, path: string][] = [
    ['src/pages/x.astro', 'src/search/bind.ts'],
    ['src/pages/x.astro', 'src/explorables/x/model.ts'],
    ['src/pages/x.astro', 'src/markdown/words.ts'],
    ['src/pages/x.astro', 'astro:content'],
    ['src/pages/x.astro', 'src/pages/y.astro'],
    ['src/layouts/Page.astro', 'src/pages/x.astro'],
    ['src/layouts/Page.astro', 'src/catalogue.ts'],
    ['src/layouts/Page.astro', 'src/book/navigation.ts'],
    ['src/layouts/Page.astro', 'src/explorables/kit/state.ts'],
    ['src/components/site/A.astro', 'src/layouts/Page.astro'],
    ['src/components/site/A.astro', 'src/explorables/x/View.tsx'],
    ['src/components/site/A.astro', 'src/integrations/fonts.ts'],
    ['src/components/site/A.astro', 'astro:content'],
    ['src/components/site/A.astro', 'src/charts/A.astro'],
    ['src/charts/A.astro', 'src/explorables/x/index.astro'],
    ['src/charts/A.astro', 'src/explorables/x/model.ts'],
    ['src/charts/A.astro', 'src/explorables/kit/controls.tsx'],
    ['src/charts/A.astro', 'src/numbers/risks.ts'],
    ['src/maths/mixtures.ts', 'src/drawing/scale.ts'],
    ['src/maths/mixtures.ts', 'src/numbers/risks.ts'],
    ['src/maths/mixtures.ts', 'src/i18n/locales.ts'],
    ['src/maths/mixtures.ts', 'astro/zod'],
    ['src/tensors/adam.ts', 'src/drawing/png.ts'],
    ['src/tensors/adam.ts', 'src/miniature/pipeline.ts'],
    ['src/miniature/pipeline.ts', 'src/explorables/x/model.ts'],
    ['src/miniature/pipeline.ts', 'src/i18n/locales.ts'],
    ['src/numbers/risks.ts', 'src/explorables/x/View.tsx'],
    ['src/numbers/risks.ts', 'src/explorables/kit/accelerators.ts'],
    ['src/numbers/risks.ts', 'src/drawing/format.ts'],
    ['src/drawing/Plot.tsx', 'src/charts/kit/dates.ts'],
    ['src/drawing/Plot.tsx', 'src/explorables/kit/controls.tsx'],
    ['src/drawing/Plot.tsx', 'astro:content'],
    ['src/explorables/x/View.tsx', 'src/charts/kit/dates.ts'],
    ['src/explorables/kit/controls.tsx', 'src/charts/kit/dates.ts'],
    ['src/explorables/x/View.tsx', 'src/miniature/nets/unet.ts'],
    ['src/catalogue.ts', 'src/components/pageLocale.ts'],
    ['src/catalogue.ts', 'src/markdown/words.ts'],
    ['src/numbers/x.ts', 'src/explorables/x/View.tsx'],
    ['src/numbers/x.ts', 'src/explorables/x/strings.ts'],
    ['src/explorables/x/View.tsx', 'src/explorables/y/model.ts'],
    ['src/explorables/x/View.tsx', 'src/components/prose/Cite.astro'],
    ['src/explorables/x/View.tsx', 'src/catalogue.ts'],
    ['src/explorables/x/model.ts', 'src/catalogue.ts'],
    ['src/explorables/x/strings.ts', 'astro/zod'],
    ['src/explorables/kit/controls.tsx', 'src/explorables/x/model.ts'],
    ['src/explorables/kit/Frame.astro', 'src/components/prose/Check.astro'],
    ['src/book/check.ts', 'astro'],
    ['src/book/check.ts', '@astrojs/mdx'],
    ['src/book/check.ts', 'src/catalogue.ts'],
    ['src/book/check.ts', 'src/components/prose/words.ts'],
    ['src/i18n/urls.ts', 'src/book/outline.ts'],
    ['src/i18n/urls.ts', 'astro:i18n'],
    ['src/bibliography/entries.ts', 'src/catalogue.ts'],
    ['src/bibliography/entries.ts', 'astro/zod'],
    ['src/markdown/words.ts', 'src/components/prose/words.ts'],
    ['src/markdown/words.ts', 'src/catalogue.ts'],
    ['src/diagrams/render.ts', 'src/markdown/words.ts'],
    ['src/search/view.ts', 'src/components/site/a.ts'],
    ['src/integrations/fonts.ts', 'src/components/pageLocale.ts'],
    ['src/integrations/fonts.ts', 'src/pages/x.astro'],
    ['src/styles/index.css', 'src/components/site/a.css'],
    ['src/newroom/x.ts', 'src/i18n/urls.ts'],
    ['content/chapters/x/en.mdx', 'src/explorables/x/View.tsx'],
    ['content/chapters/x/en.mdx', 'src/explorables/kit/index.astro'],
    ['content/chapters/x/en.mdx', 'src/components/prose/Cite.astro'],
  ];
  for (const [file, path] of planted)
    test(`stop ${file} → ${path}`, () => {
      const [fault, ...others] = violations([at(file, path)]);
      assert.match(fault ?? '', new RegExp(`^${RegExp.escape(`${file} → ${path}: `)}`));
      assert.deepEqual(others, []);
    });
});

describe('the tree', () => {
  const all = sources();

  test('keeps the rules', () => assert.deepEqual(violations(all), []));

  test('is read whole: every import of its own leads to a file', () => {
    assert.ok(all.length > 150, `${all.length} files`);
    assert.ok(all.some(({ file, imports }) => file.endsWith('.mdx') && imports.length > 0));
    assert.ok(all.some(({ file, imports }) => file.endsWith('.astro') && imports.length > 0));
    const lost = all.flatMap(({ file, imports }) =>
      imports
        .filter(({ path }) => /^(src|content)\//.test(path) && !existsSync(root + path))
        .map(({ path }) => `${file} → ${path}`),
    );
    assert.deepEqual(lost, []);
  });
});
