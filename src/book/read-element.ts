/** Readers of the author's words that hold other things: a figure, a question, an import. */
import type { Check, Choice, Figure, FigurePart, FigureRoom, Import, Placed } from './outline.ts';
import {
  attributesOf,
  attributeText,
  childrenOf,
  elementName,
  isElement,
  lineOf,
  nodesOf,
  plainText,
  type Element,
  type Node,
} from './tree.ts';

/** The elements of that name anywhere in the node. */
const elementsIn = (node: Node, name: string): Element[] =>
  [...nodesOf(node)].filter(isElement).filter((element) => element.name === name);

const says = (element: Element): boolean => plainText(element).trim() !== '';

export const isDiagram = (node: Node): node is Extract<Node, { type: 'code' }> =>
  node.type === 'code' && node.lang === 'mermaid';

export function readFigure(element: Element): Figure {
  const inner = [...nodesOf(element)];
  return {
    id: attributeText(element, 'id'),
    line: lineOf(element),
    hasCaption: elementsIn(element, 'Caption').some(says),
    diagrams: inner.filter(isDiagram).length,
    images: inner.filter((node) => node.type === 'image').length,
  };
}

const readChoice = (element: Element): Choice => ({
  line: lineOf(element),
  right: attributesOf(element).has('right'),
  hasReason: elementsIn(element, 'Reason').some(says),
  reasons: elementsIn(element, 'Reason').length,
  text: outside(element, 'Reason').trim(),
  endsWithReason: lastOf(element) === 'Reason',
});

/** The words of an element apart from those in parts of that name. */
const outside = (node: Node, name: string): string =>
  elementName(node) === name
    ? ''
    : 'value' in node && node.type !== 'mdxjsEsm'
      ? String(node.value)
      : childrenOf(node)
          .map((child) => outside(child, name))
          .join('');

/** The name of the last element in a node, '' where words follow it. */
function lastOf(node: Node): string {
  const last = childrenOf(node).findLast(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (!last) return '';
  return isElement(last) ? elementName(last) : last.type === 'paragraph' ? lastOf(last) : '';
}

export const readCheck = (element: Element): Check => ({
  id: attributeText(element, 'id'),
  line: lineOf(element),
  choices: elementsIn(element, 'Choice').map(readChoice),
  asks: outside(element, 'Choice').trim() !== '',
});

/** What stands between the tags of an imported figure. */
export const readParts = (figure: Element): FigurePart[] =>
  childrenOf(figure)
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .map((child) => {
      const inner = [...nodesOf(child)];
      const count = (type: Node['type']): number =>
        inner.filter((node) => node.type === type).length;
      return {
        name: elementName(child),
        line: lineOf(child),
        says: plainText(child).trim() !== '',
        items: count('listItem'),
        paragraphs: count('paragraph'),
        citations: elementsIn(child, 'Cite').length,
      };
    });

export const isScript = (node: Node): node is Extract<Node, { type: 'mdxjsEsm' }> =>
  node.type === 'mdxjsEsm';

const importForm = /^import\s+(\w+)\s+from\s+(['"])([^'"]+)\2;?$/;
const figurePath = /^#(explorables|charts)\/([^/]+)\/index\.astro$/;

/**
 * Reads a block of ECMAScript: its imports, and the places of whatever else it holds.
 * `name` and `path` are '' where an import has another form than `import Name from 'path';`.
 */
export function readScript(node: Extract<Node, { type: 'mdxjsEsm' }>): {
  imports: Import[];
  other: Placed[];
} {
  const imports: Import[] = [];
  const other: Placed[] = [];
  node.value.split('\n').forEach((written, i) => {
    const text = written.trim();
    const line = lineOf(node) + i;
    const [, name = '', , path = ''] = importForm.exec(text) ?? [];
    if (text.startsWith('import')) {
      const [, room = null, folder = null] = figurePath.exec(path) ?? [];
      imports.push({ name, path, room: room as FigureRoom | null, folder, line });
    } else if (text !== '') other.push({ line });
  });
  return { imports, other };
}
