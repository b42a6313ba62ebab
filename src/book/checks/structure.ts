/** What Markdown lets pass and a reader stumbles over: words within words, empty parts, left-over marks. */
import type { Block, Mark } from '../blocks.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

type Fault = Pick<Problem, 'line' | 'what' | 'fix'>;

export const checkStructure = (text: TextOutline): Problem[] =>
  [
    ...text.blocks.flatMap((block) => [
      ...checkBlock(block),
      ...block.marks.flatMap((mark) => checkMark(mark, text.locale)),
    ]),
    ...headingsWithoutText(text),
    ...text.elements.flatMap(({ name, within, line }): Fault[] =>
      name === 'Check' && within.includes('Aside')
        ? [
            {
              line,
              what: 'A check stands in an aside.',
              fix: 'Move it out: it is for every reader.',
            },
          ]
        : [],
    ),
  ].map((fault) => ({ file: text.file, ...fault }));

/** Words whose content is folded, small or set apart. */
const apart =
  /(?:^|\/)(?:Aside|Derivation|Figure|Check|Caption|Sidenote|Real|Try)\/(?:.*\/)?heading$/;
const mustSpeak = /(?:^|\/)(?:Aside|Derivation|Sidenote)\/nothing$/;
const languages: readonly string[] = [
  'mermaid',
  'bibtex',
  'text',
  'python',
  'js',
  'ts',
  'json',
  'sh',
];
/** Signs of code that fit into the measure on a narrow screen without much scrolling. */
const longestLine = 100;

function checkBlock({ kind, line, pieces }: Block): Fault[] {
  const name = kind.split('/').at(-2) ?? '';
  if (apart.test(kind))
    return [
      {
        line,
        what: `A heading stands within <${kind.split('/').find((part) => /^[A-Z]/.test(part)) ?? ''}>.`,
        fix: 'Write it in bold, or give the part a section.',
      },
    ];
  if (mustSpeak.test(kind))
    return [{ line, what: `<${name}> is empty.`, fix: 'Write its text, or take it out.' }];
  if (/(?:^|\/)rule$/.test(kind))
    return [
      {
        line,
        what: 'A rule is drawn across the text.',
        fix: 'Take it out; a new thought has a heading.',
      },
    ];
  if (kind.includes('footnoteDefinition'))
    return [
      { line, what: 'Here is a footnote of Markdown.', fix: 'Write <Sidenote>…</Sidenote>.' },
    ];
  const [, language] = /(?:^|\/)code(?: (.*))?$/.exec(kind) ?? [null, null];
  if (language !== null) return checkCode(language, line, pieces);
  const words = pieces.map((piece) => (piece.is === 'text' ? piece.value : '')).join('');
  const left = /\[\^[^\]\s]+\]|\[[^\]]+\]\[[^\]]*\]|<\/?[A-Za-z]+\b|\{#/.exec(words);
  return left
    ? [
        {
          line,
          what: `The mark “${left[0]}” stays visible here: Markdown does not know what it means.`,
          fix: 'Write a link as [text](/chapter/#id), a note as <Sidenote>…</Sidenote>.',
        },
      ]
    : [];
}

function checkCode(language: string | undefined, line: number, pieces: Block['pieces']): Fault[] {
  if (language === undefined || !languages.includes(language))
    return [
      {
        line,
        what:
          language === undefined
            ? 'A block of code has no language.'
            : `A block of code has the unknown language "${language}".`,
        fix: `Write after the three signs one of ${languages.join(', ')}.`,
      },
    ];
  if (language === 'mermaid' || language === 'bibtex') return [];
  return pieces.flatMap((piece) =>
    piece.is !== 'code'
      ? []
      : piece.value.split('\n').flatMap((text, i) =>
          text.length <= longestLine
            ? []
            : [
                {
                  line: line + 1 + i,
                  what: `A line of code has ${text.length} signs.`,
                  fix: `Break it: at most ${longestLine}.`,
                },
              ],
        ),
  );
}

const saysNothing =
  /^(?:here|this|there|click here|this page|this section|link|more|see|此处|这里|这儿|点击这里|点此|链接|更多|本页|这一节)$/i;

function checkMark({ is, text, line, within, to }: Mark, locale: TextOutline['locale']): Fault[] {
  if (is === 'delete')
    return [{ line, what: `Struck-out text is left: “${text}”.`, fix: 'Take it out.' }];
  // A title that Chinese would put into 《 》 keeps its italics where it is in Latin letters.
  if (is === 'emphasis' && locale === 'zh' && /\p{Script=Han}/u.test(text))
    return [
      {
        line,
        what: `“${text}” is set in italics, which Chinese has not.`,
        fix: 'Write **bold**, 《 》 for a title, or nothing.',
      },
    ];
  if (is === 'link' && to !== '' && text.trim() === '')
    return [
      { line, what: `The link to ${to} has no text.`, fix: 'Write what it leads to: [text](…).' },
    ];
  if (is === 'link' && saysNothing.test(text.trim()))
    return [
      {
        line,
        what: `The text “${text.trim()}” of a link does not say where it leads.`,
        fix: 'Name what is found there.',
      },
    ];
  if (
    (is === 'Term' && within.some((name) => name === 'Term' || name === 'link')) ||
    (is === 'link' && within.includes('Term'))
  )
    return [
      {
        line,
        what: `A term and a link stand in each other at “${text}”: both can be pressed.`,
        fix: 'Keep one of the two.',
      },
    ];
  if (is === 'Term' && text.trim() === '')
    return [{ line, what: `The term "${to}" has no text.`, fix: 'Write the word it stands for.' }];
  return [];
}

/** A heading with no text of its own, and one under which nothing stands. */
const headingsWithoutText = ({ blocks, headings }: TextOutline): Fault[] => [
  ...headings
    .filter(({ title }) => title.trim() === '')
    .map(({ line }) => ({
      line,
      what: 'A heading has no text.',
      fix: 'Write it, or take it out.',
    })),
  ...blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const isLast = next === undefined || next.kind === 'heading';
    const [depth, nextDepth] = [block, next].map(
      (each) => headings.find(({ line }) => line === each?.line)?.depth ?? 0,
    );
    // A part may begin with its first sub-part at once.
    return block.kind === 'heading' && isLast && (nextDepth ?? 0) <= (depth ?? 0)
      ? [
          {
            line: block.line,
            what: 'Nothing stands under this heading.',
            fix: 'Write its text, or take it out.',
          },
        ]
      : [];
  }),
];
