/** The author's words: the components a chapter may use without importing them. */

import type { FigureRoom } from './outline.ts';

export const asideKinds = ['correction', 'note', 'simplified', 'misconception', 'example'] as const;

/** What a word asks of whoever writes it. */
export interface Word {
  /** Attributes without which it means nothing. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The values an attribute may take, where they are a closed list. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Directly in what it must stand: words by name, or {@link importedFigure}. */
  readonly within?: readonly string[];
}

/** Stands among the names of words for whatever a text imports. */
export const importedFigure = 'imported figure';

/** What an imported figure is called, by the room that it comes from. */
export const nounOf = { explorables: 'explorable', charts: 'chart' } as const;

/** What an imported figure holds, in this order: all of it and nothing else. */
export const partsOf: Readonly<Record<FigureRoom, readonly string[]>> = {
  explorables: ['Check', 'Caption', 'Try', 'Real'],
  charts: ['Caption'],
};

const plain: Word = { required: [], optional: [] };

/** `hues`: the colours that mean something, as `<Hue of="…">` names them. */
export const authorWords = (hues: readonly string[]): ReadonlyMap<string, Word> =>
  new Map<string, Word>([
    ['Aside', { required: ['kind'], optional: ['claim'], values: { kind: asideKinds } }],
    ['Caption', { ...plain, within: ['Figure', importedFigure] }],
    ['Check', { ...plain, required: ['id'] }],
    ['Choice', { ...plain, optional: ['right'], within: ['Check'] }],
    ['Cite', { required: ['id'], optional: ['at'] }],
    ['Derivation', { ...plain, required: ['title'] }],
    ['Figure', { required: ['id'], optional: ['size'], values: { size: ['text', 'wide'] } }],
    ['Hue', { ...plain, required: ['of'], values: { of: hues } }],
    ['Num', { ...plain, required: ['of', 'shows'] }],
    ['Real', { ...plain, within: [importedFigure] }],
    ['Reason', { ...plain, within: ['Choice'] }],
    ['Sidenote', plain],
    ['Term', { ...plain, required: ['id'] }],
    ['Try', { ...plain, within: [importedFigure] }],
    // Marks that Markdown has no sign for.
    ['br', plain],
    ['kbd', plain],
    ['sub', plain],
    ['sup', plain],
  ]);

const names = authorWords([]);

/** Whether a component of that name needs no import. */
export const isAuthorWord = (name: string): boolean => names.has(name);
