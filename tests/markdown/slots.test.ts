/** Where the words that stand in a figure go. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { slots } from '#src/markdown/slots.ts';
import { words } from '#src/markdown/words.ts';
import { named, treeOf, type TreeNode } from './evaluate.ts';

const slotsOf = (source: string, name: string): unknown[] =>
  named(treeOf(source, [slots, words]), name).map(({ attributes }) => attributes['slot']);

const explorable = `
<Prism>
<Check id="guess">
Which?

<Choice right>
This
<Reason>Because.</Reason>
</Choice>
</Check>

<Caption>**What?** That.</Caption>

<Try>
- Turn it.
</Try>

<Real>
Otherwise.
</Real>
</Prism>
`;

describe('in an imported figure', () => {
  test('question and caption go to their slots, the notes stay', () => {
    assert.deepEqual(slotsOf(explorable, 'Check'), ['prediction']);
    assert.deepEqual(slotsOf(explorable, 'Caption'), ['caption']);
    assert.deepEqual(slotsOf(explorable, 'Try'), [undefined]);
    assert.deepEqual(slotsOf(explorable, 'Real'), [undefined]);
  });

  test('the question keeps what a check needs', () => {
    const [check] = named(treeOf(explorable, [slots, words]), 'Check') as [TreeNode];
    assert.equal(check.attributes['id'], 'guess');
    assert.deepEqual(
      named(check, 'Choice').map(({ attributes }) => attributes),
      [{ right: true, check: 'guess', index: '0' }],
    );
    assert.deepEqual(
      named(check, 'Fragment').map(({ attributes }) => attributes['slot']),
      ['question', 'reason'],
    );
  });

  test('a figure on one line with its caption is no exception', () =>
    assert.deepEqual(slotsOf('<Prism><Caption>**What?** That.</Caption></Prism>', 'Caption'), [
      'caption',
    ]));
});

test('elsewhere nothing has a slot', () => {
  const source = `
<Figure id="f">
<Caption>**What?** That.</Caption>
</Figure>

<Aside kind="note">
<Check id="c">
Which?

<Choice right>
This
</Choice>
</Check>
</Aside>

<Check id="d">
Which?
</Check>
`;
  assert.deepEqual(slotsOf(source, 'Caption'), [undefined]);
  assert.deepEqual(slotsOf(source, 'Check'), [undefined, undefined]);
});
