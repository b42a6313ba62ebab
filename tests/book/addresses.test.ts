/** The registry: which page has an id, and what becomes of a link to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf, resolveLink } from '#src/book/addresses.ts';
import { readText } from '#src/book/read-text.ts';

const section = (chapter: string, id: string, source: string) => ({
  chapter,
  section: id,
  outline: readText(source, `${id}.mdx`, 'en'),
});

const addresses = addressesOf([
  section('light', 'waves', '## Slits {#slits}\n\n<Figure id="stripes">\n</Figure>'),
  section(
    'light',
    'rays',
    'import Prism from \'#explorables/prism/index.astro\';\n\n<Prism />\n\n<Check id="bend">\n</Check>\n\n' +
      '<Aside kind="correction" claim="fast slow">\nx\n</Aside>',
  ),
  section('sound', 'waves', ''),
]);

test('a link leads to the page of the section that has the id', () => {
  const lead = (href: string, to: string): void => assert.equal(resolveLink(href, addresses), to);
  lead('/light/#slits', '/light/waves/#slits');
  lead('/light/#stripes', '/light/waves/#stripes');
  lead('/light/#prism', '/light/rays/#prism');
  lead('/light/#bend', '/light/rays/#bend');
  lead('/light/#correction-fast', '/light/rays/#correction-fast');
});

test('a section itself is its page, without a hash', () => {
  assert.equal(resolveLink('/light/#rays', addresses), '/light/rays/');
  assert.equal(resolveLink('/sound/#waves', addresses), '/sound/waves/');
});

test('everything else stays as it is', () => {
  for (const href of ['/light/', '/light/#dark', '/glossary/#wave', '#slits', '/heat/#slits', 'x'])
    assert.equal(resolveLink(href, addresses), href);
});
