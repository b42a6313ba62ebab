/** A text as a row of blocks, so that two languages can be laid side by side. */
import {
  attributeText,
  childrenOf,
  elementName,
  isElement,
  lineOf,
  plainText,
  type Node,
} from './tree.ts';

/** What a run of inline content consists of, in order. `line` is where it begins. */
export type Piece =
  | { readonly is: 'text'; readonly value: string; readonly line: number }
  | { readonly is: 'formula'; readonly value: string; readonly line: number }
  | { readonly is: 'code'; readonly value: string; readonly line: number }
  | { readonly is: 'cite'; readonly id: string; readonly at: string; readonly line: number }
  | { readonly is: 'number'; readonly of: string; readonly shows: string; readonly line: number }
  | { readonly is: 'image'; readonly value: string; readonly line: number }
  | { readonly is: 'break'; readonly line: number };

/** What surrounds some of the pieces: a link and where it leads, a hue and its meaning, a term and its id. */
export interface Mark {
  readonly is: 'link' | 'Hue' | 'Term' | 'strong' | 'emphasis' | 'delete';
  readonly to: string;
  readonly text: string;
  readonly line: number;
  /** Names of the marks around it, outermost first. */
  readonly within: readonly string[];
}

export interface Block {
  /** What it is in: the author's words, lists, tables, outermost first; then what it is: `Check/Choice/paragraph`. */
  readonly kind: string;
  readonly line: number;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  /** Of a cell: what the heads of its column and of the first column say. */
  readonly heads?: readonly string[];
}

const markOf: Readonly<Record<string, Mark['is']>> = {
  link: 'link',
  linkReference: 'link',
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
};

/** Nodes that are a run of inline content by themselves. */
const leaves: readonly string[] = ['paragraph', 'heading'];
/** Words that are part of the line; what stands in others is read apart from it. */
const inlineWords: readonly string[] = ['Cite', 'Num', 'Hue', 'Term', 'br', 'kbd', 'sub', 'sup'];

const isInline = (node: Node): boolean =>
  ['text', 'inlineMath', 'inlineCode', 'image', 'break', ...Object.keys(markOf)].includes(
    node.type,
  ) ||
  node.type === 'mdxTextExpression' ||
  node.type === 'mdxJsxTextElement' ||
  inlineWords.includes(elementName(node));

const containerName = (node: Node): string => {
  if (isElement(node)) return elementName(node);
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul';
  return node.type === 'root' ? '' : node.type;
};

/** All blocks of a text, in document order. Code, displayed formulas and rules are blocks, too. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = [];
  const add = (
    within: readonly string[],
    kind: string,
    line: number,
    inline: readonly Node[],
    heads?: readonly string[],
  ): void => {
    const pieces: Piece[] = [];
    const marks: Mark[] = [];
    const apart: Node[] = [];
    for (const node of inline) readInline(node, [], pieces, marks, apart);
    blocks.push({
      kind: [...within, kind].join('/'),
      line,
      pieces,
      marks,
      ...(heads ? { heads } : {}),
    });
    for (const node of apart) visit(node, within);
  };
  const visit = (node: Node, within: readonly string[]): void => {
    const line = lineOf(node);
    if (leaves.includes(node.type)) return add(within, node.type, line, childrenOf(node));
    if (node.type === 'table') {
      const [first, ...others] = childrenOf(node);
      const heads = first ? childrenOf(first).map(plainText) : [];
      for (const row of first ? [first, ...others] : [])
        childrenOf(row).forEach((cell, column) => {
          const own = [heads[0] ?? '', heads[column] ?? ''];
          add([...within, 'table', 'tableRow'], 'tableCell', lineOf(cell), childrenOf(cell), own);
        });
      return;
    }
    if (node.type === 'code') {
      const kind = `code ${node.lang ?? ''}`.trim();
      const pieces: Piece[] = [{ is: 'code', value: node.value, line }];
      return void blocks.push({ kind: [...within, kind].join('/'), line, pieces, marks: [] });
    }
    if (node.type === 'math') {
      const pieces: Piece[] = [{ is: 'formula', value: node.value, line }];
      return void blocks.push({ kind: [...within, 'math'].join('/'), line, pieces, marks: [] });
    }
    if (node.type === 'thematicBreak') return add(within, 'rule', line, []);
    if (['yaml', 'mdxjsEsm', 'mdxFlowExpression', 'definition'].includes(node.type)) return;
    const name = containerName(node);
    const inside = name === '' ? within : [...within, name];
    const children = childrenOf(node);
    if (children.length === 0 && isElement(node)) return add(inside, 'nothing', line, []);
    // Words on one line with their content hold text without a paragraph.
    let run: Node[] = [];
    const close = (): void => {
      const [first] = run;
      if (first && run.some((each) => !isBlank(each))) add(inside, 'paragraph', lineOf(first), run);
      run = [];
    };
    for (const child of children) {
      if (isInline(child)) run.push(child);
      else {
        close();
        visit(child, inside);
      }
    }
    close();
  };
  visit(root, []);
  return blocks;
}

const isBlank = (node: Node): boolean => node.type === 'text' && node.value.trim() === '';

function readInline(
  node: Node,
  within: readonly string[],
  pieces: Piece[],
  marks: Mark[],
  apart: Node[],
): void {
  const line = lineOf(node);
  switch (node.type) {
    case 'text':
      return void pieces.push({ is: 'text', value: node.value, line });
    case 'inlineMath':
      return void pieces.push({ is: 'formula', value: node.value, line });
    case 'inlineCode':
      return void pieces.push({ is: 'code', value: node.value, line });
    case 'image':
      return void pieces.push({ is: 'image', value: node.alt ?? '', line });
    case 'break':
      return void pieces.push({ is: 'break', line });
  }
  const into = (names: readonly string[]): void => {
    for (const child of childrenOf(node)) readInline(child, names, pieces, marks, apart);
  };
  const mark = (is: Mark['is'], to: string): void => {
    marks.push({ is, to, text: plainText(node), line, within });
    into([...within, is]);
  };
  const plain = markOf[node.type];
  if (plain !== undefined) return mark(plain, node.type === 'link' ? node.url : '');
  if (!isElement(node)) return into(within);
  const text = (name: string): string => attributeText(node, name);
  const name = elementName(node);
  if (!inlineWords.includes(name)) return void apart.push(node);
  if (name === 'Cite') pieces.push({ is: 'cite', id: text('id'), at: text('at'), line });
  else if (name === 'Num')
    pieces.push({ is: 'number', of: text('of'), shows: text('shows'), line });
  else if (name === 'br') pieces.push({ is: 'break', line });
  else if (name === 'Hue') mark('Hue', text('of'));
  else if (name === 'Term') mark('Term', text('id'));
  else into(within);
}

/** The words of a block as a reader meets them; `stand` is put in place of each piece that is no text. */
export const wordsOf = (
  { pieces }: Pick<Block, 'pieces'>,
  stand: (piece: Piece) => string = () => '\uFFFC',
): string => pieces.map((piece) => (piece.is === 'text' ? piece.value : stand(piece))).join('');
