/** The short form of a work that stands beside a citation. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationNote, shortAuthors } from '#src/bibliography/note.ts';
import { identifierOf, yearOf, type Work } from '#src/bibliography/work.ts';

const by = (names: string[], more: Partial<Work> = {}): Work => ({
  id: 'x',
  type: 'article',
  title: 'A Title',
  author: names.map((family) => ({ family })),
  issued: 2020,
  ...more,
});

describe('authors', () => {
  const cases: [string[], en: string, zh: string][] = [
    [['Vincent'], 'Vincent', 'Vincent'],
    [['Ho', 'Salimans'], 'Ho and Salimans', 'Ho与Salimans'],
    [['Ho', 'Jain', 'Abbeel'], 'Ho, Jain and Abbeel', 'Ho、Jain与Abbeel'],
    [['Rombach', 'Blattmann', 'Lorenz', 'Esser'], 'Rombach et al.', 'Rombach等'],
  ];
  for (const [names, en, zh] of cases)
    test(`${names.length}`, () => {
      assert.equal(shortAuthors(by(names), 'en'), en);
      assert.equal(shortAuthors(by(names), 'zh'), zh);
    });

  test('a list shortened in the data is never shown as whole', () => {
    assert.equal(shortAuthors(by(['Hu', 'Shen'], { truncated: true }), 'en'), 'Hu et al.');
    assert.equal(shortAuthors(by(['Hu'], { truncated: true }), 'zh'), 'Hu等');
  });

  test('an organisation is its name; nobody is nothing', () => {
    const work = by([], { author: [{ literal: 'Hugging Face' }] });
    assert.equal(shortAuthors(work, 'en'), 'Hugging Face');
    assert.equal(shortAuthors(by([]), 'en'), undefined);
    assert.equal(shortAuthors({ id: 'x', type: 'webpage', title: 'X' }, 'zh'), undefined);
  });
});

test('an author in Chinese characters has another name on English pages', () => {
  const office = by([], { author: [{ literal: '国家互联网信息办公室', en: 'CAC' }] });
  assert.equal(shortAuthors(office, 'en'), 'CAC');
  assert.equal(shortAuthors(office, 'zh'), '国家互联网信息办公室');
  const yan = by([], {
    author: [{ family: '严', given: '赋憬', en: { family: 'Yan', given: 'Fujing' } }],
  });
  assert.equal(shortAuthors(yan, 'en'), 'Yan');
  assert.equal(shortAuthors(yan, 'zh'), '严');
});

test('the note leads with authors and year', () => {
  assert.equal(citationNote(by(['Ho', 'Jain']), 'en').lead, 'Ho and Jain 2020');
  assert.equal(citationNote(by(['Ho', 'Jain']), 'zh').lead, 'Ho与Jain，2020');
  assert.equal(citationNote(by([], { issued: undefined }), 'en').lead, '');
  assert.equal(citationNote(by(['Ho']), 'en').title, 'A Title');
});

test('a case goes by its parties, not by its judge', () => {
  const work = by(['Castel'], { 'title-short': 'Mata v. Avianca', issued: 2023 });
  assert.equal(citationNote(work, 'en').lead, 'Mata v. Avianca 2023');
  assert.equal(citationNote(work, 'zh').lead, 'Mata v. Avianca，2023');
  assert.equal(citationNote({ ...work, author: undefined }, 'en').lead, 'Mata v. Avianca 2023');
});

test('the year of every form of date', () => {
  assert.equal(yearOf(by([], { issued: 2020 })), '2020');
  assert.equal(yearOf(by([], { issued: '2024-08-01' })), '2024');
  assert.equal(yearOf(by([], { issued: '2024-03' })), '2024');
  assert.equal(yearOf(by([], { issued: undefined })), undefined);
});

test('the identifier is the strongest there is', () => {
  const work = by([], { doi: '10.1/x', arxiv: '2006.11239', url: 'https://www.host.org/page' });
  assert.equal(identifierOf(work), 'doi:10.1/x');
  assert.equal(identifierOf({ ...work, doi: undefined }), 'arXiv 2006.11239');
  assert.equal(identifierOf({ ...work, doi: undefined, arxiv: undefined }), 'host.org');
  assert.equal(identifierOf(by([])), undefined);
});
