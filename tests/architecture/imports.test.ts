/** Who imports whom: the rules catch what is planted, and the tree keeps them. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { violations, type Source } from './rules.ts';
import { globalsIn, importsIn, root, sourceOf, sources } from './sources.ts';

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
      'src/explorables/x/model.ts',
      'src/explorables/x/View.tsx',
      'src/explorables/kit/scale.ts',
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
      'src/explorables/kit/Plot.tsx',
      'src/i18n/locales.ts',
    ),
    at(
      'src/explorables/x/model.ts',
      'src/explorables/x/points.ts',
      'src/explorables/kit/random.ts',
    ),
    at('src/explorables/x/points.ts', 'src/explorables/kit/random.ts'),
    at('src/explorables/kit/random.ts'),
    at(
      'src/explorables/kit/Plot.tsx',
      'preact/hooks',
      'src/explorables/kit/scale.ts',
      'src/i18n/locales.ts',
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
    ['src/layouts/Page.astro', 'src/explorables/kit/frame.ts'],
    ['src/components/site/A.astro', 'src/layouts/Page.astro'],
    ['src/components/site/A.astro', 'src/explorables/x/View.tsx'],
    ['src/components/site/A.astro', 'src/integrations/fonts.ts'],
    ['src/components/site/A.astro', 'astro:content'],
    ['src/components/site/A.astro', 'src/charts/A.astro'],
    ['src/charts/A.astro', 'src/explorables/x/index.astro'],
    ['src/catalogue.ts', 'src/components/pageLocale.ts'],
    ['src/catalogue.ts', 'src/markdown/words.ts'],
    ['src/explorables/x/View.tsx', 'src/explorables/y/model.ts'],
    ['src/explorables/x/View.tsx', 'src/components/prose/Cite.astro'],
    ['src/explorables/x/index.astro', 'src/catalogue.ts'],
    ['src/explorables/x/strings.ts', 'astro/zod'],
    ['src/explorables/kit/Plot.tsx', 'src/explorables/x/model.ts'],
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

describe('a model', () => {
  const model = 'src/explorables/x/model.ts';
  const faults = (...more: Source[]): string[] => violations(more);

  test('does not draw', () => {
    assert.match(faults(at(model, 'preact')).join(), /a model imports preact/);
    assert.match(faults(at(model, 'src/explorables/kit/Plot.tsx')).join(), /is no pure part/);
    assert.match(faults(at(model, 'src/i18n/locales.ts')).join(), /is no pure part/);
  });

  for (const name of [
    'document',
    'window',
    'location',
    'Date',
    'performance',
    'Math.random',
    'fetch',
  ])
    test(`does not use ${name}`, () => {
      assert.deepEqual(faults({ file: model, imports: [], globals: [name] }), [
        `${model}: a model uses ${name}`,
      ]);
    });

  test('does not reach for it through others either', () => {
    const through = faults(
      at(model, 'src/explorables/x/points.ts'),
      at('src/explorables/x/points.ts', 'src/explorables/kit/clock.ts'),
      { file: 'src/explorables/kit/clock.ts', imports: [], globals: ['performance'] },
    );
    assert.deepEqual(through, [
      `${model}: a model reaches src/explorables/kit/clock.ts, which uses performance`,
    ]);
  });

  test('may name a type of what it does not run', () => {
    const imports = [{ path: 'src/explorables/kit/Plot.tsx', typeOnly: true }];
    assert.deepEqual(faults({ file: model, imports }), []);
  });
});

describe('reading', () => {
  test('finds every kind of import', () => {
    const code = `
      import a from 'a';
      import 'b';
      import type { C } from 'c';
      import { type D } from 'd';
      import { e, type E } from 'e';
      export { f } from 'f';
      export type { G } from 'g';
      export * from 'h';
      const i = await import('i');
      let j: import('j').J;
      // import 'no';
      const text = "import 'no'";
      const k = <p>{import('k')}</p>;`;
    const found = importsIn(code).map(
      ({ specifier, typeOnly }) => specifier + (typeOnly ? ' type' : ''),
    );
    assert.deepEqual(found, [
      'a',
      'b',
      'c type',
      'd type',
      'e',
      'f',
      'g type',
      'h',
      'i',
      'j type',
      'k',
    ]);
  });

  test('finds them in front matter and scripts of a component, in styles and in texts', () => {
    const astro = `---\nimport A from './A.astro';\n---\n<p>import x from 'no'</p><script>\nimport '#src/search/bind.ts';\n</script><script is:inline>import 'no'</script>`;
    const pathsOf = (file: string, code: string) =>
      sourceOf(file, code).imports.map(({ path }) => path);
    assert.deepEqual(pathsOf('src/components/site/B.astro', astro), [
      'src/components/site/A.astro',
      'src/search/bind.ts',
    ]);
    assert.deepEqual(
      pathsOf('src/styles/index.css', "@import './a.css';\n@import '../../.generated/f.css';"),
      ['src/styles/a.css', '.generated/f.css'],
    );
    const mdx = `---\ntitle: T\n---\n\nimport A from '#explorables/a/index.astro';\n\n## H {#h}\n\n\`\`\`js\nimport 'no';\n\`\`\`\n\n<A />\n`;
    assert.deepEqual(pathsOf('content/chapters/x/en.mdx', mdx), ['src/explorables/a/index.astro']);
    assert.deepEqual(
      pathsOf('src/layouts/Page.astro', "---\nimport u from '../../.generated/a.woff2?url';\n---"),
      ['.generated/a.woff2'],
    );
  });

  test('tells a name from outside from one that only sounds like it', () => {
    assert.deepEqual(
      globalsIn('const t = Date.now() + Math.random(); document.title = "x";').sort(),
      ['Date', 'Math.random', 'document'],
    );
    const innocent = `
      interface Document { location: string }
      type D = typeof document;
      export const place = (location: number) => ({ document: location, history: [1] });
      export const f = (p: Document) => p.location;
      const { performance } = { performance: 1 };
      export const m = Math.max(performance, 2);`;
    assert.deepEqual(globalsIn(innocent), []);
    assert.deepEqual(globalsIn('export const f = () => ({ document });'), ['document']);
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

  test('has models, and they are looked at', () => {
    const models = all.filter(({ file }) => /^src\/explorables\/[^/]+\/model\.ts$/.test(file));
    assert.ok(models.length >= 8, `${models.length} models`);
  });
});
