import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { atom, type AtomFeed } from '#src/book/atom.ts';

const feed: AtomFeed = {
  id: 'tag:example.org,2026:feed',
  lang: 'en',
  title: 'Errors & "corrections"',
  author: 'Us',
  link: '/fact-check/#own-corrections',
  self: '/corrections.xml',
  since: '2026-11-25',
  entries: [],
};

const read = (xml: string): Document =>
  new JSDOM(xml, { contentType: 'application/xml' }).window.document;

const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

test('a feed without entries is whole, and was last changed when it began', () => {
  const document = read(atom(feed));
  assert.equal(document.documentElement.namespaceURI, 'http://www.w3.org/2005/Atom');
  assert.deepEqual(texts(document, 'feed > title'), ['Errors & "corrections"']);
  assert.deepEqual(texts(document, 'feed > updated'), ['2026-11-25T00:00:00Z']);
  assert.deepEqual(texts(document, 'feed > author > name'), ['Us']);
  assert.equal(document.querySelector('link[rel=self]')?.getAttribute('href'), '/corrections.xml');
});

test('entries carry what changed, with every sign of XML kept', () => {
  const document = read(
    atom({
      ...feed,
      entries: [
        {
          id: 'tag:example.org,2026:feed:a',
          title: 'cloud#accelerators: a < b',
          date: '2027-01-31',
          link: '/cloud/#accelerators',
          text: 'Before: <b> & "c"',
        },
      ],
    }),
  );
  assert.deepEqual(texts(document, 'feed > updated'), ['2027-01-31T00:00:00Z']);
  assert.deepEqual(texts(document, 'entry > title'), ['cloud#accelerators: a < b']);
  assert.deepEqual(texts(document, 'entry > content'), ['Before: <b> & "c"']);
  assert.equal(
    document.querySelector('entry > link')?.getAttribute('href'),
    '/cloud/#accelerators',
  );
});
