/** Mistakes in the bibliography, the glossary, the claims and the list of files. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook, checkDiagrams } from '#src/book/check.ts';
import { readList } from '#src/book/data-list.ts';
import type { BookInput, DataList, DataSet } from '#src/book/input.ts';
import { formatProblems } from '#src/book/problems.ts';
import {
  coverZh,
  edited,
  en,
  lineOf,
  raysEn,
  raysZh,
  soundEn,
  soundZh,
  validBook,
  zh,
} from './fixture.ts';

const found = (book: BookInput): string[] =>
  checkBook(book)
    .map((problem) => formatProblems([problem]))
    .sort();

/** The list with fields of its last item changed; undefined takes one away. */
const changed = (list: DataList, fields: Record<string, unknown>): DataList => ({
  ...list,
  items: list.items.map((item, i) =>
    i === list.items.length - 1 ? { ...item, data: { ...item.data, ...fields } } : item,
  ),
});

/** The list with another item on line 99. */
const extended = (list: DataList, data: Record<string, unknown>): DataList => ({
  ...list,
  items: [...list.items, { line: 99, data }],
});

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

describe('glossary and claims', () => {
  const book = validBook();
  test('an incomplete term', () => {
    const glossary = changed(book.glossary, { zh: '', definition: { en: 'What travels.' } });
    const fix = 'Give every term a name and a definition in both languages.';
    assert.deepEqual(found({ ...book, glossary }), [
      `content/glossary.yaml:2  The term "wave" has no definition.zh.  ${fix}`,
      `content/glossary.yaml:2  The term "wave" has no zh.  ${fix}`,
    ]);
    assert.equal(
      found({ ...book, glossary: changed(book.glossary, { definition: null }) }).length,
      2,
    );
  });
  const section = 'light#rays';
  const file = 'content/claims.yaml';
  const claim = (fields: Record<string, unknown>): string[] =>
    found({ ...book, claims: extended(book.claims, { id: 'new', section, ...fields }) });

  test('a claim in no section of the book, or put right in another than it says', () => {
    assert.deepEqual(claim({ section: 'light#dark' }), [
      `${file}:99  The claim "new" has the section "light#dark", which is not in book.yaml.  Write section: <chapter>#<section>, where the site takes the claim up.`,
    ]);
    assert.deepEqual(found({ ...book, claims: changed(book.claims, { section: 'light#waves' }) }), [
      `${file}:2  The claim "light-is-instant" is put right in "light#rays" and not in "light#waves".  Make them the same.`,
    ]);
  });

  test('a wrong claim that the text does not put right', () => {
    const none = (verdict: string): string =>
      `${file}:99  The claim "new" is ${verdict} and is put right nowhere in the text.  Write <Aside kind="correction" claim="…"> where it matters.`;
    for (const verdict of ['wrong', 'imprecise', 'outdated'])
      assert.deepEqual(claim({ verdict }), [none(verdict)]);
    for (const verdict of ['correct', 'opinion']) assert.deepEqual(claim({ verdict }), []);
    const both = [raysEn, raysZh].reduce(
      (b, name) => edited(b, name, 'claim="light-is-instant"', 'claim="light-is-instant new"'),
      { ...book, claims: extended(book.claims, { id: 'new', section, verdict: 'wrong' }) },
    );
    assert.deepEqual(found(both), []);
  });

  test('a source of a claim that is not in the bibliography', () =>
    assert.deepEqual(claim({ sources: [{ id: 'nobody' }] }), [
      `${file}:99  The row "new" names the work "nobody", which is not in references.yaml.  Add it there, or correct the id.`,
    ]));

  test('ids: twice, missing, in another form', () => {
    const claims = extended(book.claims, { id: 'light-is-instant', section });
    assert.deepEqual(found({ ...book, claims }), [
      'content/claims.yaml:99  The claim "light-is-instant" is already on line 2.  Keep one of the two.',
    ]);
    assert.deepEqual(found({ ...book, claims: extended(book.claims, { id: 'A_b', section }) }), [
      'content/claims.yaml:99  The id "A_b" of a claim is not in kebab case.  Use small letters a to z, digits and single hyphens.',
    ]);
    assert.deepEqual(found({ ...book, claims: extended(book.claims, { section }) }), [
      'content/claims.yaml:99  A claim has no id.  Write "id: …".',
    ]);
  });
});

describe('files', () => {
  const book = validBook();
  const missing = (file: string, locale: string): string =>
    `${file}:1  The file is missing: there is no text in the language "${locale}".  ` +
    'Write it; every section of book.yaml and every page exists in each language.';
  test('a missing translation of a section or a page', () => {
    const without = (file: string): BookInput => ({
      ...book,
      sections: book.sections.filter((section) => section.file !== file),
      pageTexts: book.pageTexts.filter((text) => text.file !== file),
    });
    assert.deepEqual(found(without(soundZh)), [missing(soundZh, 'zh')]);
    assert.deepEqual(found(without(coverZh)), [missing(coverZh, 'zh')]);
  });
  const [light, sound] = book.book.chapters;
  const without = (folder: string): BookInput => ({
    ...book,
    chapters: book.chapters.filter(({ file }) => !file.startsWith(folder)),
    sections: book.sections.filter(({ file }) => !file.startsWith(folder)),
  });
  test('a chapter or section of book.yaml without files', () => {
    const noChapter =
      'content/chapters/sound/chapter.yaml:1  The file is missing: the chapter has no title.  ' +
      'Write title, lead and description, each with en and zh.';
    assert.deepEqual(found(without('content/chapters/sound/')), [
      noChapter,
      missing(soundEn, 'en'),
      missing(soundZh, 'zh'),
    ]);
    assert.deepEqual(found(without('content/chapters/sound/pitch/')), [
      missing(soundEn, 'en'),
      missing(soundZh, 'zh'),
    ]);
  });
  test('files of a chapter or section that is not in book.yaml', () => {
    const stray = (file: string, what: string): string =>
      `${file}:1  The ${what} is not in book.yaml.  Add it there in its place, or remove its folder.`;
    const unlinked = edited(edited(book, en, '/sound/#pitch', '/'), zh, '/sound/#pitch', '/');
    assert.deepEqual(found({ ...unlinked, book: { chapters: [light!] } }), [
      stray('content/chapters/sound/chapter.yaml', 'chapter "sound"'),
      stray(soundEn, 'section "pitch"'),
      stray(soundZh, 'section "pitch"'),
    ]);
    assert.deepEqual(
      found({ ...unlinked, book: { chapters: [light!, { ...sound!, sections: [] }] } }),
      [stray(soundEn, 'section "pitch"'), stray(soundZh, 'section "pitch"')],
    );
  });
  test('a section with the name of a page that every chapter has', () => {
    const named = {
      ...book,
      book: { chapters: [light!, { ...sound!, sections: ['pitch', 'all'] }] },
    };
    assert.ok(
      found(named).includes(
        'content/book.yaml:1  The section "all" of "sound" has the name of a page that every chapter has.  Give it another id.',
      ),
    );
  });
  test('problems met while loading are told with the others', () => {
    const problem = { file: 'content/book.yaml', line: 3, what: 'Wrong.', fix: 'Mend it.' };
    assert.deepEqual(checkBook({ ...book, problems: [problem] }), [problem]);
  });
});

describe('a list in YAML', () => {
  test('gives each item its line', () => {
    const { list, problems } = readList(
      '# works\nworks:\n  - id: a\n    x: 1\n\n  - id: b\n',
      'w.yaml',
      'works',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      list.items.map(({ line, data }) => ({ line, data })),
      [
        { line: 3, data: { id: 'a', x: 1 } },
        { line: 6, data: { id: 'b' } },
      ],
    );
    assert.equal(list.items[0]?.lineOf?.(['x']), 4);
  });
  test('is the same when an earlier run has kept it, line by line', () => {
    const one = 'works:\n  - id: a\n    x: { y: 1 }\n\n  - id: b\n';
    const seen = (source: string) => {
      const { list } = readList(source, 'kept.yaml', 'works');
      const lines = list.items.map(({ line, lineOf }) => [line, lineOf?.(['x', 'y'])]);
      return { lines, data: list.items.map(({ data }) => data) };
    };
    const expected = {
      lines: [
        [2, 3],
        [5, 5],
      ],
      data: [{ id: 'a', x: { y: 1 } }, { id: 'b' }],
    };
    assert.deepEqual(seen(one), expected);
    // The text last read is held in memory: another in between sends the question to the shelf.
    const shorter = one.replace('\n\n', '\n');
    assert.deepEqual(seen(shorter), {
      ...expected,
      lines: [
        [2, 3],
        [4, 4],
      ],
    });
    assert.deepEqual(seen(shorter), seen(shorter));
    assert.deepEqual(seen(one), expected);
    assert.deepEqual(seen('works:\n  - id: .nan\n').data, [{ id: NaN }]);
  });
  test('tells what it cannot read and keeps the rest', () => {
    const read = (source: string): string =>
      formatProblems(readList(source, 'w.yaml', 'works').problems);
    assert.equal(read('other: 1'), 'w.yaml:1  There is no list "works".  Begin with "works:".');
    assert.equal(read(''), 'w.yaml:1  There is no list "works".  Begin with "works:".');
    assert.equal(
      read('works:\n  - id: a\n  - just text\n'),
      'w.yaml:3  An item of "works" has no fields.  Begin it with "- id: …".',
    );
    assert.match(
      read('works:\n  - id: a: b\n'),
      /^w\.yaml:2 {2}The YAML cannot be read: Nested mappings/,
    );
    assert.match(
      read('works:\n  - id: a\n    x: *gone\n'),
      /^w\.yaml:2 {2}The YAML cannot be read: /,
    );
  });
});

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

describe('data', () => {
  const book = validBook();
  const file = 'content/data/colours.yaml';
  const set = (section: string, ...rows: Record<string, unknown>[]): DataSet => ({
    file,
    section,
    items: rows.map((data, i) => ({ line: 3 + i, data })),
  });
  const red = { id: 'red', sources: [{ id: 'newton1704', at: 'p. 5' }] };
  const problems = (data: DataSet): string[] => found({ ...book, data: [data] });

  test('a row with a source that exists is right', () =>
    assert.deepEqual(problems(set('light#waves', red)), []));

  test('a section that does not exist', () =>
    assert.deepEqual(problems(set('light#rainbows', red)), [
      `${file}:1  The section "light#rainbows" that shows these data is not in book.yaml.  Begin the file with "section: <chapter>#<section>".`,
    ]));

  test('a row without a source, one of an unknown work, one with an unreadable place', () => {
    assert.deepEqual(problems(set('light#waves', { id: 'red' })), [
      `${file}:3  The row "red" has no source.  Write sources: [{ id: …, at: … }]; what has no source is left out.`,
    ]);
    assert.deepEqual(problems(set('light#waves', { ...red, sources: [{ id: 'nobody' }] })), [
      `${file}:3  The row "red" names the work "nobody", which is not in references.yaml.  Add it there, or correct the id.`,
    ]);
    assert.deepEqual(
      problems(set('light#waves', { ...red, sources: [{ id: 'newton1704', at: 'somewhere' }] })),
      [
        `${file}:3  The row "red" has a place "somewhere" that cannot be read.  Write it as in <Cite at="…">: §3.1, Table 6, p. 5 …`,
      ],
    );
  });

  test('an id twice', () =>
    assert.deepEqual(problems(set('light#waves', red, red)), [
      `${file}:4  The row "red" is already on line 3.  Keep one of the two.`,
    ]));

  test('a work that only data cite is used', () => {
    const references = extended(book.references, {
      id: 'zeeman1896',
      type: 'article',
      title: 'A Dynamical Theory',
      author: [{ family: 'Zeeman' }],
      issued: 1896,
      doi: '10.1098/rstl.1896.0008',
    });
    const data = [set('light#waves', { id: 'blue', sources: [{ id: 'zeeman1896' }] })];
    assert.deepEqual(found({ ...book, references, data }), []);
  });
});
