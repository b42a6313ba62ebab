/** The outline of a text: what is found, and on which line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '#src/book/read-text.ts';
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

const outline = readText(source, 'x.mdx', 'en');

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

test('headings', () => {
  assert.deepEqual(outline.headings, [
    { id: 'one', title: 'One b', depth: 2, line: 12 },
    { id: 'sub', title: 'Sub', depth: 3, line: 25 },
    { id: 'two', title: 'Two', depth: 2, line: 48 },
  ]);
});

test('formulas, in headings and captions too, not in code', () => {
  assert.deepEqual(outline.formulas, [
    { tex: 'a', display: false, line: 10 },
    { tex: 'b', display: false, line: 12 },
    { tex: 'c', display: true, line: 18 },
    { tex: 'd', display: false, line: 34 },
  ]);
});

test('citations, terms, links, images', () => {
  assert.deepEqual(outline.citations, [
    { id: 'w', at: 'p. 5', line: 14 },
    { id: 'v', at: null, line: 15 },
    { id: 'u', at: null, line: 38 },
  ]);
  assert.deepEqual(outline.terms, [{ id: 't', line: 22 }]);
  assert.deepEqual(outline.links, [{ url: '#one', line: 22 }]);
  assert.deepEqual(outline.images, [{ url: '/p.png', alt: 'p', line: 23 }]);
});

test('figures, diagrams, checks, asides, derivations, explorables', () => {
  assert.deepEqual(outline.figures, [
    { id: 'f', line: 27, hasCaption: true, diagrams: 1, images: 0 },
  ]);
  assert.deepEqual(outline.diagrams, [
    {
      source: 'flowchart LR\naccTitle: T',
      line: 29,
      inFigure: true,
      hasTitle: true,
      hasDescription: false,
      skeleton: 'flowchart LR',
    },
  ]);
  assert.deepEqual(outline.checks, [
    {
      id: 'c',
      line: 37,
      choices: [
        {
          line: 40,
          right: false,
          hasReason: false,
          reasons: 0,
          text: 'A',
          endsWithReason: false,
        },
        { line: 43, right: true, hasReason: true, reasons: 1, text: 'B', endsWithReason: true },
      ],
      asks: true,
    },
  ]);
  assert.deepEqual(outline.explorables, [
    { room: 'explorables', folder: 'lens', locale: 'en', parts: [], line: 50 },
  ]);
  assert.deepEqual(outline.asides, [{ kind: 'note', claim: null, line: 50 }]);
  assert.deepEqual(outline.derivations, [{ title: 'D', line: 50 }]);
});

test('what stands between the tags of a figure, none of it running text', () => {
  const source = `import Lens from '#explorables/lens/index.astro';

Before.

<Lens locale="en">
<Check id="guess">
Which?

<Choice right>
This
<Reason>Because.</Reason>
</Choice>
</Check>

<Caption>**What?** A caption.<Cite id="u" /></Caption>

<Try>
- One.
- Two.
</Try>

<Real>
Otherwise.<Cite id="v" />

And $x$.
</Real>

Lost.
</Lens>
`;
  const { explorables, citations, formulas, text } = readText(source, 'x.mdx', 'en');
  assert.deepEqual(
    explorables.flatMap(({ parts }) =>
      parts.map(({ name, line, says, items, paragraphs, citations: cited }) =>
        [name, line, says, items, paragraphs, cited].join(' '),
      ),
    ),
    [
      'Check 6 true 0 2 0',
      'Caption 15 true 0 0 1',
      'Try 17 true 2 2 0',
      'Real 22 true 0 2 1',
      ' 28 true 0 1 0',
    ],
  );
  assert.deepEqual(
    citations.map(({ id, line }) => `${id} ${line}`),
    ['u 15', 'v 23'],
  );
  assert.equal(formulas.length, 1);
  assert.deepEqual(text.match(/\w+/g), ['Before', 'Lost']);
});

test('running text leaves out headings, figures, checks, derivations and code', () => {
  const words = (text: string): string[] => text.match(/\w+/g) ?? [];
  assert.deepEqual(words(outline.text), ['Before', 'Quoted', 'then', 'and', '5', 'x', 't', 'N']);
});

test('what is not MDX is an error with its line', () => {
  assert.throws(
    () => readText('---\ntitle: T\n---\n\nA\n\nB {a b}\n', 'x.mdx', 'en'),
    (error) =>
      error instanceof MdxSyntaxError && error.line === 7 && !/mdx-jsx/.test(error.message),
  );
});
