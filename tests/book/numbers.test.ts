/** Numbers of citations, neighbours in the book, the list of problems. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { numberCitations } from '#src/book/citations.ts';
import { lengthOf, readingMinutes } from '#src/book/length.ts';
import { neighbours } from '#src/book/navigation.ts';
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
  const around = (chapterId: string, sectionId: string | null) => {
    const { previous, next } = neighbours(book, chapterId, sectionId);
    return [previous, next].map((stop) => stop && `${stop.chapter.id}/${stop.section?.id ?? ''}`);
  };

  test('openings and sections follow each other, across chapters', () => {
    assert.deepEqual(around('one', null), [null, 'one/a']);
    assert.deepEqual(around('one', 'a'), ['one/', 'one/b']);
    assert.deepEqual(around('one', 'b'), ['one/a', 'empty/']);
    assert.deepEqual(around('empty', null), ['one/b', 'two/']);
    assert.deepEqual(around('two', null), ['empty/', 'two/a']);
    assert.deepEqual(around('two', 'a'), ['two/', null]);
  });

  test('a page that is not there has none', () => {
    assert.deepEqual(around('three', null), [null, null]);
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

test('reading time: at a known pace, never nothing', () => {
  assert.equal(readingMinutes(0), 1);
  assert.equal(readingMinutes(2380), 10);
});
