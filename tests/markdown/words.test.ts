/** What the words of an author are given before they are components: numbers, ids and slots. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { words } from '#src/markdown/words.ts';
import { named, textOf, treeOf, type TreeNode } from './evaluate.ts';

const attributesOf = (source: string, name: string): TreeNode['attributes'][] =>
  named(treeOf(source, [words]), name).map(({ attributes }) => attributes);

describe('citations', () => {
  test('a work keeps its number, a citation has its own; both know their section', () => {
    const source = `
One.<Cite id="ho" at="eq. 4" /> Two.<Cite id="song" />

Three.<Cite id="ho" /> Four.<Cite id="lin" at="§3" />
`;
    assert.deepEqual(attributesOf(source, 'Cite'), [
      { id: 'ho', at: 'eq. 4', section: 'light', work: '1', nth: '1', first: 'yes' },
      { id: 'song', section: 'light', work: '2', nth: '2', first: 'yes' },
      { id: 'ho', section: 'light', work: '1', nth: '3' },
      { id: 'lin', at: '§3', section: 'light', work: '3', nth: '4', first: 'yes' },
    ]);
  });

  test('they are counted in the order of reading, whatever they stand in', () => {
    const source = `
| A | B |
|---|---|
| x<Cite id="a" /> | y<Cite id="b" /> |

- item<Cite id="c" />

<Aside kind="note">

Text.<Cite id="a" />

</Aside>

<Check id="q">

Which?<Cite id="d" />

<Choice right>
Yes
<Reason>Because.<Cite id="b" /></Reason>
</Choice>

</Check>

Last.<Cite id="d" />
`;
    const seen = attributesOf(source, 'Cite').map(({ id, work, nth }) => [id, work, nth].join(' '));
    assert.deepEqual(seen, ['a 1 1', 'b 2 2', 'c 3 3', 'a 1 4', 'd 4 5', 'b 2 6', 'd 4 7']);
  });

  test('one directly after another says so, for the comma between their numbers', () => {
    const source =
      'One.<Cite id="a" /> <Cite id="b" /><Cite id="c" /> Two.<Cite id="a" />\n\n<Cite id="b" />';
    assert.deepEqual(
      attributesOf(source, 'Cite').map(({ follows }) => follows),
      [undefined, 'yes', 'yes', undefined, undefined],
    );
  });

  test('white space between two is dropped, and no other', () => {
    const source =
      'One.<Cite id="a" /> <Cite id="b" />\n<Cite id="c" /> Two. <Cite id="a" /> <b>x</b>';
    assert.equal(textOf(treeOf(source, [words])), 'One. Two.  x');
  });

  test('each document counts from one', () => {
    const source = 'One.<Cite id="ho" />';
    assert.deepEqual(attributesOf(source, 'Cite'), attributesOf(source, 'Cite'));
  });

  test('one that stands alone on its line is counted too', () => {
    const source = 'One.<Cite id="a" />\n\n<Cite id="b" />\n\nTwo.<Cite id="b" />';
    assert.deepEqual(
      attributesOf(source, 'Cite').map(({ work, nth }) => `${work} ${nth}`),
      ['1 1', '2 2', '2 3'],
    );
  });
});

test('terms are numbered apart from citations, each use by itself', () => {
  const source =
    'A <Term id="score">score</Term>.<Cite id="a" /> Again the <Term id="score">score</Term>.';
  assert.deepEqual(attributesOf(source, 'Term'), [
    { id: 'score', section: 'light', nth: '1' },
    { id: 'score', section: 'light', nth: '2' },
  ]);
});

test('derivations are numbered', () => {
  const source =
    '<Derivation title="A">\n\nOne.\n\n</Derivation>\n\n<Derivation title="B">\n\nTwo.\n\n</Derivation>';
  assert.deepEqual(attributesOf(source, 'Derivation'), [
    { title: 'A', section: 'light', nth: '1' },
    { title: 'B', section: 'light', nth: '2' },
  ]);
});

describe('checks', () => {
  // As writers set it: the reason after a blank line, and within the answer's paragraph.
  const forms = {
    spaced: `
<Check id="q">

Which one?

<Choice>

First

<Reason>Why not.</Reason>

</Choice>

<Choice right>

Second

<Reason>Why.</Reason>

</Choice>

</Check>`,
    dense: `
<Check id="q">
Which one?

<Choice>
First
<Reason>Why not.</Reason>
</Choice>

<Choice right>
Second
<Reason>Why.</Reason>
</Choice>
</Check>`,
  };

  for (const [form, source] of Object.entries(forms))
    test(`question, answers and reasons go to their places, ${form}`, () => {
      const check = named(treeOf(source, [words]), 'Check')[0];
      assert.ok(check);
      const [question, ...choices] = check.children.filter((child) => typeof child !== 'string');
      assert.equal(question?.attributes['slot'], 'question');
      assert.equal(textOf(question).trim(), 'Which one?');
      assert.deepEqual(
        choices.map(({ attributes }) => attributes),
        [
          { check: 'q', index: '0' },
          { right: true, check: 'q', index: '1' },
        ],
      );
      const parts = choices.map(({ children }) => {
        const reason = children.find(
          (child) => typeof child !== 'string' && child.attributes['slot'] === 'reason',
        );
        const answer = children.filter((child) => child !== reason);
        return [answer.map(textOf).join('').trim(), reason ? textOf(reason).trim() : undefined];
      });
      assert.deepEqual(parts, [
        ['First', 'Why not.'],
        ['Second', 'Why.'],
      ]);
    });

  test('mark-up in a reason stays', () => {
    const source = `
<Check id="q">
Which?

<Choice right>
Yes
<Reason>Because **it** is so.<Cite id="a" /></Reason>
</Choice>
</Check>`;
    const tree = treeOf(source, [words]);
    const reason = named(tree, 'Fragment').find(
      ({ attributes }) => attributes['slot'] === 'reason',
    );
    assert.ok(reason);
    assert.equal(named(reason, 'strong').length, 1);
    assert.equal(named(reason, 'Cite').length, 1);
    assert.equal(named(tree, 'Reason').length, 0);
  });

  test('a question of several paragraphs is whole', () => {
    const source = `
<Check id="q">

First paragraph.

Second paragraph.

<Choice right>
Yes
<Reason>So.</Reason>
</Choice>

</Check>`;
    const question = named(treeOf(source, [words]), 'Fragment')[0];
    assert.ok(question);
    assert.deepEqual(named(question, 'p').map(textOf), ['First paragraph.', 'Second paragraph.']);
  });
});
