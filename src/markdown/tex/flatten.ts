/**
 * KaTeX stacks things (a power, a fraction, the parts of a brace) in a table of two rows, with a strut
 * and an empty cell for every case that browsers of 2013 drew in their own way: eleven elements for
 * one index. Here the same boxes stand in the same places with four. A formula's box tree is most of
 * what a phone has to build for a page of mathematics.
 *
 * - The second row, which only keeps room below the line, becomes a margin: what is below the
 *   baseline of a line is its lowest margin edge either way.
 * - A table needs no row around a single cell.
 * - The strut at the start of each part, from whose foot the part is measured, becomes generated
 *   content of a height that the part names: `--p`.
 * - An index, a fraction and an accent need no element around their table, and a part that holds
 *   nothing but smaller letters is small itself.
 * - A span without class or style needs no element, and a space (spaces.ts) none of its own.
 */
import { spaceOf, widened, withMargins } from './spaces.ts';
import { isSpan, type Node, type Span } from './tree.ts';

/** What the style sheet says in place of the elements that are gone; KaTeX's names. */
export const stackRules =
  '.katex .vlist>span::before{content:"";display:inline-block;height:var(--p);overflow:hidden;width:0}' +
  '.katex .katex-accent.vlist-t{text-align:center}';

const is = (node: Node | undefined, name: string): node is Span =>
  isSpan(node) && node.classes.includes(name);

const declared = (styles: readonly string[]): string =>
  styles.filter((style) => style !== '').join(';');

/** A part of a stack, with its strut as a property. */
function part(node: Node): Node {
  if (!isSpan(node)) return node;
  const [strut, ...rest] = node.children;
  if (!is(strut, 'pstrut')) return node;
  const height = /^height:([^;]+)$/.exec(strut.style)?.[1];
  if (height === undefined) return node;
  return small({ ...node, style: declared([`--p:${height}`, node.style]), children: rest });
}

/** KaTeX's sizes of letters, as shares of the normal one, which is the sixth. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** How much smaller or larger letters are by their classes; null where nothing says so. */
function scaleOf(classes: readonly string[]): number | null {
  const sizeAt = (pattern: RegExp): number | undefined => {
    const found = classes.map((name) => pattern.exec(name)?.[1]).find((size) => size !== undefined);
    return found === undefined ? undefined : sizes[Number(found) - 1];
  };
  const [from, to] = [sizeAt(/^reset-size(\d+)$/), sizeAt(/^size(\d+)$/)];
  return from === undefined || to === undefined ? null : to / from;
}

/** A part that holds small letters alone, as one that is small itself: its lengths are in its own ems. */
function small(node: Span): Span {
  const [letters] = node.children;
  if (!is(letters, 'katex-sizing') || node.children.length > 1) return node;
  const scale = scaleOf(letters.classes);
  if (scale === null || letters.style !== '' || letters.other !== '' || node.classes.length > 0)
    return node;
  const style = node.style.replace(
    /(-?[\d.]+)em/g,
    (_, length: string) => `${Number((Number(length) / scale).toFixed(4))}em`,
  );
  return { ...node, classes: letters.classes, style, children: letters.children };
}

/** The height of a row's first cell. */
function cellOf(row: Node | undefined): Span | undefined {
  const cell = isSpan(row) ? row.children[0] : undefined;
  return is(cell, 'vlist') ? cell : undefined;
}

/** A table of one row or two as a table of one cell; anything else as it is. */
function stack(table: Span): Span {
  const [above, below] = table.children;
  const cell = cellOf(above);
  if (!cell) return table;
  const depth = /^height:([^;]+)$/.exec(cellOf(below)?.style ?? '')?.[1];
  if (below !== undefined && depth === undefined) return table;
  return {
    ...table,
    classes: table.classes.filter((name) => name !== 'vlist-t2'),
    style: declared([depth === undefined ? '' : `margin-bottom:${depth}`, table.style]),
    children: [{ ...cell, children: cell.children.map(part) }],
  };
}

/** What is a table and nothing else: its rules hold for the table as they do for what is around it. */
const tables: readonly string[] = ['msupsub', 'mfrac', 'katex-accent'];

/** An index, a fraction or an accent as its table alone. */
function tableOf(node: Span): Span {
  const [table] = node.children;
  const kind = node.classes.find((name) => tables.includes(name));
  const plain = kind !== undefined && node.style === '' && node.other === '';
  return plain && node.children.length === 1 && is(table, 'vlist-t')
    ? { ...table, classes: [...table.classes, kind] }
    : node;
}

/** A space at the end of a part of the formula, as the part's own margin. */
function withEnd(base: Span): Span {
  const width = spaceOf(base.children.at(-1));
  return width === null
    ? base
    : widened({ ...base, children: base.children.slice(0, -1) }, 'right', width);
}

/** The same drawing with fewer elements. `isBare` tells of a span that says nothing of itself. */
export function flatten(nodes: readonly Node[], isBare: (span: Span) => boolean): Node[] {
  const inner = (node: Node): Node => {
    if (!isSpan(node)) return node;
    const children = node.children.map(inner);
    const made = {
      ...node,
      children: inLine(node) ? withMargins(children.flatMap(loose)) : children,
    };
    return is(made, 'vlist-t')
      ? stack(made)
      : tableOf(is(made, 'katex-base') ? withEnd(made) : made);
  };
  const loose = (node: Node): Node[] =>
    isSpan(node) && isBare(node) && node.children.length > 0 ? node.children : [node];
  // Elsewhere rules speak of children, and a span that goes would leave its own to them.
  const inLine = (node: Span): boolean => is(node, 'katex-base') || isBare(node);
  return nodes.map(inner);
}
