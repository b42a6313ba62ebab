/** Numbers, dates and units that two languages share, and slips in them. */
import { describe } from 'node:test';
import { agrees, differs } from './parallel.ts';

describe('the same number', () => {
  agrees('in powers of ten', 'It has 1.3 billion of them.', '共有13亿个。');
  agrees('in all of them', 'From 5 thousand to 2 million, 3 trillion.', '从5千到200万，3万亿。');
  agrees(
    'spelled out',
    'It took twenty-one days and two million steps.',
    '用了21天，走了200万步。',
  );
  agrees(
    'as a share',
    'Three quarters of them, a tenth, and 30 per cent.',
    '四分之三，十分之一，三成。',
  );
  agrees('as a date', 'On 22 August 2022, and in Nov 2023.', '2022年8月22日，以及2023年11月。');
  agrees('as a decade', 'In the 1990s.', '在20世纪90年代，即1990年代。');
  agrees('of an elided power', 'It uses 37 of its 671 billion.', '6710亿里用370亿。');
  agrees('in code', 'It has 4,096 of them.', '共有`4096`个。');
  agrees('in a name', 'The model 405B has its size.', '这个模型有4050亿参数，名为405B。');
  agrees('once for twice', 'Due in August 2026 and 2027.', '原定2026年8月与2027年8月。');
  agrees('rounded beside itself', 'It makes 16,597,504.', '共16,597,504个，约1660万。');
  agrees(
    'in a table whose head has the power',
    '| Users, millions | n |\n|---|---|\n| 300 | 7 |',
    '| 用户（亿） | n |\n|---|---|\n| 3 | 7 |',
  );
  agrees('in scientific notation', 'It takes 3.14 × 10²³ steps.', '需要3.14×10²³步。');
  agrees('in cents', 'A million cost 26 cents.', '一百万个要26美分，即0.26美元。');
  agrees(
    'with units',
    'It takes 5 kWh, 20%, 8 GB and 3 dollars.',
    '需要5千瓦时、20%、8 GB与3美元。',
  );
});

describe('the same number in words', () => {
  agrees('with its unit', 'It costs two dollars.', '价格是2美元。');
  agrees('with a unit that is not known', 'It took two weekends.', '用了2天。');
});

describe('a slip', () => {
  const swapped = (there: string, here: string): string =>
    `zh Here is the number “${here}” where en has “${there}”.  `.trimEnd();
  differs('of digits', 'It had 31,144 of them.', '共有31,414个。', swapped('31,144', '31,414'));
  differs(
    'of a power of ten',
    'It has 280 billion.',
    '共有280亿。',
    swapped('280 billion', '280亿'),
  );
  differs(
    'of a decimal',
    'It has 1.32 billion.',
    '共有13.5亿。',
    swapped('1.32 billion', '13.5亿'),
  );
  differs('of a day', 'On 22 August 2022.', '2022年8月23日。', swapped('22', '23日'));
  differs('of a month', 'In August 2022.', '2022年9月。', swapped('August', '9月'));
  differs('of a year', 'In 2022.', '2023年。', swapped('2022', '2023年'));
  differs('of a decade', 'In the 1980s.', '在20世纪90年代。', swapped('1980s', '20世纪90年代'));
  differs('of a numeral', 'Three of them went.', '走了四个。', swapped('Three', '四'));
  differs(
    'of a unit',
    'It costs 12 dollars.',
    '价格是12元。',
    'zh Here is “12元” where en has “12 dollars”.',
  );
  differs(
    'of a unit, in words',
    'It costs two dollars an hour.',
    '每小时2元。',
    'zh Here is “2元” where en has “two dollars”.',
  );
  differs(
    'that loses one',
    'In 2025 it grew.',
    '那一年增长了。',
    'zh Here is not the number “2025” that en has.',
  );
  differs(
    'that adds one',
    'It was much.',
    '高达70%。',
    'zh Here is the number “70%” that en has not.',
  );
  differs(
    'in a table',
    '| a | b |\n|---|---|\n| 1 | 11,295 |',
    '| a | b |\n|---|---|\n| 1 | 11,259 |',
    swapped('11,295', '11,259').replace('zh ', 'zh+2 ').replace('en has', 'en+2 has'),
  );
  differs(
    'in what is shown of a computed number',
    'Here <Num of="speed-of-light" shows="300 million" />.',
    '即<Num of="speed-of-light" shows="2.998亿" />。',
    'zh The number "speed-of-light" is shown as “2.998亿” where en shows “300 million”.',
  );
});
