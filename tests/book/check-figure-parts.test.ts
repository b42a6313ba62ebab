/** Mistakes in the words around an imported figure: each is told with its file and line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkParts } from '#src/book/checks/figure-parts.ts';
import { readText } from '#src/book/read-text.ts';
import { lineOf, sourceIn } from './editing.ts';
import { raysEn, raysZh, validBook } from './fixture.ts';
import { bothRays, inBothRays, planted, type Edit, type Expected } from './planting.ts';

/** What stands in the valid file from `start` up to and with `end`. */
function piece(file: string, start: string, end: string): string {
  const source = sourceIn(validBook(), file);
  const from = source.indexOf(start);
  return source.slice(from, source.indexOf(end, from) + end.length);
}

const files = [raysEn, raysZh];
/** The part of that name written otherwise, in both languages. */
const rewritten = (name: string, to: (part: string) => string): Edit[] =>
  files.map((file) => {
    const part = piece(file, `<${name}`, `</${name}>`);
    return [file, part, to(part)];
  });
const without = (name: string): Edit[] => rewritten(name, () => '');

const order =
  'Write between its tags, in this order and once each: <Check>, <Caption>, <Try>, <Real>.';

describe('an explorable', () => {
  for (const name of ['Check', 'Caption', 'Try', 'Real'])
    planted(
      `without <${name}>`,
      without(name),
      inBothRays('<Prism', `The explorable "prism" has no <${name}>.  ${order}`),
    );
  planted(
    'without anything: one problem',
    files.map((file) => [
      file,
      piece(file, '<Prism', '</Prism>'),
      `<Prism locale="${file === raysEn ? 'en' : 'zh'}" />`,
    ]),
    inBothRays(
      '<Prism',
      `The explorable "prism" has no <Check>, <Caption>, <Try>, <Real>.  ${order}`,
    ),
  );
  planted(
    'with an empty caption, nothing to try, a real system without a source',
    [
      ...rewritten('Caption', () => '<Caption></Caption>'),
      ...rewritten('Try', () => '<Try>\nTurn 2.\n</Try>'),
      ...bothRays('<Cite id="newton1704" />', ''),
    ],
    [
      ...inBothRays(
        '<Caption',
        'The <Caption> of the explorable "prism" is empty.  Write **The question it answers?** …',
      ),
      ...inBothRays(
        '<Try',
        'The <Try> of the explorable "prism" has no list.  Write each thing to try as "- …".',
      ),
      ...inBothRays(
        '<Real',
        'The <Real> of the explorable "prism" names no source.  Say with <Cite id="…" /> where that is said.',
      ),
    ],
  );
  planted(
    'whose prediction lacks a reason',
    [[raysEn, '<Reason>It went in white.</Reason>', '']],
    [
      [
        raysEn,
        '<Choice>',
        'A choice of the check "behind-the-prism" gives no reason.  End it with <Reason>…</Reason>: why it is right or wrong.',
      ],
    ],
  );
  planted(
    'with a part too early, and twice',
    [...rewritten('Caption', (caption) => `<Try>\n- Look.\n</Try>\n\n${caption}`)],
    [...inBothRays('<Caption', `In the explorable "prism" <Caption> follows <Try>.  ${order}`)],
  );
  planted(
    'with more than its words, which no frame would show',
    [
      ...rewritten('Caption', (caption) => `${caption}\n\nLost.`),
      ...rewritten('Real', (real) => `${real}\n\n<Aside kind="note">\nLost.\n</Aside>`),
    ],
    [
      ...inBothRays('Lost.', `The explorable "prism" holds text of its own.  ${order}`),
      ...inBothRays('<Aside kind="note"', `The explorable "prism" holds <Aside>.  ${order}`),
    ],
  );
  planted(
    'with fewer things to try and less on the real system in one language',
    [
      [raysZh, '\n- 射入红光。', ''],
      [raysZh, '玻璃会', '镜面会反射。\n\n玻璃会'],
    ],
    [
      [
        raysZh,
        '<Prism',
        'Here is the figure of #explorables/prism (things to try: 1, paragraphs on the real system: 2) where ' +
          `${raysEn}:${lineOf(validBook(), raysEn, '<Prism')} has the figure of #explorables/prism ` +
          '(things to try: 2, paragraphs on the real system: 1).  Make both languages say the same.',
      ],
    ],
  );
});

describe('a chart', () => {
  const problems = (inner: string): string[] => {
    const source = `import Lens from '#charts/lens/index.astro';\n\n<Lens locale="en">\n${inner}\n</Lens>\n`;
    return readText(source, 'x.mdx', 'en')
      .explorables.flatMap((figure) => checkParts('x.mdx', figure))
      .map(({ line, what }) => `${line} ${what}`);
  };
  test('has a caption and nothing else', () => {
    assert.deepEqual(problems('<Caption>**What?** This.</Caption>'), []);
    assert.deepEqual(problems(''), ['3 The chart "lens" has no <Caption>.']);
    assert.deepEqual(problems('<Caption>**What?** This.</Caption>\n\n<Try>\n- a\n</Try>'), [
      '6 The chart "lens" holds <Try>.',
    ]);
  });
});

describe('words of a figure outside of one', () => {
  const outside = (name: string, places: string): Expected[] => [
    [raysEn, `<${name}>Out`, `<${name}> stands outside of ${places}.  Move it directly into one.`],
    [raysZh, `<${name}>外`, `<${name}> stands outside of ${places}.  Move it directly into one.`],
  ];
  const moved = (name: string): Edit[] => [
    [raysEn, 'Light takes its time.', `<${name}>Out there?</${name}>`],
    [raysZh, '光的传播需要时间。', `<${name}>外面？</${name}>`],
  ];
  for (const name of ['Try', 'Real'])
    planted(`<${name}>`, moved(name), outside(name, 'an imported figure'));
  planted('<Caption>', moved('Caption'), outside('Caption', '<Figure> and an imported figure'));
});
