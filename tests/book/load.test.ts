/** The edge: a book on disk becomes the input of the checks. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';

function withFolder(files: Record<string, string>, use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('reads order, chapters, pages, lists and explorables', () => {
  const files = {
    'content/book.yaml': 'chapters:\n  - id: light\n    sections: [waves, rays]\n',
    'content/chapters/light/en.mdx': 'Light',
    'content/chapters/light/notes.txt': 'not a chapter',
    'content/pages/cover/zh.mdx': '封面',
    'content/references.yaml': 'references:\n  - id: young1804\n',
    'content/glossary.yaml': 'terms:\n  - id: wave\n',
    'content/claims.yaml': 'claims:\n  - id: light-is-instant\n',
    'src/explorables/prism/index.astro': '',
    'src/explorables/kit/scale.ts': '',
  };
  withFolder(files, (root) => {
    const book = loadBook(root);
    assert.deepEqual(book.problems, []);
    assert.deepEqual(book.book, { chapters: [{ id: 'light', sections: ['waves', 'rays'] }] });
    assert.deepEqual(book.chapters, [
      { chapter: 'light', locale: 'en', file: 'content/chapters/light/en.mdx', source: 'Light' },
    ]);
    assert.deepEqual(
      book.pageTexts?.map(({ file }) => file),
      ['content/pages/cover/zh.mdx'],
    );
    assert.deepEqual([...book.figures], ['explorables/prism']);
    assert.deepEqual(book.pages['/glossary/'], ['wave']);
    assert.deepEqual(book.pages['/references/'], ['young1804']);
    assert.equal(book.tex('x^2', false), null);
    assert.match(book.tex('\\frac{1', true) ?? '', /Unexpected end of input/);
  });
});

test('an empty folder is four missing files, not a crash', () => {
  withFolder({}, (root) => {
    assert.equal(
      formatProblems(checkBook(loadBook(root))),
      [
        ['book', 'chapters'],
        ['claims', 'claims'],
        ['glossary', 'terms'],
        ['references', 'references'],
      ]
        .map(
          ([name, key]) =>
            `content/${name}.yaml:1  The file is missing.  Write it with a list "${key}".`,
        )
        .join('\n'),
    );
  });
});
