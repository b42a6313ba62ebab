/** What is written around a figure reaches the page: its caption, and every citation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sectionPages } from './book.ts';
import { allPages, readBuilt } from './support.ts';

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

test('places in a drawing are written to a tenth of a unit: more would only weigh', () => {
  let places = 0;
  for (const { path, document } of documents)
    for (const mark of document.querySelectorAll('.plot :is(circle, line, rect, text)'))
      for (const name of ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height']) {
        const place = mark.getAttribute(name);
        if (place === null) continue;
        places += 1;
        assert.match(place, /^-?\d+(?:\.\d)?$/, `${path}: ${name} of ${mark.outerHTML}`);
      }
  assert.ok(places > 1000, `${places} places`);
});

test('whatever page has a drawing has its style sheet', async () => {
  let drawings = 0;
  for (const path of await allPages()) {
    const html = readBuilt(path);
    if (!html.includes('class="drawing')) continue;
    drawings++;
    assert.match([...html.matchAll(/<style[^>]*>[^]*?<\/style>/g)].join(''), /\.drawing\b/, path);
  }
  assert.ok(drawings > 20, String(drawings));
});
