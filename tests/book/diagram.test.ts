/** The skeleton of a diagram: the same in two languages, different for another drawing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDiagram } from '#src/book/diagram.ts';

const skeleton = (source: string): string => readDiagram(source).skeleton;

test('a flowchart keeps ids, shapes, arrows and classes, and loses its words', () => {
  assert.equal(
    skeleton(`flowchart LR
      accTitle: T
      accDescr {
        Two
        lines
      }
      %% a comment
      subgraph train ["Training: one step"]
        a["x (y)"]:::text -->|"3×512"| b([round])
        b -- some words --> c{{six}}
        c -. maybe .-> d[/slanted/]
        d ==> e>flag] & f@{ shape: cyl, label: "store" }
      end`),
    [
      'flowchart LR',
      'subgraph train []',
      'a[]:::text -->|| b([])',
      'b -- --> c{{}}',
      'c -. .-> d[//]',
      'd ==> e>] & f@{ shape: cyl, label: "" }',
      'end',
    ].join('\n'),
  );
  assert.notEqual(skeleton('flowchart LR\na[x] --> b'), skeleton('flowchart LR\na(x) --> b'));
  assert.notEqual(skeleton('flowchart LR\na --> b'), skeleton('flowchart LR\nb --> a'));
  assert.notEqual(skeleton('flowchart LR\na --> b'), skeleton('flowchart TD\na --> b'));
});

test('a timeline keeps its sections, periods and numbers of events', () => {
  assert.equal(
    skeleton(`timeline
      title Of light
      section Rays
        1704 : Opticks : Queries
             : more
      section Waves
        1804 : Two slits`),
    [
      'timeline',
      'section',
      'period with events 2',
      'events 1',
      'section',
      'period with events 1',
    ].join('\n'),
  );
  assert.equal(skeleton('timeline\n1950 : Turing:a test'), skeleton('timeline\n1950年 : 图灵测试'));
});

test('a sequence keeps who speaks to whom', () => {
  assert.equal(
    skeleton(`sequenceDiagram
      participant u as The user
      u->>m: A question
      alt it knows
      m-->>u: An answer
      end
      Note over u,m: Done`),
    [
      'sequenceDiagram',
      'participant u as',
      'u->>m:',
      'alt',
      'm-->>u:',
      'end',
      'Note over u,m:',
    ].join('\n'),
  );
});

test('accTitle and accDescr', () => {
  const has = (source: string): [boolean, boolean] => {
    const { hasTitle, hasDescription } = readDiagram(source);
    return [hasTitle, hasDescription];
  };
  assert.deepEqual(has('flowchart LR\n  accTitle: T\n  accDescr: D'), [true, true]);
  assert.deepEqual(has('flowchart LR\naccDescr {\n long\n}'), [false, true]);
  assert.deepEqual(has('flowchart LR\naccTitle:\naccDescr:\na --> b'), [false, false]);
});
