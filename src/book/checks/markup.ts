/** What Markdown reads otherwise than it was meant, and says nothing about: tables, money, left-over marks. */
import type { Block } from '../blocks.ts';
import type { TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

type Fault = Pick<Problem, 'line' | 'what' | 'fix'>;

export const checkMarkup = ({ file, blocks }: TextOutline): Problem[] =>
  [...rowsOf(blocks).flatMap(unevenRow), ...blocks.flatMap(formulas), ...blocks.flatMap(marks)].map(
    (fault) => ({ file, ...fault }),
  );

interface Row {
  readonly line: number;
  readonly cells: number;
  /** Of the head of its table. */
  readonly wanted: number;
}

/** The rows of all tables. The line below a head is the one that makes it a table. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  let place = 0;
  for (const { kind, line } of blocks) {
    const last = rows.at(-1);
    if (!kind.endsWith('tableCell')) place = 0;
    else if (last && place > 0 && last.line === line)
      rows[rows.length - 1] = {
        ...last,
        cells: last.cells + 1,
        wanted: last.wanted + (place === 1 ? 1 : 0),
      };
    else {
      const goesOn = place > 0 && last && line - last.line === (place === 1 ? 2 : 1);
      place = goesOn ? place + 1 : 1;
      rows.push({ line, cells: 1, wanted: goesOn ? last.wanted : 1 });
    }
  }
  return rows;
}

const unevenRow = ({ line, cells, wanted }: Row): Fault[] =>
  cells === wanted
    ? []
    : [
        {
          line,
          what: `The row has ${cells} cells and the table’s head ${wanted}.`,
          fix: 'Give it as many; within a cell write \\mid or \\lvert in a formula for a bar, and no bar in code.',
        },
      ];

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const isCell = ({ kind }: Block): boolean => kind.endsWith('tableCell');
const isHeading = ({ kind }: Block): boolean => /(?:^|\/)heading$/.test(kind);

function formulas(block: Block): Fault[] {
  return block.pieces.flatMap((piece, index): Fault[] => {
    if (piece.is !== 'formula') return [];
    const { line } = piece;
    const value = onOneLine(piece.value);
    const next = block.pieces[index + 1];
    if (value.trim() === '')
      return [{ line, what: 'A formula is empty.', fix: 'Write it, or take the dollars out.' }];
    if (isCell(block) && value.includes('|'))
      return [
        {
          line,
          what: `The formula $${value}$ in a table has a bar: Markdown makes one of \\| there, too.`,
          fix: 'Write \\mid or \\lvert … \\rvert for one, \\Vert or \\lVert … \\rVert for two.',
        },
      ];
    if (isHeading(block))
      return [
        {
          line,
          what: `The heading has a formula, $${value}$, which its link, the contents and the search cannot show.`,
          fix: 'Write it in words or in plain letters, as in x² or α.',
        },
      ];
    const money = /^\d/.test(value) && next?.is === 'text' && /^\d/.test(next.value);
    return money || /^\s|\s$/.test(value)
      ? [
          {
            line,
            what: `“$${value}$” is taken for a formula.`,
            fix: 'Write \\$ for a dollar; a formula has no space at its ends.',
          },
        ]
      : [];
  });
}

/** Marks that Markdown or this site does not know, or that stand where they have no effect. */
const left =
  /\*{2,}|\*[^*\s][^*]*\*|~~|(?<![A-Za-z\d_])_[^_\s][^_]*_(?![A-Za-z\d_])|==[^=\s][^=]*==|\^[^^\s]+\^/;

function marks(block: Block): Fault[] {
  return block.pieces.flatMap((piece, index) => {
    if (index === 0 && piece.is === 'text' && /^:\s/.test(piece.value))
      return [
        {
          line: piece.line,
          what: 'A definition as some Markdown has it, “: …”, is no list here.',
          fix: 'Write a list, or **the word**: what it means.',
        },
      ];
    const found = piece.is === 'text' ? left.exec(piece.value) : null;
    if (!found || piece.is !== 'text') return [];
    const line = piece.line + (piece.value.slice(0, found.index).split('\n').length - 1);
    return [
      {
        line,
        what: `The mark in “${onOneLine(found[0])}” stays visible here: Markdown sees nothing that it opens or closes.`,
        fix: 'Write **bold** with no space inside; nothing else is marked in a text.',
      },
    ];
  });
}
