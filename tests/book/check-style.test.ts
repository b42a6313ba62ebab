/** Mistakes of typography, and mistakes on pages that are no chapters. */
import { describe } from 'node:test';
import { coverEn, coverZh, en, zh } from './fixture.ts';
import { both, planted, type Expected } from './planting.ts';

const mark = (around: string, half: string, full: string): string =>
  `A half-width "${half}" stands beside Chinese characters: “${around}”.  Write ${full}.`;

const space = (around: string): string =>
  `A space is typed between Chinese and Western characters: “${around}”.  Take it out: the style sheet makes the gap.`;

describe('typography', () => {
  planted(
    'bold beside full-width punctuation',
    [[zh, '是**粗体**。', '是**粗体，**后文。']],
    [
      [
        zh,
        '**粗体，**',
        'The asterisks ** stay visible here: Markdown takes no bold that ends beside full-width punctuation.  ' +
          'Keep punctuation outside the bold: **粗体**，后文.',
      ],
    ],
  );
  for (const [half = '', full = ''] of [',，', '.。', ':：', ';；', '?？', '!！', '(（', ')）'])
    planted(
      `a half-width ${half} between Chinese characters`,
      [[zh, '光的传播需要时间', `光的传播${half}需要时间`]],
      [[zh, '光的传播', mark(`光的传播${half}需要时间`, half, full)]],
    );
  planted(
    'a half-width comma behind a word of the author, and one in the lead',
    [
      [zh, '</Hue>是', '</Hue>,是'],
      [zh, 'lead: 光是什么。', 'lead: 光,是什么。'],
    ],
    [
      [zh, '</Hue>,是', mark('它的信号,是粗体。', ',', '，')],
      [zh, 'lead:', mark('光,是什么。', ',', '，')],
    ],
  );
  planted(
    'half-width marks between a Chinese and another character, but not numbers in brackets',
    [[zh, '光的传播需要时间', '光(light)的速度,c有限;由`c`:见式(4)与a, b.']],
    [
      ['光(ligh', '(', '（'],
      [')的速度,c有限;', ',', '，'],
      [',c有限;由…:见', ';', '；'],
      ['限;由…:见式(4', ':', '：'],
    ].map(([around = '', half = '', full = '']): Expected => [
      zh,
      '光(light)',
      mark(around, half, full),
    ]),
  );
  planted(
    'a typed space between Chinese and Western characters, or a line break',
    [
      [zh, '光的传播', '光以 30 万公里每秒传播'],
      [zh, '两列波相遇', '两列波\nA 与波相遇'],
    ],
    [
      [zh, '光以 30', space('光以 30 万')],
      [zh, '光以 30', space('以 30 万公里每')],
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
      ...both('### ', '`中,文 A**` $\\text{中,文 A}$\n\n### '),
      [zh, '由$n_1', '<br />由$n_1'],
      [zh, 'title="为什么会弯"', 'title="为什么 A,会弯"'],
      [zh, 'description: 光，从波到光线。', 'description: 光的 A 到 B。'],
      [en, 'Light takes', '中, 文 A Light takes'],
    ],
    [],
  );
});

describe('pages that are no chapters', () => {
  planted(
    'are checked like chapters, but for book.yaml and length',
    [[coverZh, '](/light/#waves)', '](/light/#dark)，<Cite id="young1804" />']],
    [
      [
        coverZh,
        '#dark',
        'The link to /light/#dark finds no id "dark" on /light/.  ' +
          'Use the id of a heading, figure, check or explorable there.',
      ],
      [
        coverEn,
        '---',
        `The opening lacks the citation young1804 without a place of ${coverZh}:7.  Make both languages say the same.`,
      ],
    ],
  );
});
