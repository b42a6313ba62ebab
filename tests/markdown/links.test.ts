/** Links of the author get page, language and base; all others stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import type { Addresses } from '#src/book/addresses.ts';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { links } from '#src/markdown/links.ts';
import { named, treeOf } from './evaluate.ts';

const registry: Addresses = new Map([
  [
    'stable-diffusion',
    new Map([
      ['clip', 'clip'],
      ['temperature', 'clip'],
    ]),
  ],
]);
const withBase = (base: string) => links(base, () => registry);

const hrefs = (source: string, base: string, locale: Locale): unknown[] =>
  named(treeOf(source, [withBase(base)], locale), 'a').map(({ attributes }) => attributes['href']);

test('a path gets the language of its document and the base of the site', () => {
  const source = '[chapter](/stable-diffusion/), [term](/glossary/#latent), [cover](/)';
  assert.deepEqual(hrefs(source, '/', 'en'), ['/stable-diffusion/', '/glossary/#latent', '/']);
  assert.deepEqual(hrefs(source, '/', 'zh'), [
    '/zh/stable-diffusion/',
    '/zh/glossary/#latent',
    '/zh/',
  ]);
  assert.deepEqual(hrefs(source, '/some/base/', 'zh'), [
    '/some/base/zh/stable-diffusion/',
    '/some/base/zh/glossary/#latent',
    '/some/base/zh/',
  ]);
});

test('an id in a chapter leads to the page that has it', () => {
  const source = '[it](/stable-diffusion/#clip), [part](/stable-diffusion/#temperature)';
  assert.deepEqual(hrefs(source, '/b/', 'zh'), [
    '/b/zh/stable-diffusion/clip/',
    '/b/zh/stable-diffusion/clip/#temperature',
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
  const [link] = named(treeOf('[**the** term](/glossary/ "All")', [withBase('/b/')], 'zh'), 'a');
  assert.equal(link?.attributes['title'], 'All');
  assert.equal(named(link ?? '', 'strong').length, 1);
});

test('a reference link is a link', () => {
  assert.deepEqual(hrefs('See [it][1].\n\n[1]: /glossary/#latent', '/', 'zh'), [
    '/zh/glossary/#latent',
  ]);
});

test('a text that belongs to no language is English', async () => {
  const { html } = await markdownToHtml('[x](/glossary/)', { hastPlugins: [withBase('/b/')] });
  assert.match(html, /href="\/b\/glossary\/"/);
});
