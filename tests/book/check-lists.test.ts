/** Lists that contradict themselves: terms, claims, corrections, the order of the book, heads. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import type { BookInput } from '#src/book/input.ts';
import { edited, extended } from './editing.ts';
import { coverEn, en, light, validBook, zh } from './fixture.ts';

const found = (book: BookInput): string[] =>
  checkBook(book).map(({ file, what }) => `${file.replace(/^content\//, '')} ${what}`);

const book = validBook();
const wave = book.glossary.items[0]!.data;

describe('a term', () => {
  const withTerm = (term: Record<string, unknown>): BookInput => {
    const marked = [
      [en, 'a length', 'a <Term id="length">length</Term>'],
      [zh, '有波长', '有<Term id="length">波长</Term>'],
    ] as const;
    return marked.reduce((b, [file, from, to]) => edited(b, file, from, to), {
      ...book,
      glossary: extended(book.glossary, {
        id: 'length',
        en: 'length',
        zh: '波长',
        definition: { en: 'From crest to crest.', zh: '相邻两个波峰的距离。' },
        ...term,
      }),
    });
  };
  test('that is as it should be', () => assert.deepEqual(found(withTerm({})), []));
  test('with the name of another', () =>
    assert.deepEqual(found(withTerm({ en: 'wave length' })), []));
  test('twice under two ids', () =>
    assert.deepEqual(
      found({ ...book, glossary: extended(book.glossary, { ...wave, id: 'wave-2' }) }),
      [
        'glossary.yaml The term "wave-2" has the name of "wave": wave.',
        'glossary.yaml The term "wave-2" has the name of "wave": 波.',
        'glossary.yaml The term "wave-2" is marked in no text.',
      ],
    ));
  test('that is defined by itself', () =>
    assert.deepEqual(
      found(withTerm({ definition: { en: 'Length is a length.', zh: '波长是波的长度。' } })),
      [
        'glossary.yaml The definition of "length" begins with the term itself.',
        'glossary.yaml The definition of "length" begins with the term itself.',
      ],
    ));
  test('whose definition is in the other language', () =>
    assert.deepEqual(
      found(withTerm({ definition: { en: 'From crest to crest.', zh: 'From crest to crest.' } })),
      ['glossary.yaml English stands in a Chinese text: “From crest to crest.”.'],
    ));
  test('that is marked on another word', () =>
    assert.deepEqual(
      found(edited(book, en, '<Term id="wave">wave</Term>', '<Term id="wave">speed</Term>')),
      ['chapters/light/waves/en.mdx The term "wave" is marked on “speed”, and its name is “wave”.'],
    ));
});

describe('a number in a list', () => {
  test('that differs between the languages', () => {
    const glossary = extended(
      { ...book.glossary, items: [] },
      {
        ...wave,
        definition: { en: 'It has 280 billion parts.', zh: '它有280亿个部分。' },
      },
    );
    assert.deepEqual(found({ ...book, glossary }), [
      'glossary.yaml Here is the number “280亿” where content/glossary.yaml:99 has “280 billion”.',
    ]);
  });
});

describe('corrections and claims', () => {
  const correction = {
    id: 'c',
    date: '2026-11-01',
    section: 'light#waves',
    before: { en: 'Red.', zh: '红。' },
    after: { en: 'Blue.', zh: '蓝。' },
  };
  const with_ = (change: Record<string, unknown>): string[] =>
    found({ ...book, corrections: extended(book.corrections, { ...correction, ...change }) });
  test('as they should be', () => assert.deepEqual(with_({}), []));
  test('of a day to come, of an unknown section, of nothing', () => {
    assert.deepEqual(with_({ date: '2027-01-31' }), [
      'corrections.yaml The correction "c" is of 2027-01-31, which is to come.',
    ]);
    assert.deepEqual(with_({ section: 'light#dark' }), [
      'corrections.yaml The correction "c" has the section "light#dark", which is not in book.yaml.',
    ]);
    assert.deepEqual(with_({ after: correction.before }), [
      'corrections.yaml The correction "c" changes nothing.',
    ]);
  });
  test('a claim that is what is right', () => {
    const said = { en: 'Light is instant.', zh: '光是瞬时的。' };
    const item = book.claims.items[0]!;
    const claims = {
      ...book.claims,
      items: [{ ...item, data: { ...item.data, claim: said, right: said } }],
    };
    assert.deepEqual(found({ ...book, claims }), [
      'claims.yaml The claim "light-is-instant" says the same as what is right.',
    ]);
  });
  test('languages that are swapped', () => {
    const item = book.claims.items[0]!;
    const claim = { en: '光是瞬时的，到处都有。', zh: 'Light is instant.' };
    const claims = { ...book.claims, items: [{ ...item, data: { ...item.data, claim } }] };
    assert.deepEqual(
      found({ ...book, claims }).map((what) => what.replace(/: “.*/, '')),
      [
        'claims.yaml Chinese stands in an English text',
        'claims.yaml English stands in a Chinese text',
      ],
    );
  });
});

test('a chapter and a section that stand twice', () => {
  const [first, second] = book.book.chapters;
  const chapters = [first!, { id: 'sound', sections: ['pitch', 'pitch'] }, second!];
  const problems = found({ ...book, book: { chapters } });
  assert.ok(problems.includes('book.yaml The chapter "sound" stands twice.'), problems.join('\n'));
  assert.ok(problems.includes('book.yaml The section "pitch" of "sound" stands twice.'));
});

describe('heads', () => {
  const head = (file: string, from: string, to: string): string[] =>
    found(edited(book, file, from, to));
  test('too short, too long, with marks', () => {
    assert.deepEqual(head(en, 'What a wave is.', 'So.'), [
      'chapters/light/waves/en.mdx The summary says nothing: “So.”.',
    ]);
    const long = Array.from({ length: 20 }, (_, i) => `wave${i}`).join(' ');
    assert.deepEqual(head(en, 'title: Waves', `title: ${long}`), [
      'chapters/light/waves/en.mdx The title has 129 signs.',
    ]);
    assert.deepEqual(head(en, 'title: Waves', 'title: "**Waves**"'), [
      'chapters/light/waves/en.mdx The title has marks that stay visible: “**Waves**”.',
    ]);
  });
  test('of another section or chapter', () => {
    assert.deepEqual(head(en, 'What a wave is.', 'What a ray is.'), [
      'chapters/light/rays/en.mdx The summary is that of content/chapters/light/waves/en.mdx:3.',
    ]);
    assert.deepEqual(
      head(coverEn, 'description: All about Cover.', 'description: All about Light.'),
      ['chapters/light/chapter.yaml The description is that of content/pages/cover/en.mdx:4.'],
    );
    assert.deepEqual(head(light, 'title:\n  en: Light', 'title:\n  en: Sound'), []);
  });
});
