/** Mistakes in the frame of a chapter: its file, front matter, sections, ids, length. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { en, lineOf, soundEn, validBook, zh } from './fixture.ts';
import { both, inBoth, planted, type Expected } from './planting.ts';

test('the valid book has no problem', () => {
  assert.equal(formatProblems(checkBook(validBook())), '');
});

describe('the file', () => {
  planted(
    'what does not parse is one problem, and the rest is still checked',
    [
      [en, 'Where two meet', 'Where <Term> two meet'],
      [zh, '两列波相遇时', '两列波,相遇时'],
    ],
    [
      [
        en,
        'Where <Term>',
        'The file cannot be read: Expected a closing tag for `<Term>` (21:7) before the end of `paragraph`.  ' +
          'Close every tag; in the text write \\{ and \\< for a brace and a less-than sign.',
      ],
      [
        zh,
        '两列波,相遇',
        'A half-width "," stands beside Chinese characters: “两列波,相遇时相”.  Write ，.',
      ],
    ],
  );
  planted(
    'code in the text',
    both('### ', 'A set {x} and {/* a comment */}.\n\n### '),
    inBoth(
      'A set',
      'There is code in the text: MDX runs what stands in braces or after "export".  ' +
        "Write \\{ for a brace; a heading's id is {#id}.",
    ),
  );
});

describe('front matter', () => {
  planted(
    'missing and unknown keys',
    [[en, 'lead: What', 'summary: What']],
    [
      [en, '---', 'The front matter has no lead.  Write "lead: …" between the two lines of ---.'],
      [
        en,
        'summary:',
        'The front matter has an unknown key "summary".  Only title, lead, description are known.',
      ],
    ],
  );
  planted(
    'a description of more than 160 characters',
    [[zh, '光，从波到光线。', '光'.repeat(161)]],
    [
      [
        zh,
        'description:',
        'The description has 161 characters.  Keep it within 160, so that search engines show all of it.',
      ],
    ],
  );
  planted(
    'a key without a text',
    [[en, 'lead: What light is.', 'lead:']],
    [[en, 'lead:', 'The lead is not a text.  Write words, in quotes if need be.']],
  );
  planted(
    'YAML that cannot be read',
    [[en, 'title: Light', 'title: Light: waves']],
    [
      [
        en,
        'title:',
        'The front matter cannot be read: Nested mappings are not allowed in compact mappings.  ' +
          'Correct the YAML; a value with a colon stands in quotes.',
      ],
    ],
  );
});

describe('sections and ids', () => {
  planted(
    'a section of book.yaml that the file lacks',
    [[en, '## Rays {#rays}', '## Beams {#beams}']],
    [
      [
        en,
        '## Waves',
        'The section "rays" of book.yaml is missing here.  Write ## … {#rays}, or take it out of book.yaml.',
      ],
      [
        en,
        '## Beams',
        'The section "beams" is not in book.yaml.  Add it there, or make it a ### of another section.',
      ],
      [
        en,
        '(#rays)',
        'The link to #rays finds no id "rays" on this page.  ' +
          'Use the id of a heading, figure, check or explorable there.',
      ],
    ],
  );
  test('sections in another order', () => {
    const book = validBook();
    const reordered = {
      ...book,
      book: { chapters: [{ id: 'light', sections: ['rays', 'waves'] }, book.book.chapters[1]!] },
    };
    const words =
      'The section "waves" stands where book.yaml has "rays".  Follow the order of book.yaml, or change it there.';
    assert.equal(
      formatProblems(checkBook(reordered)),
      [en, zh].map((file) => `${file}:${lineOf(book, file, '{#waves}')}  ${words}`).join('\n'),
    );
  });
  planted(
    'headings without id',
    [
      [en, '### Interference {#interference}', '### Interference'],
      [zh, '### 干涉 {#interference}', '### 干涉'],
    ],
    [
      [
        en,
        '### Interference',
        'The heading "Interference" has no id.  Write {#id} after it, the same in both languages.',
      ],
      [
        zh,
        '### 干涉',
        'The heading "干涉" has no id.  Write {#id} after it, the same in both languages.',
      ],
    ],
  );
  planted(
    'headings of other levels',
    [
      [en, '### Interference', '#### Deep {#deep}\n\n### Interference'],
      [zh, '## 波 ', '# 很大 {#big}\n\n## 波 '],
    ],
    [
      [
        en,
        '#### Deep',
        '"Deep" is a heading of level 4.  Use ## and ### only; deeper structure wants a section of its own.',
      ],
      [
        zh,
        '# 很大',
        '"很大" is a heading of level 1, which the page\'s title has.  Begin it with ##.',
      ],
    ],
  );
  planted(
    'an id that two things share: heading, figure, check, explorable',
    [
      ...both('{#interference}', '{#two-slits}'),
      ...both('<Check id="stripes">', '<Check id="prism">'),
    ],
    [
      ...[en, zh].flatMap((file): Expected[] => [
        [
          file,
          '<Figure id="two-slits"',
          `The id "two-slits" of a figure is taken by a heading on line ${lineOf(validBook(), file, '###')}.  ` +
            'Give each thing on the page its own id.',
        ],
        [
          file,
          '<Prism',
          `The id "prism" of an imported figure is taken by a check on line ${lineOf(validBook(), file, '<Check')}.  ` +
            'Give each thing on the page its own id.',
        ],
      ]),
    ],
  );
  planted(
    'an id that is taken further up, whatever takes it',
    both('<Check id="stripes">', '<Check id="rays">'),
    [en, zh].map((file): Expected => [
      file,
      '{#rays}',
      `The id "rays" of a heading is taken by a check on line ${lineOf(validBook(), file, '<Check')}.  ` +
        'Give each thing on the page its own id.',
    ]),
  );
  planted(
    'an id of another form',
    both('"portrait"', '"Portrait_of"'),
    inBoth(
      '"Portrait_of"',
      'The id "Portrait_of" of a figure is not in kebab case.  Use small letters a to z, digits and single hyphens.',
    ),
  );
  planted(
    'a section that is too short',
    [[soundEn, /Ten plain.*/s.exec(validBook().chapters[2]!.source)![0], 'A tone.\n']],
    [
      [
        soundEn,
        '## Pitch',
        'The section "pitch" has 2 words of running text.  Write at least 150, or join it to another section.',
      ],
    ],
  );
  planted(
    'a section that is too long',
    [
      [soundEn, 'Ten plain', 'word '.repeat(900)],
      [zh, '这里', '字'.repeat(1500)],
    ],
    [
      [
        soundEn,
        '## Pitch',
        'The section "pitch" has 1058 words of running text.  Split it: more than 900 is two sections.',
      ],
      [
        zh,
        '## 波',
        'The section "waves" has 1861 Han characters of running text.  Split it: more than 1500 is two sections.',
      ],
    ],
  );
});

describe('two languages', () => {
  planted(
    'a formula that differs',
    [[zh, '$\\lambda$', '$\\nu$']],
    [
      [
        zh,
        '$\\nu$',
        'Section "waves" has the formula $\\nu$ where ' +
          `${en}:${lineOf(validBook(), en, '$\\lambda$')} has the formula $\\lambda$.  Make both languages say the same.`,
      ],
    ],
  );
});
