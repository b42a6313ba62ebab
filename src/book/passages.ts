/** Everything that a reader reads, wherever it is written: in texts, in their heads, in diagrams, in lists. */
import { locales, type Locale } from '#src/i18n/locales.ts';
import type { Block } from './blocks.ts';
import { labelsOf } from './diagram-labels.ts';
import type { FrontMatter } from './front-matter.ts';
import type { DataItem, DataList } from './input.ts';
import type { TextOutline } from './outline.ts';

export interface Passage {
  readonly file: string;
  readonly locale: Locale;
  /** {@link OBJECT} stands for a formula, code, a picture, a computed number. */
  readonly text: string;
  /** What it is: the kind of a block, `title`, `label`, `description`, a field of an item. */
  readonly kind: string;
  /** The line of a UTF-16 unit of the text. */
  readonly lineAt: (index: number) => number;
}

/** Stands for what is inline and not text. */
export const OBJECT = '\uFFFC';

function ofBlock(block: Block, file: string, locale: Locale): Passage {
  let text = '';
  const starts: { index: number; line: number }[] = [];
  for (const [i, piece] of block.pieces.entries()) {
    starts.push({ index: text.length, line: piece.line });
    const isBetween = block.pieces[i - 1]?.is === 'cite' && block.pieces[i + 1]?.is === 'cite';
    // A blank between two citations is none between words.
    if (piece.is === 'text') text += isBetween && piece.value.trim() === '' ? '' : piece.value;
    else if (piece.is === 'break') text += '\n';
    else if (piece.is !== 'cite') text += OBJECT;
  }
  const lineAt = (index: number): number => {
    const start = starts.findLast((each) => each.index <= index);
    if (!start) return block.line;
    return start.line + (text.slice(start.index, index).split('\n').length - 1);
  };
  return { file, locale, text, kind: block.kind, lineAt };
}

const onLine = (
  file: string,
  locale: Locale,
  kind: string,
  text: string,
  line: number | (() => number),
): Passage => ({ file, locale, kind, text, lineAt: typeof line === 'number' ? () => line : line });

/** Titles and summaries at the head of a text. */
const ofHead = ({ entries }: FrontMatter, file: string, locale: Locale): Passage[] =>
  entries.flatMap(({ key, value, line }) =>
    typeof value === 'string' ? [onLine(file, locale, key, value, line)] : [],
  );

/** The passages of a text, blocks of code left out. */
export const passagesOf = ({
  file,
  locale,
  blocks,
  frontMatter,
  diagrams,
  images,
  derivations,
}: TextOutline): Passage[] => [
  ...ofHead(frontMatter, file, locale),
  ...blocks
    .filter(({ kind }) => !/(?:^|\/)(?:code\b.*|math|rule|nothing)$/.test(kind))
    .map((block) => ofBlock(block, file, locale)),
  ...diagrams.flatMap(({ source, line }) =>
    labelsOf(source).map((label) =>
      onLine(file, locale, label.kind, label.text, line + label.line),
    ),
  ),
  ...images.map(({ alt, line }) => onLine(file, locale, 'alt', alt, line)),
  ...derivations.map(({ title, line }) => onLine(file, locale, 'Derivation title', title, line)),
];

/** The passages of a chapter's own file: `title.en`, `lead.zh`. */
export const passagesOfHead = (file: string, { entries }: FrontMatter): Passage[] =>
  entries.flatMap(({ key, value, line }) => {
    const locale = locales.find((each) => key.endsWith(`.${each}`));
    return locale && typeof value === 'string'
      ? [onLine(file, locale, key.slice(0, -3), value, line)]
      : [];
  });

/** A field of an item in both languages. */
export interface BilingualField {
  /** Names of fields, places in lists. */
  readonly path: string;
  readonly en: Passage;
  readonly zh: Passage;
}

/** The fields of an item that have both languages, however deep. */
export function fieldsOf(file: string, item: DataItem): BilingualField[] {
  const lineOf = item.lineOf ?? (() => item.line);
  const found: BilingualField[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) return value.forEach((each, i) => visit(each, [...path, i]));
    if (typeof value !== 'object' || value === null) return;
    const { en, zh } = value as Record<string, unknown>;
    if (typeof en === 'string' && typeof zh === 'string') {
      const field = String(path.at(-1) ?? 'name');
      // A title of an event or a trial may be a name alone.
      const kind = field === 'title' ? 'name' : field;
      found.push({
        path: path.join('.'),
        en: onLine(file, 'en', kind, en, () => lineOf([...path, 'en'])),
        zh: onLine(file, 'zh', kind, zh, () => lineOf([...path, 'zh'])),
      });
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(item.data, []);
  return found;
}

export const fieldsIn = ({ file, items }: DataList): BilingualField[] =>
  items.flatMap((item) => fieldsOf(file, item));
