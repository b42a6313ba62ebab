/** What Markdown reads otherwise than it was meant. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkMarkup } from '#src/book/checks/markup.ts';
import { formatProblems } from '#src/book/problems.ts';
import { readText } from '#src/book/read-text.ts';

const problems = (source: string): string =>
  formatProblems(checkMarkup(readText(`Words.\n\n${source}\n`, 'a.mdx', 'en')));

/** `words`: what is said, with its line where the source begins on line 3; nothing is '' . */
const says = (name: string, source: string, words: RegExp | ''): void =>
  void test(name, () =>
    words === '' ? assert.equal(problems(source), '') : assert.match(problems(source), words),
  );

const table = (row: string): string => `| a | b |\n| --- | --- |\n| 1 | 2 |\n${row}`;

describe('tables', () => {
  says('as many cells as the head has', table('| 3 | $A \\mid B$ |'), '');
  says('an empty cell', table('| 3 | |'), '');
  says('two tables', `${table('| 3 | 4 |')}\n\n| c |\n| --- |\n| 5 |`, '');
  const uneven = /^a\.mdx:6 {2}The row has 3 cells and the table’s head 2\. .*\\mid or \\lvert/;
  says('a bar in a formula', table('| 3 | $A | B$ |'), uneven);
  says('a bar in code', table('| 3 | `a | b` |'), uneven);
  says('a cell too few', table('| 3 |'), /^a\.mdx:6 {2}The row has 1 cells/);
  says(
    'a row too long in the second table',
    `${table('| 3 | 4 |')}\n\n| c |\n| --- |\n| 5 | 6 |`,
    /^a\.mdx:10 {2}The row has 2 cells and the table’s head 1\./,
  );
  says(
    'a norm, whose bars would be single',
    table('| 3 | $\\|x\\|_2$ |'),
    /^a\.mdx:6 {2}The formula \$\|x\|_2\$ in a table has a bar: .*\\lVert/,
  );
  says('a norm elsewhere', 'The norm $\\|x\\|_2$.', '');
});

describe('dollars', () => {
  const money = /^a\.mdx:3 {2}“.*” is taken for a formula\. {2}Write \\\$ for a dollar;/;
  says('a range of prices', 'It grew from $50 to $100 billion.', money);
  says('prices without space between', 'Some $5-$10.', money);
  says('prices far apart', 'About $61 per MWh, *cheaper* than $76/MWh.', money);
  says('other dollars', 'US$ 5M and R$ 15M.', money);
  says('escaped', 'It grew from \\$50 to \\$100.', '');
  says('one price', 'One price of $5 only.', '');
  says('a formula that begins with a digit', 'So $2x$ and $3 \\times 4$, 5 times.', '');
  says('nothing between them', 'A $$ $$ b.', /^a\.mdx:3 {2}A formula is empty\./);
});

describe('formulas in headings', () => {
  says(
    'are refused',
    '## Squares $x^2$ {#squares}',
    /^a\.mdx:3 {2}The heading has a formula, \$x\^2\$/,
  );
  says('letters are not', '## Squares x² and α {#squares}', '');
});

describe('marks that stay visible', () => {
  for (const mark of [
    ...[
      '**(paren)**word',
      'a ==mark== here',
      '2^10^ times',
      '_“斜体”_中文',
      'a ~~b',
      '**bold **so',
    ],
    '中**甲。****乙**',
  ])
    says(mark, mark, /^a\.mdx:3 {2}The mark in “.*” stays visible here/);
  says('on a further line', 'One\nand **(two)**so.', /^a\.mdx:4 {2}The mark in “\*\*”/);
  says('a definition', 'A word\n\n: what it means', /^a\.mdx:5 {2}A definition/);
  for (const fine of [
    ...[
      'A photo of * there.',
      'a_b_c and _',
      '2 * 3 * 4',
      '中文**加粗，**后文',
      '`**a` and `x^2^`',
    ],
    ...['**Term**: what it means', 'x^2', 'a == b'],
  ])
    says(`fine: ${fine}`, fine, '');
});
