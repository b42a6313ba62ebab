/** The edge: a book on disk becomes the input of the checks. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { loadAddresses, loadText } from '#src/book/load-text.ts';
import { formatProblems } from '#src/book/problems.ts';
import { withFolder } from './folder.ts';

test('reads order, chapters, sections, pages, lists and explorables', () => {
  const files = {
    'content/book.yaml': 'chapters:\n  - id: light\n    sections: [waves, rays]\n',
    'content/chapters/light/chapter.yaml': 'title: Light',
    'content/chapters/light/waves/en.mdx': 'Waves',
    'content/chapters/light/waves/notes.txt': 'not a section',
    'content/pages/cover/zh.mdx': '封面',
    'content/references.yaml': 'references:\n  - id: young1804\n',
    'content/glossary.yaml': 'terms:\n  - id: wave\n',
    'content/claims.yaml': 'claims:\n  - id: light-is-instant\n',
    'content/corrections.yaml': 'corrections: []\n',
    'content/questions.yaml': 'questions:\n  - id: how-fast\n    group: words\n',
    'content/seals.yaml': 'seals: []\n',
    'src/explorables/prism/index.astro': '',
    'src/explorables/kit/scale.ts': '',
  };
  withFolder(files, (root) => {
    const book = loadBook(root);
    assert.deepEqual(book.problems, []);
    assert.deepEqual(book.book, { chapters: [{ id: 'light', sections: ['waves', 'rays'] }] });
    assert.deepEqual(book.chapters, [
      { chapter: 'light', file: 'content/chapters/light/chapter.yaml', source: 'title: Light' },
    ]);
    assert.deepEqual(book.sections, [
      {
        chapter: 'light',
        section: 'waves',
        locale: 'en',
        file: 'content/chapters/light/waves/en.mdx',
        source: 'Waves',
      },
    ]);
    assert.deepEqual(
      book.pageTexts.map(({ file }) => file),
      ['content/pages/cover/zh.mdx'],
    );
    assert.deepEqual([...book.figures], ['explorables/prism']);
    assert.deepEqual(book.pages['/glossary/'], ['wave']);
    assert.deepEqual(book.pages['/references/'], ['young1804']);
    assert.deepEqual(book.pages['/questions/words/'], ['how-fast']);
    assert.deepEqual(book.pages['/questions/law/'], []);
    assert.equal(book.tex('x^2', false), null);
    assert.match(book.tex('\\frac{1', true) ?? '', /Unexpected end of input/);
  });
});

test('an empty folder is seven missing files, not a crash', () => {
  withFolder({}, (root) => {
    assert.equal(
      formatProblems(checkBook(loadBook(root))),
      [
        ['book', 'chapters'],
        ['claims', 'claims'],
        ['corrections', 'corrections'],
        ['glossary', 'terms'],
        ['questions', 'questions'],
        ['references', 'references'],
        ['seals', 'seals'],
      ]
        .map(
          ([name, key]) =>
            `content/${name}.yaml:1  The file is missing.  Write it with a list "${key}".`,
        )
        .join('\n'),
    );
  });
});

test('texts are read once, and again when they change; the registry knows what each holds', () => {
  const file = 'content/chapters/light/waves/en.mdx';
  const files = {
    [file]: '## Slits {#slits}\n',
    'content/chapters/light/rays/en.mdx': '<Term unclosed',
    'content/chapters/light/rays/zh.mdx': '## 光 {#beam}\n',
  };
  withFolder(files, (root) => {
    const text = loadText(root, file, 'en');
    assert.equal(loadText(root, file, 'en'), text);
    assert.deepEqual(
      [...loadAddresses(root, 'en')].map(([chapter, ids]) => [chapter, ...ids]),
      [['light', ['waves', 'waves'], ['slits', 'waves']]],
    );
    writeFileSync(join(root, file), '## Slits {#two-slits}\n');
    assert.deepEqual(
      loadText(root, file, 'en').headings.map(({ id }) => id),
      ['two-slits'],
    );
    assert.ok(loadAddresses(root, 'en').get('light')?.has('two-slits'));
    assert.ok(loadAddresses(root, 'zh').get('light')?.has('beam'));
  });
});
