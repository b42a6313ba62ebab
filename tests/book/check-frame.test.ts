/** Mistakes in the frame of a text: its file, its head, its headings, ids, length. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { lineOf, sourceIn } from './editing.ts';
import { en, light, raysEn, raysZh, soundEn, validBook, zh } from './fixture.ts';
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
        'The file cannot be read: Expected a closing tag for `<Term>` (16:7) before the end of `paragraph`.  ' +
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
    both('## ', '$A${x}{/* a comment */}$B$……\n\n## '),
    inBoth(
      '$A${x}',
      'There is code in the text: MDX runs what stands in braces or after "export".  ' +
        "Write \\{ for a brace; a heading's id is {#id}.",
    ),
  );
});

describe('the head of a section', () => {
  planted(
    'missing and unknown keys',
    [[en, 'summary: What', 'lead: What']],
    [
      [
        en,
        '---',
        'The front matter has no summary.  Write "summary: …" between the two lines of ---.',
      ],
      [en, 'lead:', 'The front matter has an unknown key "lead".  Only title, summary are known.'],
    ],
  );
  planted(
    'a summary of more than 160 characters',
    [[zh, '波是什么。', `${'波'.repeat(160)}。`]],
    [
      [
        zh,
        'summary:',
        'The summary has 161 characters.  Keep it within 160, so that search engines show all of it.',
      ],
    ],
  );
  planted(
    'keys without a text',
    [
      [en, 'title: Waves', 'title:'],
      [zh, 'summary: 波是什么。', 'summary: ""'],
    ],
    [
      [en, 'title:', 'The title is not a text.  Write words, in quotes if need be.'],
      [zh, 'summary:', 'The summary is not a text.  Write words, in quotes if need be.'],
    ],
  );
  planted(
    'YAML that cannot be read',
    [[en, 'title: Waves', 'title: Waves: long']],
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

describe('the head of a chapter', () => {
  planted(
    'a text in one language only, and an unknown key',
    [
      [
        light,
        'lead:\n  en: All about Light.\n  zh: 讲的是光。\n',
        'lead:\n  en: All about Light.\n  zh:\nsummary: Light.\n',
      ],
    ],
    [
      [light, '  zh:\nsummary', 'The lead.zh is not a text.  Write words, in quotes if need be.'],
      [
        light,
        'summary',
        'The file has an unknown key "summary".  ' +
          'Only title.en, title.zh, lead.en, lead.zh, description.en, description.zh are known.',
      ],
    ],
  );
  planted(
    'a key that is not there',
    [[light, 'title:\n  en: Light\n', 'title:\n']],
    [[light, 'title', 'The file has no title.en.  Write "title.en: …" in it.']],
  );
  planted(
    'typography of the Chinese, and no other',
    [[light, 'title:\n  en: Light\n  zh: 光', 'title:\n  en: Light, 中,文\n  zh: 光,线']],
    [
      [
        light,
        '  zh: 光,线',
        'A half-width "," stands beside Chinese characters: “光,线”.  Write ，.',
      ],
    ],
  );
});

describe('headings and ids', () => {
  planted(
    'headings without id',
    [
      [en, '## Interference {#interference}', '## Interference'],
      [zh, '## 干涉 {#interference}', '## 干涉'],
    ],
    [
      [
        en,
        '## Interference',
        'The heading "Interference" has no id.  Write {#id} after it, the same in both languages.',
      ],
      [
        zh,
        '## 干涉',
        'The heading "干涉" has no id.  Write {#id} after it, the same in both languages.',
      ],
    ],
  );
  planted(
    'headings of other levels',
    [
      [en, '## Interference', '#### Deep {#deep}\n\nSo.\n\n# Big {#big}\n\nSo.\n\n## Interference'],
      [zh, '## 干涉', '## 深 {#deep}\n\n这样。\n\n# 很大 {#big}\n\n这样。\n\n## 干涉'],
    ],
    [
      [
        en,
        '#### Deep',
        '"Deep" is a heading of level 4.  Use ## and ### only; deeper structure wants a section of its own.',
      ],
      [
        en,
        '# Big',
        '"Big" is a heading of level 1, which the page\'s title has.  Begin it with ##.',
      ],
      [
        zh,
        '# 很大',
        '"很大" is a heading of level 1, which the page\'s title has.  Begin it with ##.',
      ],
    ],
  );
  const advice =
    'Give each thing of a chapter its own id: its sections also stand on one page together.';
  planted(
    'an id that two things of a file share',
    both('{#interference}', '{#two-slits}'),
    [en, zh].map((file): Expected => [
      file,
      '<Figure id="two-slits"',
      `The id "two-slits" of a figure is taken by a heading on line ${lineOf(validBook(), file, '## ')}.  ${advice}`,
    ]),
  );
  planted(
    'an id that two sections of a chapter share: question and imported figure',
    both('<Check id="stripes">', '<Check id="prism">').concat(both('(#stripes)', '(#prism)')),
    (
      [
        [en, raysEn],
        [zh, raysZh],
      ] as const
    ).map(([waves, rays]): Expected => [
      rays,
      '<Prism',
      `The id "prism" of an imported figure is taken by a check in ${waves}:${lineOf(validBook(), waves, '<Check')}.  ${advice}`,
    ]),
  );
  planted(
    'the id of a section, taken by a thing of another',
    both('"portrait"', '"rays"'),
    (
      [
        [en, raysEn],
        [zh, raysZh],
      ] as const
    ).map(([waves, rays]): Expected => [
      rays,
      '---',
      `The id "rays" of a section is taken by a figure in ${waves}:${lineOf(validBook(), waves, '"portrait"')}.  ${advice}`,
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
    [[soundEn, /Ten plain.*/s.exec(sourceIn(validBook(), soundEn))![0], 'A tone.\n']],
    [
      [
        soundEn,
        '---',
        'The section has 2 words of running text.  Write at least 150, or join it to another section.',
      ],
    ],
  );
  planted(
    'a section that is too long',
    [
      [soundEn, 'Ten plain words', 'one word '.repeat(450).trimEnd()],
      [zh, '这里', '字'.repeat(1500)],
    ],
    [
      [
        soundEn,
        '---',
        'The section has 1057 words of running text.  Split it: more than 900 is two sections.',
      ],
      [
        zh,
        '---',
        'The section has 1872 Han characters of running text.  Split it: more than 1500 is two sections.',
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
        'Here is the formula $\\nu$ where ' +
          `${en}:${lineOf(validBook(), en, '$\\lambda$')} has the formula $\\lambda$.  Make both languages say the same.`,
      ],
    ],
  );
});
