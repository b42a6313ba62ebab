/** Counting what makes Chinese read like English. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { habitsOf, habitsOfBook, missed } from '#src/book/chinese-habits.ts';
import { sectionFile, type SectionSource } from '#src/book/input.ts';

/** As many Han characters. */
const han = (count: number): string => '字'.repeat(count);

describe('habits of Chinese', () => {
  test('are counted for 1,000 Han characters', () => {
    const text = `${han(489)}：它；因为，所以，但是，也就是说 GPT 2`;
    const { characters, colons, semicolons, pronouns, connectives } = habitsOf('one', text);
    assert.deepEqual([characters, colons, semicolons, pronouns, connectives], [500, 2, 2, 2, 8]);
  });

  test('take no part of another word for a connective', () => {
    assert.equal(habitsOf('one', '退却，若干，成就，而已').connectives, 0);
  });

  test('of no text are none', () => {
    assert.equal(habitsOf('one', 'GPT').colons, 0);
  });

  test('miss a target by being above it, connectives by being below', () => {
    assert.deepEqual(missed(habitsOf('one', han(1000))), ['connectives']);
    assert.deepEqual(missed(habitsOf('one', `${han(988)}${'因为'.repeat(6)}`)), []);
    assert.deepEqual(missed(habitsOf('one', `${han(982)}${'它'.repeat(6)}${'因为'.repeat(6)}`)), [
      'pronouns',
    ]);
    const signs = `${han(988)}${'因为'.repeat(6)}${'：'.repeat(6)}${'；'.repeat(3)}`;
    assert.deepEqual(missed(habitsOf('one', signs)), ['colons', 'semicolons']);
  });

  test('are those of what is read as text in Chinese, chapter by chapter', () => {
    const section = (chapter: string, locale: 'en' | 'zh', body: string): SectionSource => ({
      chapter,
      section: 'one',
      locale,
      file: sectionFile(chapter, 'one', locale),
      source: `---\ntitle: 一：二\nsummary: 三：四。\n---\n\n${body}\n`,
    });
    const drawn =
      '<Figure id="f">\n\n```mermaid\nflowchart LR\n  accTitle: 图\n  accDescr: 它：它。\n  a["它：它"]\n```\n\n<Caption>五：六</Caption>\n</Figure>';
    const rows = habitsOfBook({
      book: {
        chapters: [
          { id: 'light', sections: ['one'] },
          { id: 'sound', sections: ['one'] },
        ],
      },
      sections: [
        section('light', 'zh', `## 七：八 {#a}\n\n| 九：十 |\n|---|\n| 甲 |\n\n乙：丙\n\n${drawn}`),
        section('light', 'en', '丁：戊'),
        section('sound', 'zh', '己'),
      ],
    });
    assert.deepEqual(
      rows.map(({ chapter, characters, colons, pronouns }) => [
        chapter,
        characters,
        colons,
        pronouns,
      ]),
      [
        ['light', 9, (1000 * 4) / 9, 0],
        ['sound', 1, 0, 0],
      ],
    );
  });
});
