/** The selectors of the document Mermaid draws in, against jsdom's over trees made at random. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { Document, SVG } from '#src/diagrams/page/document.ts';
import type { Element as Drawn } from '#src/diagrams/page/element.ts';

const selectors = [
  'g',
  '*',
  '.a',
  'g.a.b',
  '#one',
  '[id="one"]',
  '[data-kind]',
  '[data-kind^="ab"]',
  "[data-kind$='c']",
  '[class*="b"]',
  '[class~=b]',
  'g rect',
  'g > rect',
  'g>.a',
  '.a + .b',
  '.a ~ text',
  'rect, text.a',
  'rect:not(.a)',
  ':is(rect, .b) text',
  'g:first-child',
  'text:hover',
  ':scope > g',
  ':root g',
];

/** The same numbers each time, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** One tree in two documents; the elements of both in the same order. */
function trees(seed: number): { ours: Drawn[]; theirs: Element[] } {
  const next = numbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const { document } = new JSDOM('').window;
  const own = new Document(undefined);
  const ours = [own.createElementNS(SVG, 'svg')];
  const theirs: Element[] = [document.createElementNS(SVG, 'svg')];
  for (let count = 0; count < 40; count++) {
    const parent = Math.floor(next() * ours.length);
    const name = pick(['g', 'rect', 'text', 'tspan']);
    const [a, b] = [own.createElementNS(SVG, name), document.createElementNS(SVG, name)];
    const values = {
      id: pick(['', 'one', 'two']),
      class: pick(['', 'a', 'b', 'a b', ' b  a c']),
      'data-kind': pick(['', 'abc', 'xc']),
    };
    for (const [key, value] of Object.entries(values))
      if (value !== '') for (const element of [a, b]) element.setAttribute(key, value);
    ours[parent]?.append(a);
    theirs[parent]?.append(b);
    ours.push(a);
    theirs.push(b);
  }
  return { ours, theirs };
}

const forest = [1, 2, 3, 4, 5].map(trees);

describe('selectors', () => {
  for (const selector of selectors)
    test(selector, () => {
      let found = 0;
      for (const { ours, theirs } of forest) {
        for (const [index, element] of theirs.entries()) {
          assert.equal(ours[index]?.matches(selector), element.matches(selector), `${index}`);
          const [all, one] = [element.querySelectorAll(selector), ours[index]];
          assert.deepEqual(
            one?.querySelectorAll(selector).map((each) => ours.indexOf(each)),
            [...all].map((each) => theirs.indexOf(each)),
          );
          assert.equal(one?.querySelector(selector), one?.querySelectorAll(selector)[0] ?? null);
          assert.equal(
            ours.indexOf(one?.closest(selector) as Drawn),
            theirs.indexOf(element.closest(selector) as Element),
          );
          found += all.length;
        }
      }
      assert.equal(found > 0, selector !== 'text:hover' && selector !== ':root g');
    });

  test('that are not known are refused', () => {
    const element = new Document(undefined).body;
    for (const selector of ['g:nth-child(2)', 'g:has(a)', 'a{', ''])
      assert.throws(() => element.matches(selector), /not known here/, selector);
  });
});
