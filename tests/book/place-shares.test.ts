/** Counting the places of citations. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sectionFile, type DataList, type SectionSource } from '#src/book/input.ts';
import { placeShares, shareOf } from '#src/book/place-shares.ts';

const work = (id: string, data: Record<string, unknown>): DataList['items'][number] => ({
  line: 1,
  data: { id, ...data },
});

const references: DataList = {
  file: 'content/references.yaml',
  items: [
    work('paper', { type: 'article', arxiv: '2006.11239' }),
    work('journal', { type: 'article-journal', doi: '10.1000/1' }),
    work('law', { type: 'legislation' }),
    work('page', { type: 'webpage', url: 'https://example.org/' }),
  ],
};

const section = (chapter: string, locale: 'en' | 'zh', body: string): SectionSource => ({
  chapter,
  section: 'one',
  locale,
  file: sectionFile(chapter, 'one', locale),
  source: `---\ntitle: One\nsummary: One.\n---\n\n${body}\n`,
});

describe('places of citations', () => {
  const book = {
    chapters: [
      { id: 'light', sections: ['one'] },
      { id: 'sound', sections: ['one'] },
    ],
  };
  const count = (body: string): unknown =>
    placeShares({ book, references, sections: [section('light', 'en', body)] })[0];

  test('are those of papers, journals and laws, each citation once', () => {
    const body =
      'A.<Cite id="paper" at="§3" /> B.<Cite id="paper" at="abstract" /> C.<Cite id="journal" /> ' +
      'D.<Cite id="law" at="Art. 4" /> E.<Cite id="page" /> F.<Cite id="page" at="README" />';
    assert.deepEqual(count(body), { chapter: 'light', placed: 2, abstract: 1, none: 1 });
  });

  test('beside the abstract are places', () => {
    const body = 'A.<Cite id="paper" at="abstract, §3" />';
    assert.deepEqual(count(body), { chapter: 'light', placed: 1, abstract: 0, none: 0 });
  });

  test('are counted in one language and in their own chapter', () => {
    const body = 'A.<Cite id="paper" at="§3" />';
    const sections = (['en', 'zh'] as const).map((locale) => section('sound', locale, body));
    assert.deepEqual(placeShares({ book, references, sections }), [
      { chapter: 'light', placed: 0, abstract: 0, none: 0 },
      { chapter: 'sound', placed: 1, abstract: 0, none: 0 },
    ]);
  });

  test('have a share, which is whole where nothing is cited', () => {
    assert.equal(shareOf({ chapter: 'light', placed: 3, abstract: 2, none: 1 }), 0.5);
    assert.equal(shareOf({ chapter: 'light', placed: 0, abstract: 0, none: 0 }), 1);
  });
});
