/** Two languages of a text, block by block. */
import type { TextOutline } from '../outline.ts';
import type { Block } from '../blocks.ts';
import type { Problem } from '../problems.ts';
import { align } from './align.ts';
import { nounOf, startOf } from './kinds.ts';
import { compareMarks } from './marks.ts';
import { compareNames } from './names.ts';
import { compareNegations } from './negation.ts';
import { compareNumbers } from './numbers.ts';
import { agree, differ, type BlockPair } from './pair.ts';

export interface BlockComparison {
  readonly problems: readonly Problem[];
  /** Whether a line of a file is in a block that is missing in the other language, and told of. */
  readonly isTold: (file: string, line: number) => boolean;
}

/** Blocks whose absence is told of as that of a heading, a formula, a diagram, or of a part of a question or figure. */
const toldElsewhere =
  /(?:^|\/)(?:heading|math|code mermaid|nothing)$|Choice|Reason|Caption|Try|Real/;
/** What is compared as a whole: where a text has one more, its blocks are not counted. */
const wholes = ['Figure', 'Check', 'Aside', 'Derivation'] as const;

const wholeOf = ({ kind }: Block): string | undefined =>
  kind
    .split('/')
    .find((part) => (wholes as readonly string[]).includes(part) || /^[A-Z]/.test(part));

/** English against Chinese; `faulty`: links that are wrong in themselves. */
export function compareBlocks(
  en: TextOutline,
  zh: TextOutline,
  faulty: ReadonlySet<string>,
): BlockComparison {
  const { pairs, onlyA, onlyB } = align(en.blocks, zh.blocks);
  const counts = (text: TextOutline, name: string): number =>
    text.elements.filter((element) => element.name === name).length;
  const isOwn = (block: Block): boolean => {
    const whole = wholeOf(block);
    return (
      !toldElsewhere.test(block.kind) &&
      (whole === undefined || counts(en, whole) === counts(zh, whole))
    );
  };
  const missingInChinese = onlyA.filter(isOwn);
  const missingInEnglish = onlyB.filter(isOwn);
  const told = [...ranges(en, missingInChinese), ...ranges(zh, missingInEnglish)];
  const compared = pairs
    .filter(([{ kind }]) => !kind.endsWith('code mermaid'))
    .map(([a, b]): BlockPair => ({ en: a, zh: b, enFile: en.file, zhFile: zh.file }));
  return {
    problems: [
      ...missing(missingInChinese, en, zh),
      ...missing(missingInEnglish, zh, en),
      ...compareMarks(compared, faulty),
      ...compared.flatMap((pair) => [
        ...compareEmpty(pair),
        ...compareNumbers(pair),
        ...compareNames(pair),
        ...compareNegations(pair),
      ]),
    ],
    isTold: (file, line) =>
      told.some((range) => range.file === file && range.from <= line && line < range.to),
  };
}

/** From the line of each block to that of the next. */
const ranges = ({ file, blocks }: TextOutline, missing: readonly Block[]) =>
  missing.map((block) => {
    const next = blocks.find(({ line }) => line > block.line);
    return { file, from: block.line, to: next?.line ?? Infinity };
  });

/** One problem a line: the cells of a row stand on one. */
function missing(blocks: readonly Block[], here: TextOutline, other: TextOutline): Problem[] {
  const lines = [...new Set(blocks.map(({ line }) => line))];
  return lines.map((line) => {
    const onLine = blocks.filter((block) => block.line === line);
    const [first] = onLine;
    const cells = here.blocks.filter((block) => block.line === line).length;
    const noun =
      onLine.length > 1 && onLine.length === cells ? 'a row of a table' : nounOf(first as Block);
    const what = `${other.file} lacks ${noun} that stands here:${startOf(first as Block)}.`;
    return { file: here.file, line, what: what.replace(':.', '.'), fix: agree };
  });
}

const says = ({ pieces }: Block): boolean =>
  pieces.some((piece) => piece.is !== 'text' || piece.value.trim() !== '');

/** A cell may be empty, but not in one language. */
function compareEmpty(pair: BlockPair): Problem[] {
  if (says(pair.en) === says(pair.zh)) return [];
  return [
    differ(pair, (there) =>
      says(pair.en)
        ? `Here is nothing where ${there} has ${nounOf(pair.en)}.`
        : `Here is ${nounOf(pair.zh)} where ${there} has nothing.`,
    ),
  ];
}
