/** Mistakes of structure that Markdown lets pass. */
import { describe } from 'node:test';
import { differs } from './parallel.ts';
import { both, inBoth, planted } from './planting.ts';
import { en, zh } from './fixture.ts';

const term = (inner: string): string => `<Term id="wave">${inner}</Term>`;

/** The same fault in both languages is told twice, so one of them is told to be right. */
const twice = (name: string, english: string, chinese: string, what: string, fix: string): void =>
  planted(
    name,
    [
      [en, '## ', `${english}\n\n## `],
      [zh, '## ', `${chinese}\n\n## `],
    ],
    [
      [en, english.split('\n')[0] ?? '', `${what}  ${fix}`],
      [zh, chinese.split('\n')[0] ?? '', `${what.replaceAll('wave', '波')}  ${fix}`],
    ],
  );

describe('parts', () => {
  twice(
    'an aside without text',
    '<Aside kind="note">\n</Aside>',
    '<Aside kind="note">\n</Aside>',
    '<Aside> is empty.',
    'Write its text, or take it out.',
  );
  twice(
    'a rule across the text',
    '* * *',
    '* * *',
    'A rule is drawn across the text.',
    'Take it out; a new thought has a heading.',
  );
  planted(
    'a heading within an aside',
    both('## ', '<Aside kind="note">\n\n### 1 {#one}\n\n$x$……\n\n</Aside>\n\n## '),
    inBoth(
      '### 1',
      'A heading stands within <Aside>.  Write it in bold, or give the part a section.',
    ),
  );
  planted(
    'a heading with nothing under it',
    both('## ', '## 1 {#one}\n\n## '),
    inBoth('## 1', 'Nothing stands under this heading.  Write its text, or take it out.'),
  );
  planted(
    'a heading without text',
    both('## ', '## {#one}\n\n$x$……\n\n## '),
    inBoth('## {#one}', 'A heading has no text.  Write it, or take it out.'),
  );
});

describe('code', () => {
  const fix = 'Write after the three signs one of mermaid, bibtex, text, python, js, ts, json, sh.';
  twice(
    'a diagram with a slip in its name is not shown as code',
    '```mermiad\nflowchart LR\n```',
    '```mermiad\nflowchart LR\n```',
    'A block of code has the unknown language "mermiad".',
    fix,
  );
  twice(
    'without a language',
    '```\na\n```',
    '```\na\n```',
    'A block of code has no language.',
    fix,
  );
  planted(
    'a line that is too long',
    both('## ', `\`\`\`sh\n${'x'.repeat(120)}\n\`\`\`\n\n## `),
    inBoth('xxx', 'A line of code has 120 signs.  Break it: at most 100.'),
  );
});

describe('marks', () => {
  twice(
    'a term within a term',
    `The ${term(`big ${term('wave')}`)}.`,
    `大${term(`大${term('波')}`)}。`,
    'A term and a link stand in each other at “wave”: both can be pressed.',
    'Keep one of the two.',
  );
  twice(
    'a link within a term',
    `The ${term('[wave](/light/#waves)')}.`,
    `大${term('[波](/light/#waves)')}。`,
    'A term and a link stand in each other at “wave”: both can be pressed.',
    'Keep one of the two.',
  );
  twice(
    'text that is struck out',
    'A ~~wave~~ goes.',
    '有~~波~~在。',
    'Struck-out text is left: “wave”.',
    'Take it out.',
  );
  twice(
    'a footnote without its text',
    'A wave.[^1] It is.',
    '有波[^1]在。',
    'The mark “[^1]” stays visible here: Markdown does not know what it means.',
    'Write a link as [text](/chapter/#id), a note as <Sidenote>…</Sidenote>.',
  );
  twice(
    'a link to a definition that is not there',
    'A [wave][w] goes.',
    '有[波][w]在。',
    'The mark “[wave][w]” stays visible here: Markdown does not know what it means.',
    'Write a link as [text](/chapter/#id), a note as <Sidenote>…</Sidenote>.',
  );
  twice(
    'a link that says here',
    'See [here](#stripes).',
    '见[here](#stripes)。',
    'The text “here” of a link does not say where it leads.',
    'Name what is found there.',
  );
  twice(
    'a link without text',
    'See it[](#stripes).',
    '见它[](#stripes)。',
    'The link to #stripes has no text.',
    'Write what it leads to: [text](…).',
  );
  planted(
    'italics in Chinese',
    [[zh, '**粗体**', '*斜体*']],
    [
      [
        zh,
        '*斜体*',
        '“斜体” is set in italics, which Chinese has not.  Write **bold**, 《 》 for a title, or nothing.',
      ],
    ],
  );
});

describe('titles and links', () => {
  differs(
    'a title of a work in quotation marks',
    'He wrote “Opticks”.',
    '他写了“Opticks”。',
    'zh The title of a work stands in quotation marks: “Opticks”.',
  );
  planted(
    'the title of one section on the link to another',
    [
      [en, '[the rays](/light/#rays)', '[Pitch](/light/#rays)'],
      [zh, '[光线](/light/#rays)', '[音高](/light/#rays)'],
    ],
    [
      [
        en,
        '[Pitch]',
        'The link “Pitch” has the title of "pitch" and leads to "rays".  Correct the text or the address.',
      ],
      [
        zh,
        '[音高]',
        'The link “音高” has the title of "pitch" and leads to "rays".  Correct the text or the address.',
      ],
    ],
  );
});
