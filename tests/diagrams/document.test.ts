/** The document Mermaid draws in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Document, SVG } from '#src/diagrams/page/document.ts';
import type { Element } from '#src/diagrams/page/element.ts';

const page = new Document(undefined);
const make = (name: string, ...children: readonly Element[]): Element => {
  const element = page.createElementNS(SVG, name);
  element.append(...children);
  return element;
};
const names = (element: Element): string[] => element.children.map(({ localName }) => localName);

describe('the tree', () => {
  test('keeps its order and gives a node one place', () => {
    const [a, b, c] = [make('a'), make('b'), make('c')];
    const parent = make('g', a, b);
    parent.insertBefore(c, b);
    assert.deepEqual(names(parent), ['a', 'c', 'b']);
    parent.append(a);
    assert.deepEqual(names(parent), ['c', 'b', 'a']);
    assert.equal(b.nextSibling, a);
    assert.equal(b.previousElementSibling, c);
    const other = make('g', b);
    assert.deepEqual(
      [names(parent), names(other), b.parentElement === other],
      [['c', 'a'], ['b'], true],
    );
    c.replaceWith(b);
    assert.deepEqual([names(parent), names(other), c.parentNode], [['b', 'a'], [], null]);
    assert.throws(() => parent.insertBefore(c, other), /another parent/);
    assert.throws(() => parent.removeChild(c), /another parent/);
  });

  test('is copied with all below it, and the copy is apart', () => {
    const text = make('text');
    text.textContent = 'one';
    text.setAttribute('class', 'a');
    const group = make('g', text);
    const copy = group.cloneNode(true);
    text.textContent = 'two';
    assert.equal(copy.textContent, 'one');
    assert.equal(copy.querySelector('.a')?.parentNode, copy);
    assert.deepEqual(names(group.cloneNode()), []);
  });

  test('has text, and no HTML', () => {
    const element = make('g');
    element.innerHTML = 'plain';
    assert.equal(element.textContent, 'plain');
    assert.throws(() => (element.innerHTML = '<b>bold</b>'), /HTML cannot be drawn/);
    element.textContent = null;
    assert.equal(element.childNodes.length, 0);
  });
});

test('classes and styles stand in their attributes', () => {
  const element = make('g');
  element.setAttribute('class', ' a  b ');
  element.classList.add('c', 'a');
  element.classList.remove('b');
  assert.equal(element.getAttribute('class'), 'a c');
  assert.ok(element.classList.contains('c') && !element.classList.contains('b'));
  element.setAttribute('style', 'fill: red; font-size:12px');
  element.style.setProperty('stroke', 'none');
  element.style.removeProperty('fill');
  assert.equal(element.style.getPropertyValue('font-size'), '12px');
  assert.equal(element.getAttribute('style'), 'font-size: 12px; stroke: none;');
});

test('a drawing is handed out once', () => {
  const svg = make('svg');
  const around = page.body.appendChild(make('div', svg));
  assert.equal(page.takeDrawing(), undefined);
  assert.equal(around.innerHTML, '');
  assert.equal(page.takeDrawing(), svg);
  assert.equal(page.takeDrawing(), undefined);
  assert.equal(svg.parentNode, null);
});

test('elements measure themselves', () => {
  const rect = make('rect');
  for (const [name, value] of Object.entries({ x: 1, y: 2, width: 30, height: 4.1 }))
    rect.setAttribute(name, value);
  const group = make('g', rect);
  group.setAttribute('transform', 'translate(10, 20)');
  // To quarters of a unit: Mermaid compares what it adds up.
  assert.deepEqual(group.getBBox(), { x: 1, y: 2, width: 30, height: 4.25 });
  assert.equal(rect.getBoundingClientRect().left, 11);
  const text = make('text');
  text.textContent = '中文';
  text.setAttribute('font-size', '10px');
  assert.equal(text.getComputedTextLength(), 20);
});
