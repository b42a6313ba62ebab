/** Places that cannot be, and citations on the wrong side. */
import { describe } from 'node:test';
import { both, inBoth, planted } from './planting.ts';
import { en, zh } from './fixture.ts';

const place = (name: string, at: string, problem: string): void =>
  planted(name, both('at="§3.1, eq. 4"', `at="${at}"`), inBoth(`at="${at}"`, problem));

const look = 'Look it up in the work.';

describe('a place', () => {
  place('page 0', 'p. 0', `There is no “p. 0”: counting begins at 1 in "young1804".  ${look}`);
  place('equation 999', 'eq. 999', `“eq. 999” is more than a work has in "young1804".  ${look}`);
  place('twice', '§3, §3', 'The place “§3” stands twice in "young1804".  Keep one.');
  place(
    'backwards',
    'pp. 9–5',
    'The range “pp. 9–5” runs backwards in "young1804".  Write the smaller number first.',
  );
  planted(
    'pages of a register, articles with paragraphs, sections with points are possible',
    both('at="§3.1, eq. 4"', 'at="p. 73458, Art. 6(1), §§22757.12–22757.13, §§3.9–3.10"'),
    [],
  );
});

describe('a citation', () => {
  planted(
    'before the full stop in English, behind it in Chinese',
    [
      [
        en,
        'speed.<Cite id="young1804" at="§3.1, eq. 4" />',
        'speed<Cite id="young1804" at="§3.1, eq. 4" />.',
      ],
      [
        zh,
        '速度<Cite id="young1804" at="§3.1, eq. 4" />。',
        '速度。<Cite id="young1804" at="§3.1, eq. 4" />',
      ],
    ],
    [
      [en, 'speed<Cite', 'A citation stands before the sign “.”.  In English it follows the sign.'],
      [
        zh,
        '速度。<Cite',
        'A citation stands behind the sign “。”.  In Chinese it stands before the sign.',
      ],
    ],
  );
  planted(
    'of the same work twice side by side',
    both(
      '<Cite id="newton1704" />',
      '<Cite id="newton1704" at="p. 1" /><Cite id="newton1704" at="p. 2" />',
    ),
    inBoth(
      'at="p. 1"',
      'The work "newton1704" is cited twice side by side.  Join the places with ", " in one citation.',
    ),
  );
});
