/** Mistakes in the bibliography. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { changed, edited, extended, found } from './editing.ts';
import { en, validBook, zh } from './fixture.ts';

describe('references', () => {
  const book = validBook();
  const file = 'content/references.yaml';
  const incomplete = (fields: Record<string, unknown>, ...missing: string[]): void =>
    assert.deepEqual(
      found({ ...book, references: changed(book.references, fields) }),
      missing.map(
        (what) =>
          `${file}:12  The work "young1804" has ${what}.  Add it: a reader must be able to find the work.`,
      ),
    );

  test('an incomplete work', () => {
    incomplete({ title: '  ' }, 'no title');
    incomplete({ issued: undefined }, 'no issued (a year or YYYY-MM-DD) and no "undated: true"');
    incomplete({ issued: 'May 1804' }, 'no issued (a year or YYYY-MM-DD) and no "undated: true"');
    incomplete({ issued: '1804-05-17' });
    incomplete({ issued: undefined, undated: true });
    incomplete({ doi: undefined }, 'none of url, doi, arxiv, isbn');
    incomplete({ type: undefined }, 'no type');
    incomplete({ type: 'blog' }, 'a type "blog" that CSL does not know');
    incomplete(
      { 'container-title': undefined },
      'no container-title, which the type "article-journal" needs',
    );
    incomplete({ type: 'book', author: [] }, 'no author, which the type "book" needs');
    incomplete(
      { type: 'webpage', author: [], 'container-title': undefined },
      'none of author, publisher, container-title',
    );
  });

  test('a work that nothing cites, unless it is cited outside of the texts', () => {
    const references = extended(book.references, {
      ...book.references.items[0]!.data,
      id: 'zahn',
      title: 'Another',
    });
    assert.deepEqual(found({ ...book, references }), [
      `${file}:99  The work "zahn" is cited nowhere.  Cite it, or take it out.`,
    ]);
    assert.deepEqual(found({ ...book, references, alsoCited: new Set(['zahn']) }), []);
  });

  test('nothing is called unused while a section cannot be read', () => {
    const references = extended(book.references, {
      ...book.references.items[0]!.data,
      id: 'zahn',
      title: 'Another',
    });
    const unread = edited(
      edited({ ...book, references }, en, 'Where', '{a b}'),
      zh,
      '两列波',
      '{a b}',
    );
    assert.deepEqual(
      checkBook(unread).map((problem) => problem.file),
      [en, zh],
    );
  });

  test('the same id twice, and none', () => {
    const { data } = book.references.items[1]!;
    assert.deepEqual(found({ ...book, references: extended(book.references, data) }), [
      `${file}:99  The work "young1804" is already on line 12.  Keep one of the two.`,
    ]);
    assert.deepEqual(found({ ...book, references: extended(book.references, {}) }), [
      `${file}:99  A work has no id.  Write "id: …", as it is cited.`,
    ]);
  });
});
