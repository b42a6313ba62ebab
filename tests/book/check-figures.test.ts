/** Mistakes in figures, diagrams, formulas and questions. */
import { describe } from 'node:test';
import { sourceIn } from './editing.ts';
import { en, validBook, zh } from './fixture.ts';
import { both, inBoth, planted, type Edit, type Expected } from './planting.ts';

describe('figures and formulas', () => {
  planted(
    'a figure without caption',
    [...both('<Caption>**', '**'), ...both('</Caption>', '')],
    inBoth(
      '<Figure id="two-slits"',
      'The figure "two-slits" has no caption.  End it with <Caption>**The question it answers?** …</Caption>.',
    ),
  );
  planted(
    'an image without alternative text',
    [[en, '![Thomas Young, who drew the stripes]', '![]']],
    [
      [
        en,
        '![]',
        'The image /young.png has no alternative text.  Say between the brackets of ![…] what is seen and what it means.',
      ],
    ],
  );
  planted(
    'a diagram without accTitle or accDescr',
    [
      [en, '  accTitle: Two slits\n', ''],
      [zh, '  accDescr: 光源照亮两条缝，两条缝照亮屏幕。\n', ''],
    ],
    [
      [
        en,
        '```mermaid',
        'A diagram has no accTitle.  Write "accTitle: …" under its first line, for those who hear it.',
      ],
      [
        zh,
        '```mermaid',
        'A diagram has no accDescr.  Write "accDescr: …" under its accTitle: what is seen and what it means.',
      ],
    ],
  );
  const loose = '```mermaid\nflowchart LR\n  accTitle: 1\n  accDescr: 1……\n  a --> b\n```\n\n';
  planted(
    'a diagram outside of a figure',
    both('<Check', `${loose}<Check`),
    inBoth(
      loose,
      'A diagram stands outside of a figure.  Put it in <Figure id="…"> with a <Caption>.',
    ),
  );
  planted(
    'arithmetic that does not hold',
    both('$\\lambda$', '$2\\times3=7$'),
    inBoth('$2\\times3', 'The formula says 7, where $2\\times3$ comes to 6.  Reckon it again.'),
  );
  planted(
    'Chinese words in a formula of an English text',
    both('\\text{in vacuum}', '\\text{真空}').slice(0, 1),
    [
      [
        en,
        '$$',
        'The formula $\\hueSignal{c} = \\lambda f \\quad \\text{真空}$ of an English text has Chinese words.  Write them in English.',
      ],
    ],
  );
  planted(
    'TeX that cannot be set',
    both('$\\lambda$', '$\\lambdaa$'),
    inBoth(
      '\\lambdaa',
      'The formula $\\lambdaa$ cannot be set: Undefined control sequence: \\lambdaa at position 1: \\̲l̲a̲m̲b̲d̲a̲a̲.  ' +
        'Correct the TeX; a literal dollar is \\$, and words in a formula stand in \\text{…}.',
    ),
  );
});

describe('questions', () => {
  planted(
    'no right choice',
    both('<Choice right>', '<Choice>'),
    inBoth(
      '<Check',
      'The check "stripes" has 0 right choices.  Mark exactly one with <Choice right>.',
    ),
  );
  planted(
    'two right choices',
    both('<Choice>', '<Choice right>'),
    inBoth(
      '<Check',
      'The check "stripes" has 2 right choices.  Mark exactly one with <Choice right>.',
    ),
  );
  const choice = /<Choice right>[\s\S]*?<\/Choice>\n/;
  planted(
    'a single choice',
    [en, zh].map((file): Edit => {
      const text = sourceIn(validBook(), file);
      return [file, choice.exec(text)![0], ''];
    }),
    [en, zh].flatMap((file): Expected[] => [
      [file, '<Check', 'The check "stripes" has 1 choice.  Offer 2 to 4.'],
      [
        file,
        '<Check',
        'The check "stripes" has 0 right choices.  Mark exactly one with <Choice right>.',
      ],
    ]),
  );
  const third = '<Choice>\n5\n\n<Reason>$5$……</Reason>\n</Choice>\n';
  planted(
    'five choices',
    both('<Choice right>', `${third.repeat(3)}\n<Choice right>`),
    inBoth('<Check', 'The check "stripes" has 5 choices.  Offer 2 to 4.'),
  );
  planted(
    'a choice without reason',
    [[en, '<Reason>Waves add.</Reason>', '']],
    [
      [
        en,
        '<Choice right>',
        'A choice of the check "stripes" gives no reason.  End it with <Reason>…</Reason>: why it is right or wrong.',
      ],
    ],
  );
});
