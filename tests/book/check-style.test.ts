/** Mistakes of typography, and mistakes on pages that are no sections. */
import { describe } from 'node:test';
import { coverEn, coverZh, en, raysEn, raysZh, zh } from './fixture.ts';
import { planted, type Expected } from './planting.ts';

const mark = (around: string, half: string, full: string): string =>
  `A half-width "${half}" stands beside Chinese characters: “${around}”.  Write ${full}.`;

const space = (around: string): string =>
  `A space is typed between Chinese and Western characters: “${around}”.  Take it out: the style sheet makes the gap.`;

describe('typography', () => {
  planted(
    'bold beside full-width punctuation is bold',
    [[zh, '是**粗体**。', '是**粗体，**后文。']],
    [],
  );
  for (const [half = '', full = ''] of [',，', '.。', ':：', ';；', '?？', '!！', '(（', ')）'])
    planted(
      `a half-width ${half} between Chinese characters`,
      [[raysZh, '光的传播需要时间', `光的传播${half}需要时间`]],
      [[raysZh, '光的传播', mark(`光的传播${half}需要时间`, half, full)]],
    );
  planted(
    'a half-width comma behind a word of the author, and one in the summary',
    [
      [zh, '</Hue>是', '</Hue>,是'],
      [zh, 'summary: 波是什么。', 'summary: 波,是什么。'],
    ],
    [
      [zh, '</Hue>,是', mark('它的信号,是粗体。', ',', '，')],
      [zh, 'summary:', mark('波,是什么。', ',', '，')],
    ],
  );
  planted(
    'half-width marks between a Chinese and another character, but not numbers in brackets',
    [
      [
        raysEn,
        'Light takes its time.',
        'The speed c of light is finite, by `c`: see (4) and a, b.',
      ],
      [raysZh, '光的传播需要时间', '光(light)的速度,c有限;由`c`:见式(4)与a, b.'],
    ],
    [
      ['光(ligh', '(', '（'],
      [')的速度,c有限;', ',', '，'],
      [',c有限;由…:见', ';', '；'],
      ['限;由…:见式(4', ':', '：'],
    ].map(([around = '', half = '', full = '']): Expected => [
      raysZh,
      '光(light)',
      mark(around, half, full),
    ]),
  );
  planted(
    'a typed space between Chinese and Western characters, or a line break',
    [
      [raysEn, 'Light takes its time.', 'Light goes 300,000 km a second.'],
      [raysZh, '光的传播', '光以 30 万公里每秒传播'],
      [zh, '两列波相遇', '两列波\nA 与波相遇'],
    ],
    [
      [raysZh, '光以 30', space('光以 30 万')],
      [raysZh, '光以 30', space('以 30 万公里每')],
      [
        zh,
        '两列波',
        'A line break makes a space between Chinese and Western characters: “两列波 A 与波”.  Take it out: the style sheet makes the gap.',
      ],
      [zh, 'A 与', space('列波 A 与波相遇')],
    ],
  );
  planted(
    'none of this in code, formulas, attributes, descriptions, or English',
    [
      [en, '## ', '`中,文 A**` $\\text{A, B}$……\n\n## '],
      [zh, '## ', '`中,文 A**` $\\text{中,文 A}$……\n\n## '],
      [raysZh, '由$n_1', '<br />由$n_1'],
      [raysZh, 'title="为什么会弯"', 'title="为什么 A,会弯"'],
      [coverZh, 'description: 讲的是封面。', 'description: 讲的是 A 到 B。'],
      [raysEn, 'Light takes', '中, 文 A Light takes'],
    ],
    [],
  );
});

describe('pages that are no sections', () => {
  planted(
    'are checked like sections, but for book.yaml and length',
    [[coverZh, '。](/light/#waves)', '](/light/#dark)<Cite id="young1804" />。']],
    [
      [
        coverZh,
        '#dark',
        'The link to /light/#dark finds no id "dark" on /light/.  ' +
          'Use the id of a section, heading, figure, check or explorable there; what is in another file is /chapter/#id.',
      ],
      [
        coverZh,
        '<Cite',
        `${coverEn} lacks the citation young1804 without a place that stands here.  Make both languages say the same.`,
      ],
    ],
  );
});
