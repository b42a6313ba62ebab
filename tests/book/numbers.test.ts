/** Numbers of citations, neighbours in the book, the list of problems. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { numberCitations } from '#src/book/citations.ts';
import { lengthOf } from '#src/book/length.ts';
import { chapterNeighbours, chapterNumber, sectionNeighbours } from '#src/book/navigation.ts';
import { asSentence, formatProblems } from '#src/book/problems.ts';

test('a work keeps the number of its first citation, and knows where it is cited', () => {
  const { occurrences, works } = numberCitations(['b', 'a', 'b', 'c', 'a', 'b']);
  assert.deepEqual(
    occurrences.map(({ id, number, index }) => `${index}: ${id} [${number}]`),
    ['1: b [1]', '2: a [2]', '3: b [1]', '4: c [3]', '5: a [2]', '6: b [1]'],
  );
  assert.deepEqual(works, [
    { id: 'b', number: 1, occurrences: [1, 3, 6] },
    { id: 'a', number: 2, occurrences: [2, 5] },
    { id: 'c', number: 3, occurrences: [4] },
  ]);
  assert.deepEqual(numberCitations([]), { occurrences: [], works: [] });
});

describe('navigation', () => {
  const chapter = (id: string, ...sections: string[]) => {
    return { id, title: id, sections: sections.map((s) => ({ id: s, title: s })) };
  };
  const book = [chapter('one', 'a', 'b'), chapter('empty'), chapter('two', 'a')];
  const ids = <T>(
    { previous, next }: { previous: T | null; next: T | null },
    name: (item: T) => string,
  ) => [previous && name(previous), next && name(next)];

  test('chapters before and after', () => {
    const around = (id: string) => ids(chapterNeighbours(book, id), (c) => c.id);
    assert.deepEqual(around('one'), [null, 'empty']);
    assert.deepEqual(around('empty'), ['one', 'two']);
    assert.deepEqual(around('two'), ['empty', null]);
    assert.deepEqual(around('three'), [null, null]);
    assert.deepEqual([chapterNumber(book, 'two'), chapterNumber(book, 'three')], [3, null]);
  });

  test('sections before and after, across chapters', () => {
    const around = (chapterId: string, id: string) =>
      ids(sectionNeighbours(book, chapterId, id), (s) => `${s.chapter.id}/${s.section.id}`);
    assert.deepEqual(around('one', 'a'), [null, 'one/b']);
    assert.deepEqual(around('one', 'b'), ['one/a', 'two/a']);
    assert.deepEqual(around('two', 'a'), ['one/b', null]);
    assert.deepEqual(around('two', 'b'), [null, null]);
  });
});

describe('problems', () => {
  test('are sorted by file, then by line as a number', () => {
    const at = (file: string, line: number) => ({ file, line, what: 'Wrong.', fix: 'Mend it.' });
    assert.equal(
      formatProblems([at('b', 1), at('a', 10), at('a', 9)]),
      'a:9  Wrong.  Mend it.\na:10  Wrong.  Mend it.\nb:1  Wrong.  Mend it.',
    );
    assert.equal(formatProblems([]), '');
  });

  test('a foreign message becomes one sentence on one line', () => {
    assert.equal(asSentence(' Parse error:\n  line 2. '), 'Parse error: line 2.');
  });
});

test('length: English words, Chinese characters', () => {
  assert.equal(lengthOf("It's 3.5 times x-ray \uFFFC, isn’t it?", 'en'), 6);
  assert.equal(lengthOf('扩散模型 (DDPM)，2020 年。', 'zh'), 5);
});
