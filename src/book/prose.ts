/** The words between the marks: text as a reader meets it, each character with its line in the file. */
import { childrenOf, elementName, lineOf, type Node } from './tree.ts';

/** One paragraph, heading, table cell, caption: text that runs on without a break. */
export interface ProseBlock {
  /** Code, formulas and images are one {@link OBJECT} each; a hard line break is U+2028. */
  readonly text: string;
  /** The line of each UTF-16 unit of `text`. */
  readonly lines: readonly number[];
  /** Whether it belongs to what is read straight through: no heading, and in none of {@link apart}. */
  readonly running: boolean;
}

/** Stands for what is inline but is not text. */
export const OBJECT = '\uFFFC';

const HARD_BREAK = '\u2028';

/** Words whose content stands beside the running text, or opens on demand. */
const apart: readonly string[] = [
  'Caption',
  'Check',
  'Derivation',
  'Figure',
  'Real',
  'Sidenote',
  'Try',
];

const transparent: readonly string[] = ['strong', 'emphasis', 'delete', 'link', 'linkReference'];
const transparentWords: readonly string[] = ['Cite', 'Hue', 'Term', 'kbd', 'sub', 'sup'];
const objects: readonly string[] = ['inlineCode', 'inlineMath', 'image', 'imageReference'];

/** What an inline node adds to the text around it, before its children; null for one that is not inline. */
function standIn(node: Node): string | null {
  if (transparent.includes(node.type)) return '';
  if (objects.includes(node.type)) return OBJECT;
  if (node.type === 'break' || elementName(node) === 'br') return HARD_BREAK;
  if (node.type === 'mdxTextExpression' || node.type === 'footnoteReference') return '';
  return transparentWords.includes(elementName(node)) ? '' : null;
}

/** Every block of the tree that has text, in document order. */
export function proseOf(root: Node): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let text = '';
  let lines: number[] = [];

  const append = (added: string, line: number): void => {
    text += added;
    for (let i = 0; i < added.length; i++) lines.push(added[i] === '\n' ? line++ : line);
  };
  const close = (running: boolean): void => {
    if (text.trim() !== '') blocks.push({ text, lines, running });
    text = '';
    lines = [];
  };
  const visit = (node: Node, running: boolean): void => {
    if (node.type === 'text') return append(node.value, lineOf(node));
    const inline = standIn(node);
    if (inline !== null) {
      append(inline, lineOf(node));
      for (const child of childrenOf(node)) visit(child, running);
      return;
    }
    close(running);
    const stillRunning = running && node.type !== 'heading' && !apart.includes(elementName(node));
    for (const child of childrenOf(node)) visit(child, stillRunning);
    close(stillRunning);
  };

  visit(root, true);
  return blocks;
}
