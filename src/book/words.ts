/** The author's words: the components a chapter may use without importing them. */

export const asideKinds = ['correction', 'note', 'simplified', 'misconception', 'example'] as const;

/** What a word asks of whoever writes it. */
export interface Word {
  /** Attributes without which it means nothing. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The values an attribute may take, where they are a closed list. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** The word it must stand in. */
  readonly within?: string;
}

const plain: Word = { required: [], optional: [] };

/** `hues`: the colours that mean something, as `<Hue of="…">` names them. */
export const authorWords = (hues: readonly string[]): ReadonlyMap<string, Word> =>
  new Map<string, Word>([
    ['Aside', { required: ['kind'], optional: ['claim'], values: { kind: asideKinds } }],
    ['Caption', { ...plain, within: 'Figure' }],
    ['Check', { ...plain, required: ['id'] }],
    ['Choice', { ...plain, optional: ['right'], within: 'Check' }],
    ['Cite', { required: ['id'], optional: ['at'] }],
    ['Derivation', { ...plain, required: ['title'] }],
    ['Figure', { required: ['id'], optional: ['size'], values: { size: ['text', 'wide'] } }],
    ['Hue', { ...plain, required: ['of'], values: { of: hues } }],
    ['Num', { ...plain, required: ['of', 'shows'] }],
    ['Reason', { ...plain, within: 'Choice' }],
    ['Sidenote', plain],
    ['Term', { ...plain, required: ['id'] }],
    // Marks that Markdown has no sign for.
    ['br', plain],
    ['kbd', plain],
    ['sub', plain],
    ['sup', plain],
  ]);
