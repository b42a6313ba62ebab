/** What is no diagram for this site is refused in a sentence, by the check as by the drawing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagramError, diagramProblem, renderDiagram } from '#src/diagrams/render.ts';
import { samples } from './samples.ts';

const head = 'accTitle: A title\n  accDescr: What it shows';
const flow = (lines: string): string => `flowchart LR\n  ${head}\n  ${lines}`;
const talk = (lines: string): string => `sequenceDiagram\n  ${head}\n  ${lines}`;

const wrong: readonly (readonly [what: string, source: string, message: RegExp])[] = [
  ['nothing', '\n%% only a comment\n', /^The diagram is empty\.$/],
  ['no title', 'flowchart LR\n  accDescr: d\n  A --> B', /^The diagram has no accTitle; name it/],
  [
    'no description',
    'flowchart LR\n  accTitle: t\n  A --> B',
    /^The diagram has no accDescr; say what/,
  ],
  ['a colour', flow('A --> B\n  classDef x fill:#f00'), /^Line 5 of the diagram: colours come/],
  ['a link', flow('A --> B\n  click A href "x"'), /^Line 5 .* picture/],
  ['settings', `%%{init: {"theme": "dark"}}%%\n${flow('A --> B')}`, /^Line 1 .* settings/],
  [
    'a class without meaning',
    flow('A:::blue --> B'),
    /^Line 4 .*“blue” is no meaning class; there are text,/,
  ],
  [
    'bad grammar',
    flow('%% a comment\n  A --> B\n  A -->\n'),
    /^Line [67] of the diagram: Mermaid cannot read this/,
  ],
  [
    'bad grammar further up',
    flow('\n  %% a comment\n  A[one --> B\n  C --> D\n'),
    /^Line [67] of the diagram: Mermaid cannot read this near “[^”]*”.*; put labels in quotes\.$/,
  ],
  ['a quotation mark left open', flow('A["one] --> B\n  C["two"] --> D'), /^Line 4 .* not closed/],
  ['a Markdown label', flow('A["`**bold**`"] --> B'), /^Line 4 .* plain text/],
  ['formulas in a flowchart', flow('A["$$x^2$$"] --> B'), /^Line 4 .* formulas/],
  ['formulas in a message', talk('A->>B: cost is $$5 or $$6'), /^Line 4 .* formulas/],
  ['the name of a character', talk('A->>B: #infin; times'), /^Line 4 .* the character itself/],
  [
    'a shape that is not tested',
    flow('A@{ shape: docs, label: "x" }'),
    /^Line 4 .*“docs” is not drawn here; there are rect,/,
  ],
  ['a picture', flow('A@{ img: "https://example.org/a.png", label: "x" }'), /^Line 4 .* shape/],
  ['an icon', flow('A@{ icon: "fa:user", label: "x" }'), /^Line 4 .* a shape with words/],
  ['a node called end', flow('state --> end'), /^Line 4 .*“end” closes a subgraph/],
  ['a comment behind an edge', flow('A --> B %% why'), /^Line 4 .* a line of its own/],
  ['an actor', talk('actor User\n  User->>A: x'), /^Line 4 .* write participant/],
  [
    'a typed participant',
    talk('participant DB@{ "type": "database" } as Data\n  A->>DB: x'),
    /^Line 4 .* write participant/,
  ],
  ['a menu', talk('A->>B: x\n  link A: Wiki @ https://example.org'), /^Line 5 .* picture/],
  ['a full-width colon', talk('传感器->>网关：上报'), /^Line 4 .* half-width colon/],
  ['a private character', flow('A["\uE001"] --> B'), /^Line 4 .* private/],
  ...[
    'pie',
    'gantt',
    'stateDiagram-v2',
    'erDiagram',
    'mindmap',
    'architecture-beta',
    'flowchat',
  ].map(
    (kind) =>
      [
        kind,
        `${kind}\n  ${head}\n  A : B\n`,
        new RegExp(`^“${kind}” opens no diagram that is drawn here; there are flowchart, timeline`),
      ] as const,
  ),
];

describe('a wrong source', () => {
  for (const [what, source, message] of wrong)
    test(`${what} is refused in a sentence`, async () => {
      assert.match((await diagramProblem(source)) ?? '', message);
      await assert.rejects(renderDiagram(source, { id: 'd', lang: 'en' }), (error: unknown) => {
        assert.ok(error instanceof DiagramError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });

  test('does not spoil the next drawing', async () => {
    await assert.rejects(renderDiagram(flow('A -->\n'), { id: 'd', lang: 'en' }));
    await renderDiagram(flow(`A --> After["after ${process.pid}"]\n`), { id: 'd', lang: 'en' });
  });
});

test('what can be drawn passes the check', async () => {
  for (const { en, zh } of Object.values(samples))
    for (const source of [en, zh]) assert.equal(await diagramProblem(source), null, source);
});
