/** Computed numbers, as they are shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { edited } from './editing.ts';
import { en, validBook, zh } from './fixture.ts';
import { inBoth, planted, type Edit } from './planting.ts';

const light = 'Where two meet, they add.';
const licht = '两列波相遇时相加';
const number = (of: string, shows: string): Edit[] => [
  [en, light, `${light} <Num of="${of}" shows="${shows}" />`],
  [zh, licht, `${licht}<Num of="${of}" shows="${shows}" />`],
];
planted('a computed number that rounds as shown', number('speed-of-light', '300 million'), []);
planted(
  'a computed number with a wrong rounding',
  number('speed-of-light', '301 million'),
  inBoth(
    '<Num',
    'The number "speed-of-light" is 299792458, which does not round to “301 million”.  Correct what is shown.',
  ),
);
planted(
  'a computed number that nobody computes',
  number('speed-of-sound', '343'),
  inBoth(
    '<Num',
    'The computed number "speed-of-sound" is unknown.  Declare it in src/numbers, or correct the name.',
  ),
);
planted(
  'a computed number in one language only',
  [[en, light, `${light} <Num of="speed-of-light" shows="300 million" />`]],
  [
    [
      en,
      '<Num',
      `${zh} lacks the number "speed-of-light" that stands here.  Make both languages say the same.`,
    ],
  ],
);

test('a computed number that is not declared whole', () => {
  const shown = [...number('speed-of-light', '300 million')].reduce(
    (book, [file, from, to]) => edited(book, file, from, to),
    validBook(),
  );
  const faults = new Map([['speed-of-light', 'has no formula']]);
  assert.deepEqual(
    checkBook({ ...shown, numberFaults: faults }).map(({ file, what }) => [file, what]),
    [en, zh].map((file) => [
      file,
      'The number "speed-of-light" cannot be opened: it has no formula.',
    ]),
  );
});
