/** What is written around a figure reaches the page: its caption, and every citation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sectionPages } from './book.ts';
import { readBuilt } from './support.ts';

const documents = sectionPages.map(({ path }) => ({
  path,
  document: parseHTML(readBuilt(path)).document,
}));

test('every figure has its caption', () => {
  for (const { path, document } of documents)
    for (const figure of document.querySelectorAll('.prose figure')) {
      const caption = figure.querySelector('figcaption')?.textContent?.trim() ?? '';
      assert.ok(caption.length > 20, `${path}#${figure.id}: “${caption}”`);
    }
});

test('every citation of the text is on the page, in its order', () => {
  for (const { path, document } of documents) {
    const marks = [...document.querySelectorAll('.prose .cite')].map(({ id }) => id);
    const sources = [...document.querySelectorAll('.sources .back a')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    assert.deepEqual(marks.toSorted(), sources.toSorted(), path);
  }
});
