/** What must agree in two languages, and what may differ. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sameFormula } from '#src/book/formula.ts';
import { compareTexts } from '#src/book/parity.ts';
import { formatProblems } from '#src/book/problems.ts';
import { readText } from '#src/book/read-text.ts';

const head = "import Lens from '#explorables/lens/index.astro';\n\n";

/** Compares two texts; the first line of each is line 3 of its file. */
const compare = (english: string, chinese: string): string =>
  formatProblems(
    compareTexts(
      readText(head + english, 'en.mdx', 'en'),
      readText(head + chinese, 'zh.mdx', 'zh'),
    ),
  );

const advice = '  Make both languages say the same.';

describe('agreement', () => {
  const agree = (name: string, english: string, chinese: string): void => {
    test(name, () => assert.equal(compare(english, chinese), ''));
  };

  agree(
    'citations, formulas and terms in another order within a paragraph',
    'A $x$ <Term id="t">b</Term>.<Cite id="w" at="§1" /> And $y$.<Cite id="v" />',
    '由$y$<Cite id="v" />，得<Cite id="w" at="§1" />和<Term id="t">乙</Term>$x$。',
  );
  agree(
    'a term marked more often',
    '<Term id="t">b</Term>',
    '<Term id="t">乙</Term><Term id="t">乙</Term>',
  );
  agree('words in formulas', '$$\nL_\\text{sum over $i$} = x\n$$', '$$\nL_\\text{对$i$求和}=x\n$$');
  agree(
    'labels of a diagram',
    '<Figure id="f">\n```mermaid\nflowchart LR\naccTitle: T\na["A b"] -->|"yes"| b(no)\n```\n</Figure>',
    '<Figure id="f">\n```mermaid\nflowchart LR\n  accTitle: 题\n  a["甲"]  -->|"是"| b(否)\n```\n</Figure>',
  );
  agree(
    'titles of derivations and answers of checks',
    '<Derivation title="Why">\nA\n</Derivation>\n\n<Check id="c">\n<Choice right>\nA\n</Choice>\n</Check>',
    '<Derivation title="为何">\n甲\n</Derivation>\n\n<Check id="c">\n<Choice right>\n甲\n</Choice>\n</Check>',
  );
});

describe('difference', () => {
  const differ = (name: string, english: string, chinese: string, ...problems: string[]): void => {
    test(name, () => {
      const expected = problems.map((problem) => problem + advice).join('\n');
      assert.equal(compare(english, chinese), expected);
    });
  };

  differ(
    'a changed number in a formula',
    'Take $s = 7.5$.',
    '取\n$s = 7.0$。',
    'zh.mdx:4  Here is the formula $s = 7.0$ where en.mdx:3 has the formula $s = 7.5$.',
  );
  differ(
    'a formula that stands twice in one language only',
    '$x$ and $x$',
    '$x$',
    'en.mdx:3  zh.mdx lacks the formula $x$ that stands here.',
  );
  differ(
    'a citation at another place, and one too many',
    'A.<Cite id="w" at="eq. 4" />',
    '甲<Cite id="w" at="eq. 5" />乙<Cite id="v" />。',
    'zh.mdx:3  Here is the citation w at "eq. 5" where en.mdx:3 has the citation w at "eq. 4".',
    'zh.mdx:3  en.mdx lacks the citation v without a place that stands here.',
  );
  differ(
    'a term',
    '<Term id="t">b</Term>',
    '乙',
    'en.mdx:3  zh.mdx lacks the term "t" that stands here.',
  );
  differ(
    'a figure, and what it holds',
    '<Figure id="f">\n![a](/a.png)\n</Figure>\n<Figure id="g">\n</Figure>',
    '<Figure id="f">\n</Figure>',
    'en.mdx:6  zh.mdx lacks the figure "g" (diagrams: 0, images: 0) that stands here.',
    'zh.mdx:3  Here is the figure "f" (diagrams: 0, images: 0) where en.mdx:3 has the figure "f" (diagrams: 0, images: 1).',
  );
  differ(
    'an arrow of a diagram',
    '```mermaid\nflowchart LR\na["x"] --> b\na --> c\n```',
    '```mermaid\nflowchart LR\na["甲"] --> b\n```',
    'zh.mdx:3  Here is a diagram where en.mdx:3 has a diagram: nothing against `a --> c`, labels left out.',
  );
  differ(
    'the right answer of a check',
    '<Check id="c">\n<Choice right>\na\n</Choice>\n<Choice>\nb\n</Choice>\n</Check>',
    '<Check id="c">\n<Choice>\na\n</Choice>\n<Choice right>\nb\n</Choice>\n</Check>',
    'zh.mdx:3  Here is the check "c" (choices: 2, right: number 2) where en.mdx:3 has the check "c" (choices: 2, right: number 1).',
  );
  differ(
    'the claim of an aside, and another kind',
    '<Aside kind="correction" claim="a">\nx\n</Aside>\n<Aside kind="note">\nx\n</Aside>',
    '<Aside kind="correction" claim="b">\n甲\n</Aside>\n<Aside kind="example">\n甲\n</Aside>',
    'en.mdx:6  zh.mdx lacks the aside "note" that stands here.',
    'zh.mdx:3  Here is the aside "correction" on the claim "b" where en.mdx:3 has the aside "correction" on the claim "a".',
    'zh.mdx:6  en.mdx lacks the aside "example" that stands here.',
  );
  differ(
    'the number of derivations, an explorable',
    '<Derivation title="Why">\nx\n</Derivation>\n\n<Lens locale="en" />',
    '',
    'en.mdx:3  zh.mdx lacks the derivation "Why" that stands here.',
    'en.mdx:7  zh.mdx lacks the figure of #explorables/lens that stands here.',
  );
  differ(
    'a heading',
    '### A {#a}\n### B {#b}',
    '### A {#a}',
    'en.mdx:4  zh.mdx lacks the heading "b" that stands here.',
  );
  test('headings in another order', () => {
    assert.equal(
      compare('### A {#a}\n### B {#b}', '### B {#b}\n### A {#a}'),
      'zh.mdx:3  The heading "b" stands where en.mdx:3 has "a".  Put the headings in the same order.',
    );
  });
});

test('formulas: words are ignored, mathematics is not', () => {
  const same = (a: string, b: string) => assert.ok(sameFormula(a, b), `${a} = ${b}`);
  const other = (a: string, b: string) => assert.ok(!sameFormula(a, b), `${a} ≠ ${b}`);
  same('\\text{if } x', '\\text{如果}x');
  same('\\textbf {a{b}c} x', '\\textbf{甲}x');
  same('L_{\\mathrm{loss}}', 'L_{\\mathrm{损失}}');
  same('\\text{a \\} b} x', '\\text{b} x');
  other('\\mathrm{KL}', '\\mathrm{SNR}');
  other('\\textcolor{red}{x}', '\\textcolor{blue}{x}');
  other('\\text{a} x', '\\text{a} y');
  other('\\mathrm{损}x', '\\mathrm{loss}y');
  other('x_1', 'x_2');
});
