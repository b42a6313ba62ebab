/** Labels are found wherever the grammar of flowcharts lets them stand, and nothing else is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagramError } from '#src/diagrams/errors.ts';
import { rewriteFlow } from '#src/diagrams/flow-labels.ts';

const rewritten = (source: string): string =>
  rewriteFlow(source, (label, place) => `${place}:${label}`);

const cases: readonly (readonly [given: string, wanted: string])[] = [
  ['A --> B & C', 'A --> B & C'],
  ['A["one"] --> B', 'A["node:one"] --> B'],
  ['A[one two] --> B(three)', 'A["node:one two"] --> B("node:three")'],
  ['A[Line One<br/>Line Two]', 'A["node:Line One<br/>Line Two"]'],
  ['A[read/write] --> C(TCP/IP)', 'A["node:read/write"] --> C("node:TCP/IP")'],
  ['D{n > 5?} --> E[C:\\models]', 'D{"node:n > 5?"} --> E["node:C:\\models"]'],
  ['A[/etc/passwd]', 'A["node:/etc/passwd"]'],
  ['A[/slanted/] --> B[\\back\\]', 'A[/"node:slanted"/] --> B[\\"node:back"\\]'],
  ['A[/wide\\] --> B[\\narrow/]', 'A[/"node:wide"\\] --> B[\\"node:narrow"/]'],
  ['A[/"quoted"/]', 'A[/"node:quoted"/]'],
  ['A([pill])-->B[[sub]]-->C[(db)]', 'A(["node:pill"])-->B[["node:sub"]]-->C[("node:db")]'],
  ['A((c)) --> B(((d))) --> C{{h}}', 'A(("node:c")) --> B((("node:d"))) --> C{{"node:h"}}'],
  ['A>flag] --> B', 'A>"node:flag"] --> B'],
  ['A[Moderator (Light Water)]', 'A["node:Moderator (Light Water)"]'],
  ['A(a (b) c) --> B((a) and (b))', 'A("node:a (b) c") --> B("node:(a) and (b)")'],
  ['A[x [0] y]:::latent --> B', 'A["node:x [0] y"]:::latent --> B'],
  ['A[smile :) here] --> B', 'A["node:smile :) here"] --> B'],
  ['A[say "hi"] --> B', 'A["node:say "hi""] --> B'],
  ['A -->|yes| B', 'A -->|"edge:yes"| B'],
  ['A -->| "no" | B', 'A -->|"edge:no"| B'],
  ['A -->|doc()| B', 'A -->|"edge:doc()"| B'],
  ['A -- loss > 0.5 --> B', 'A -- "edge:loss > 0.5" --> B'],
  ['A == n >= 30 ==> B', 'A == "edge:n >= 30" ==> B'],
  ['A -. x -> y .-> B', 'A -. "edge:x -> y" .-> B'],
  ['A -- "later on" --> B', 'A -- "edge:later on" --> B'],
  ['A <-- (1) Request --> B', 'A <-- "edge:(1) Request" --> B'],
  ['A <== both ==> B', 'A <== "edge:both" ==> B'],
  ['A <-. both .-> B', 'A <-. "edge:both" .-> B'],
  ['A x-- both --x B', 'A x-- "edge:both" --x B'],
  ['A o-- both --o B', 'A o-- "edge:both" --o B'],
  ['A--text-->B', 'A--"edge:text"-->B'],
  ['A --- B ~~~ C --o D --x E <--> F', 'A --- B ~~~ C --o D --x E <--> F'],
  ['A -.- B -..-> C === D', 'A -.- B -..-> C === D'],
  ['a-b --> c_d --> v1.5', 'a-b --> c_d --> v1.5'],
  ['A e1@--> B@{ shape: rect, label: "x y" }', 'A e1@--> B@{ shape: rect, label: "node:x y" }'],
  ['A[one]; B[two]', 'A["node:one"]; B["node:two"]'],
  ['subgraph train', 'subgraph train'],
  ['subgraph two words\nA\nend', 'subgraph "group:two words"\nA\nend'],
  ['subgraph s[x / y]\nA\nend', 'subgraph s["group:x / y"]\nA\nend'],
  ['subgraph s ["x: y"]\nA\nend', 'subgraph s ["group:x: y"]\nA\nend'],
  ['subgraph "x"\nA\nend', 'subgraph "group:x"\nA\nend'],
  ['class A,B latent\ndirection TB', 'class A,B latent\ndirection TB'],
  ['endless[one] --> B', 'endless["node:one"] --> B'],
  // Lines keep their numbers.
  ['A["one\n two"] --> B\nC[x]', 'A["node:one\n two"] --> B\n\nC["node:x"]'],
  // What follows no grammar is left to Mermaid to refuse.
  ['A[one --> B', 'A[one --> B'],
  ['A -- nothing', 'A -- nothing'],
];

describe('the labels of a flowchart', () => {
  for (const [given, wanted] of cases) test(given, () => assert.equal(rewritten(given), wanted));

  test('are not looked for behind a quotation mark that is left open', () => {
    for (const open of ['A["one] --> B\nC["two"]', 'A --> B["x'])
      assert.throws(
        () => rewritten(`flowchart LR\n${open}`),
        (error: unknown) => {
          assert.ok(error instanceof DiagramError);
          assert.match(error.message, /^Line 2 .* not closed/);
          return true;
        },
      );
  });
});
