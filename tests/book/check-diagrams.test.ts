/** Diagrams that cannot be drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDiagrams } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { lineOf } from './editing.ts';
import { en, validBook, zh } from './fixture.ts';

test('diagrams that cannot be drawn are told at their fence, or at their line where it is known', async () => {
  const book = validBook();
  const drawn: string[] = [];
  const problems = await checkDiagrams(book.sections, async (source) => {
    drawn.push(source);
    return source.includes('光源') ? 'Parse error\non line 4.' : null;
  });
  assert.equal(drawn.length, 2);
  assert.equal(
    formatProblems(problems),
    `${zh}:${lineOf(book, zh, '```mermaid')}  The diagram cannot be drawn: Parse error on line 4.  Correct the Mermaid source.`,
  );
  const [problem] = await checkDiagrams(book.sections, async () => 'Line 4 of the diagram: no.');
  assert.deepEqual(problem, {
    file: en,
    line: lineOf(book, en, 's["source"]'),
    what: 'The diagram cannot be drawn: no.',
    fix: 'Correct the Mermaid source.',
  });
});
