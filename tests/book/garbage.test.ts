/** Whatever an author types, the checks answer with problems and never with an exception. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBook } from '#src/book/check.ts';
import { formatProblems } from '#src/book/problems.ts';
import { en, validBook, zh } from './fixture.ts';

/** Mulberry32: numbers in [0, 1) that depend on the seed alone. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fragments = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '\r\n',
    '\0',
    '\u2028',
    '\uFEFF',
    '\uD83D',
    '😀',
    '中文',
    'word',
    '，',
    ',',
  ],
  ...[
    '#',
    '## ',
    '### ',
    '# A {#a}',
    '{#id}',
    '{#中}',
    '{',
    '}',
    '{/* c */}',
    '{x}',
    '{...y}',
    '\\',
    '`',
    '```',
  ],
  ...[
    '---\n',
    'title: x\n',
    ': [',
    '- ',
    '> ',
    '1. ',
    '|a|b|\n|-|-|\n',
    '**',
    '*',
    '_',
    '~~',
    '[^1]',
    '[^1]: x',
  ],
  ...[
    '$',
    '$$',
    '$$\n',
    '\\frac{',
    '\\text{',
    '[x](',
    '](#y)',
    '![',
    '[r]: //x',
    'https://x.y',
    '&amp;',
    '&#0;',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<br/>',
    '<Cite',
    ' id="w"',
    ' at="§3"',
    ' at={1}',
    '<Term id="wave">',
  ],
  ...[
    '</Term>',
    '<Figure id="f">\n',
    '\n</Figure>',
    '<Caption>',
    '</Caption>',
    '<Check id="c">\n',
    '\n</Check>',
  ],
  ...[
    '<Choice right>\n',
    '\n</Choice>',
    '<Aside kind="note">',
    '</Aside>',
    '<A.b/>',
    '<a:b/>',
    '<Prism/>',
  ],
  ...[
    'import X from "y"\n',
    'export const z = (\n',
    "import P from '#explorables/prism/index.astro'\n",
  ],
  ...[
    '```mermaid\nflowchart LR\n',
    'a["b',
    '-->|',
    'timeline\n',
    'accTitle: t\n',
    'accDescr {',
    'constructor',
  ],
];

/** Up to 40 fragments, half of the time inside of a valid section. */
function garbage(seed: number, valid: string): string {
  const random = seeded(seed);
  const pick = (): string => fragments[Math.floor(random() * fragments.length)] ?? '';
  const noise = Array.from({ length: 1 + Math.floor(random() * 40) }, pick).join('');
  if (random() < 0.5) return noise;
  const at = Math.floor(random() * valid.length);
  return valid.slice(0, at) + noise + valid.slice(at + Math.floor(random() * 20));
}

test('300 pieces of garbage are answered with problems that have a place', () => {
  const book = validBook();
  for (let seed = 0; seed < 300; seed++) {
    const target = seed % 2 === 0 ? en : zh;
    const sections = book.sections.map((section) =>
      section.file === target ? { ...section, source: garbage(seed, section.source) } : section,
    );
    const problems = (() => {
      try {
        return checkBook({ ...book, sections });
      } catch (error) {
        const source = sections.find(({ file }) => file === target)?.source;
        throw new Error(`seed ${seed}: ${JSON.stringify(source)}`, { cause: error });
      }
    })();
    for (const problem of problems) {
      assert.ok(Number.isInteger(problem.line) && problem.line >= 1, `seed ${seed}`);
      assert.ok(!formatProblems([problem]).includes('\n'), `seed ${seed}: ${problem.what}`);
    }
  }
});
