/** Readers' questions: every rule of theirs, with a mistake planted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import type { DataList } from '#src/book/input.ts';
import { schema } from '#src/schemas/question.ts';
import { validBook } from './fixture.ts';

const answer = (words: number): string =>
  `${Array.from({ length: words }, (_, i) => (i % 2 === 0 ? 'light' : 'waves')).join(' ')}.`;
const question = {
  id: 'how-fast',
  group: 'workings',
  place: 'light#interference',
  question: { en: 'How fast is it?', zh: '它有多快？' },
  answer: { en: answer(50), zh: '很快。' },
  sources: [{ id: 'young1804' }],
};

const listOf = (questions: readonly Record<string, unknown>[]): DataList => ({
  file: 'content/questions.yaml',
  items: questions.map((data, i) => ({ line: 2 + 10 * i, data })),
});

const found = (...questions: Record<string, unknown>[]): string[] =>
  checkBook({ ...validBook(), questions: listOf(questions) })
    .filter(({ file }) => file.endsWith('/questions.yaml'))
    .map(({ what }) => what);

test('a question without a mistake', () => assert.deepEqual(found(question), []));

const planted: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['a place that is nowhere', { place: 'light#nowhere' }, /leads to "light#nowhere"/],
  ['a chapter that is none', { place: 'dark#interference' }, /leads to "dark#interference"/],
  ['a work that is none', { sources: [{ id: 'euler' }] }, /names the work "euler"/],
  ['no question', { question: { en: 'It is fast.', zh: '它很快？' } }, /is no question/],
  ['too short', { answer: { en: answer(39), zh: '很快。' } }, /an answer of 39 words/],
  ['too long', { answer: { en: answer(111), zh: '很快。' } }, /an answer of 111 words/],
  ['a number unknown', { numbers: [{ of: 'warp', shows: '9' }] }, /states "warp"/],
  [
    'a number not said',
    { numbers: [{ of: 'speed-of-light', shows: '299,792,458' }] },
    /does not say “299,792,458”/,
  ],
  [
    'a number that is another',
    {
      answer: { en: `${answer(49)} It is 300.`, zh: '是300。' },
      numbers: [{ of: 'speed-of-light', shows: '300' }],
    },
    /shows “300” for "speed-of-light", which is 299792458/,
  ],
  [
    'a number in one language',
    { answer: { en: `${answer(49)} It takes 8 minutes.`, zh: '要9分钟。' } },
    /“8 minutes”|“9/,
  ],
];

for (const [name, change, what] of planted)
  test(`planted: ${name}`, () => {
    const problems = found({ ...question, ...change });
    assert.ok(
      problems.some((problem) => what.test(problem)),
      problems.join('\n'),
    );
  });

test('planted: the same id, the same question', () => {
  const problems = found(question, question).join('\n');
  assert.match(problems, /question "how-fast" is already on line/);
});

test('an answer that is neither cited nor computed does not fit its shape', () => {
  const { sources: _, ...uncited } = question;
  assert.ok(schema.safeParse(question).success);
  assert.ok(!schema.safeParse(uncited).success);
  assert.ok(schema.safeParse({ ...uncited, numbers: [{ of: 'x', shows: '1' }] }).success);
});
