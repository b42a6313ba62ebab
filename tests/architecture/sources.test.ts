/** What the readers of sources see: every import, and every name that comes from outside. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { globalsIn, importsIn, sourceOf } from './sources.ts';

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
      globalsIn(
        'const t = Date.now() + Math.random() - performance.now(); document.title = "x";',
      ).sort(),
      ['Date', 'Math.random', 'document', 'performance', 'performance.now'],
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
