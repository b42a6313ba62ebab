/** Every internal link of the built site leads to a page, and its hash to an element there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { allPages, dist, readBuilt } from './support.ts';

/** What the tests ask of a page; to parse one takes longer than all that. */
interface ReadPage {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Those in the body, but for the switch of language. */
  readonly own: readonly string[];
  /** Without formulas, code and scripts. */
  readonly text: string;
}

function readPage(page: string): ReadPage {
  const { document } = parseHTML(readBuilt(page));
  const hrefs = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
  const found = {
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    links: hrefs('[href]'),
    own: hrefs('body a[href^="/"]:not(#language-switch)'),
  };
  for (const part of document.querySelectorAll('script, style, .katex, code')) part.remove();
  return { ...found, text: document.body?.textContent ?? '' };
}

const pages = new Map((await allPages()).map((page) => [page, readPage(page)]));

test('no page has an id twice', () => {
  for (const [page, { ids }] of pages) {
    const doubles = ids.filter((id, index) => ids.indexOf(id) !== index);
    assert.deepEqual(doubles, [], page);
  }
});

test('every internal link and hash leads somewhere', () => {
  const broken: string[] = [];
  for (const [page, { links }] of pages)
    for (const link of links) {
      const { host, pathname, hash } = new URL(link, `http://site${page}`);
      if (host !== 'site') continue;
      // What stands after `?` in a hash is the state of a figure.
      const id = decodeURIComponent(hash.slice(1).replace(/\?.*$/, ''));
      const target = pages.get(pathname);
      if (!target && !existsSync(dist + pathname.slice(1))) broken.push(`${page} → ${link}`);
      else if (id !== '' && target && !target.ids.includes(id)) broken.push(`${page} → ${link}`);
    }
  assert.deepEqual(broken, []);
});

test('links stay in their language, but for the language switch', () => {
  for (const [page, { own }] of pages) {
    if (page === '/404.html') continue;
    const chinese = page.startsWith('/zh/');
    const strays = own
      // Data are the same in both languages.
      .filter((href) => !href.startsWith('/data/'))
      .filter((href) => href.startsWith('/zh/') !== chinese);
    assert.deepEqual(strays, [], page);
  }
});

test('no literal mark-up of Markdown reaches a page', () => {
  for (const [page, { text }] of pages)
    assert.doesNotMatch(text, /\*\*|\{#|\\hue|\$\$|<\/?[A-Z]/, page);
});
