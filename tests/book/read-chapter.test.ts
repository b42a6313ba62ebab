/** The outline of a chapter: what is found, in which section, on which line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readChapter } from '#src/book/read-chapter.ts';
import { MdxSyntaxError } from '#src/book/tree.ts';

const source = `---
title: "A: b"

lead: c
---

import Lens from '#explorables/lens/index.astro';
import { x } from 'elsewhere';

Before $a$.

## One $b$ {#one}

> Quoted <Cite id="w" at="p. 5" />,
> then <Cite id="v" />
> and \\$5.

$$
c
$$

- [x](#one) <Term id="t">*t*</Term>
- ![p](/p.png)

### Sub {#sub}

<Figure id="f">

\`\`\`mermaid
flowchart LR
accTitle: T
\`\`\`

<Caption>$d$</Caption>
</Figure>

<Check id="c">
Which <Cite id="u" />?

<Choice>
A
</Choice>
<Choice right>
B <Reason>R</Reason>
</Choice>
</Check>

## Two {#two}

<Lens locale="en" /> <Aside kind="note">N <Derivation title="D">x</Derivation></Aside>

\`\`\`python
print('$not a formula$')
\`\`\`
`;

const outline = readChapter(source, 'x.mdx', 'en');
const [before, one, two] = outline.sections;

test('front matter and imports', () => {
  assert.deepEqual(outline.frontMatter, {
    entries: [
      { key: 'title', value: 'A: b', line: 2 },
      { key: 'lead', value: 'c', line: 4 },
    ],
    error: null,
  });
  assert.deepEqual(outline.imports, [
    {
      name: 'Lens',
      path: '#explorables/lens/index.astro',
      room: 'explorables',
      folder: 'lens',
      line: 7,
    },
    { name: '', path: '', room: null, folder: null, line: 8 },
  ]);
});

test('sections and headings', () => {
  assert.deepEqual(
    outline.sections.map(({ id, title, line }) => [id, title, line]),
    [
      [null, '', 1],
      ['one', 'One b', 12],
      ['two', 'Two', 48],
    ],
  );
  assert.deepEqual(one?.subsections, [{ id: 'sub', title: 'Sub', depth: 3, line: 25 }]);
});

test('formulas, in headings and captions too, not in code', () => {
  assert.deepEqual(before?.formulas, [{ tex: 'a', display: false, line: 10 }]);
  assert.deepEqual(one?.formulas, [
    { tex: 'b', display: false, line: 12 },
    { tex: 'c', display: true, line: 18 },
    { tex: 'd', display: false, line: 34 },
  ]);
  assert.deepEqual(two?.formulas, []);
});

test('citations, terms, links, images', () => {
  assert.deepEqual(one?.citations, [
    { id: 'w', at: 'p. 5', line: 14 },
    { id: 'v', at: null, line: 15 },
    { id: 'u', at: null, line: 38 },
  ]);
  assert.deepEqual(one?.terms, [{ id: 't', line: 22 }]);
  assert.deepEqual(one?.links, [{ url: '#one', line: 22 }]);
  assert.deepEqual(one?.images, [{ url: '/p.png', alt: 'p', line: 23 }]);
});

test('figures, diagrams, checks, asides, derivations, explorables', () => {
  assert.deepEqual(one?.figures, [{ id: 'f', line: 27, hasCaption: true, diagrams: 1, images: 0 }]);
  assert.deepEqual(one?.diagrams, [
    {
      source: 'flowchart LR\naccTitle: T',
      line: 29,
      inFigure: true,
      hasTitle: true,
      hasDescription: false,
      skeleton: 'flowchart LR',
    },
  ]);
  assert.deepEqual(one?.checks, [
    {
      id: 'c',
      line: 37,
      choices: [
        { line: 40, right: false, hasReason: false },
        { line: 43, right: true, hasReason: true },
      ],
    },
  ]);
  assert.deepEqual(two?.explorables, [
    { room: 'explorables', folder: 'lens', locale: 'en', line: 50 },
  ]);
  assert.deepEqual(two?.asides, [{ kind: 'note', claim: null, line: 50 }]);
  assert.deepEqual(two?.derivations, [{ title: 'D', line: 50 }]);
});

test('running text leaves out headings, figures, checks, derivations and code', () => {
  const words = (text = ''): string[] => text.match(/\w+/g) ?? [];
  assert.deepEqual(words(one?.text), ['Quoted', 'then', 'and', '5', 'x', 't']);
  assert.deepEqual(words(two?.text), ['N']);
});

test('what is not MDX is an error with its line', () => {
  assert.throws(
    () => readChapter('---\ntitle: T\n---\n\nA\n\nB {a b}\n', 'x.mdx', 'en'),
    (error) =>
      error instanceof MdxSyntaxError && error.line === 7 && !/mdx-jsx/.test(error.message),
  );
});
