/** Links of the author get language and base; all others stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { links } from '#src/markdown/links.ts';
import { named, treeOf } from './evaluate.ts';

const hrefs = (source: string, base: string, locale: Locale): unknown[] =>
  named(treeOf(source, [links(base)], locale), 'a').map(({ attributes }) => attributes['href']);

test('a path gets the language of its document and the base of the site', () => {
  const source = '[chapter](/stable-diffusion/#clip), [term](/glossary/#latent), [cover](/)';
  assert.deepEqual(hrefs(source, '/', 'en'), ['/stable-diffusion/#clip', '/glossary/#latent', '/']);
  assert.deepEqual(hrefs(source, '/', 'zh'), [
    '/zh/stable-diffusion/#clip',
    '/zh/glossary/#latent',
    '/zh/',
  ]);
  assert.deepEqual(hrefs(source, '/some/base/', 'zh'), [
    '/some/base/zh/stable-diffusion/#clip',
    '/some/base/zh/glossary/#latent',
    '/some/base/zh/',
  ]);
});

test('hashes, other hosts and relative addresses stay as they are', () => {
  const written = [
    '#clip',
    'https://host.org/page',
    '//host.org/page',
    'mailto:a@host.org',
    'page/',
  ];
  const source = written.map((href) => `[x](${href})`).join(' ');
  for (const locale of locales) assert.deepEqual(hrefs(source, '/some/base/', locale), written);
});

test('text and title of the link stay', () => {
  const [link] = named(treeOf('[**the** term](/glossary/ "All")', [links('/b/')], 'zh'), 'a');
  assert.equal(link?.attributes['title'], 'All');
  assert.equal(named(link ?? '', 'strong').length, 1);
});

test('a reference link is a link', () => {
  assert.deepEqual(hrefs('See [it][1].\n\n[1]: /glossary/#latent', '/', 'zh'), [
    '/zh/glossary/#latent',
  ]);
});

test('a text that belongs to no language is English', async () => {
  const { html } = await markdownToHtml('[x](/glossary/)', { hastPlugins: [links('/b/')] });
  assert.match(html, /href="\/b\/glossary\/"/);
});
