/** One slip in a list is one problem, whatever hangs on the list; faults of shape are told like all others. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';
import { withFolder } from './folder.ts';
import { sourceIn } from './editing.ts';
import { validBook } from './fixture.ts';

const filler = Array(16).fill('Ten plain words stand here to make the section long.').join(' ');
const hanFiller = Array(16).fill('这里有许多个汉字用来把这一节写到足够长为止。').join('');
const head = (title: string, summary: string): string =>
  `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n`;
const aside = (text: string): string =>
  `\n\n<Aside kind="correction" claim="instant">\n${text}\n</Aside>\n`;

/** A book of one section that leans on every list. */
const files = {
  'content/book.yaml': 'chapters:\n  - id: light\n    sections: [waves]\n',
  'content/references.yaml': `references:
  - id: young1804
    type: book
    title: Experiments
    author: [{ family: Young, given: T. }]
    issued: 1804
    doi: 10.1098/rstl.1804.0001
`,
  'content/glossary.yaml': `terms:
  - id: wave
    en: wave
    zh: 波
    definition:
      en: What travels.
      zh: 传播的扰动。
`,
  'content/claims.yaml': `claims:
  - id: instant
    section: light#waves
    verdict: wrong
    claim: { en: Light is instant., zh: 光是瞬时的。 }
    right: { en: It takes its time., zh: 它需要时间。 }
    sources: [{ id: young1804 }]
`,
  'content/corrections.yaml': 'corrections: []\n',
  'content/questions.yaml': 'questions: []\n',
  'content/seals.yaml': 'seals: []\n',
  'content/data/governance.yaml': `section: light#waves
governance:
  - id: rule
    date: "2021-11-01"
    place: cn
    what: { en: Rule in force, zh: 规则施行 }
    as_of: "2026-10-08"
    sources: [{ id: young1804 }]
`,
  'content/chapters/light/chapter.yaml': sourceIn(
    validBook(),
    'content/chapters/light/chapter.yaml',
  ),
  'content/chapters/light/waves/en.mdx': `${head('Waves', 'What a wave is.')}${filler} A <Term id="wave">wave</Term> moves.<Cite id="young1804" />${aside('It takes its time, see [the term](/glossary/#wave).')}`,
  'content/chapters/light/waves/zh.mdx': `${head('波', '波是什么。')}${hanFiller}<Term id="wave">波</Term>在动<Cite id="young1804" />。${aside('它需要时间，见[术语](/glossary/#wave)。')}`,
};
type File = keyof typeof files;

const problemsOf = (changed: Partial<Record<File, string>>): string[] => {
  const found: string[] = [];
  withFolder({ ...files, ...changed }, (root) =>
    found.push(...formatProblems(checkBook(loadBook(root))).split('\n')),
  );
  return found.filter((line) => line !== '');
};

const edited = (file: File, from: string, to: string): Partial<Record<File, string>> => {
  assert.ok(files[file].includes(from), `${file} does not hold ${from}`);
  return { [file]: files[file].replace(from, to) };
};

test('the book is right', () => assert.deepEqual(problemsOf({}), []));

describe('a list that cannot be read is one problem', () => {
  const slips: readonly (readonly [File, string, string, number])[] = [
    ['content/references.yaml', 'title: Experiments', 'title: Experiments: Part 1', 4],
    ['content/glossary.yaml', 'en: wave', 'en: wave: a thing', 3],
    ['content/claims.yaml', 'verdict: wrong', 'verdict: wrong: very', 4],
    ['content/book.yaml', '    sections', '   sections', 3],
    ['content/data/governance.yaml', 'place: cn', 'place: cn: here', 5],
    ['content/references.yaml', '  - id: young1804', '  - young1804\n  - id: young1803', 2],
  ];
  for (const [file, from, to, line] of slips)
    test(`${file}: ${to.trim().split('\n')[0]}`, () => {
      const found = problemsOf(edited(file, from, to));
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found[0]?.startsWith(`${file}:${line}  `), found[0]);
    });
  test('a list that is missing', () => {
    const found = problemsOf({ 'content/glossary.yaml': 'words: []\n' });
    assert.deepEqual(found, [
      'content/glossary.yaml:1  There is no list "terms".  Begin with "terms:".',
    ]);
  });
});

describe('a fault of shape', () => {
  const one = (name: string, file: File, from: string, to: string, expected: string) =>
    test(name, () => assert.deepEqual(problemsOf(edited(file, from, to)), [`${file}:${expected}`]));
  one(
    'a field that nobody knows',
    'content/data/governance.yaml',
    'place: cn',
    'place: cn\n    plaice: eu',
    '6  The item "rule" has an unknown field plaice.  Correct its name, or take it out.',
  );
  one(
    'a value outside of a closed list',
    'content/data/governance.yaml',
    'place: cn',
    'place: uk',
    '5  The item "rule" has "uk" as place.  Write one of cn, eu, us.',
  );
  one(
    'a day that does not exist',
    'content/data/governance.yaml',
    '2021-11-01',
    '2021-11-31',
    '4  The item "rule" has "2021-11-31" as date.  Write a date that exists, in quotes: "2022-08-22".',
  );
  one(
    'a language left out, in braces on one line',
    'content/data/governance.yaml',
    'en: Rule in force, zh: 规则施行',
    'en: Rule in force',
    '6  The item "rule" has no what.zh.  Write a text.',
  );
  one(
    'an author that is neither person nor group',
    'content/references.yaml',
    '{ family: Young, given: T. }',
    '{ name: Young }',
    '5  The item "young1804" has {"name":"Young"} as author no. 1.  Write { family: …, given: … } for a person, { literal: … } for a group.',
  );
  one(
    'a list of sections that is none',
    'content/book.yaml',
    'sections: [waves]',
    'sections: waves',
    '3  The item "light" has "waves" as sections.  Write a list: […].',
  );
  test('several in one row and in two files come together', () => {
    const found = problemsOf({
      ...edited('content/data/governance.yaml', 'place: cn', 'place: uk\n    when: now'),
      ...edited('content/glossary.yaml', 'zh: 波', 'zh: 波\n    of: physics'),
    });
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      [
        'content/data/governance.yaml:5',
        'content/data/governance.yaml:6',
        'content/glossary.yaml:5',
      ],
    );
  });
});
