/** Sätteri's syntax tree of an MDX file, and what the readers of this folder ask of a node. */
import { mdxToMdast, type MdastNode } from 'satteri';
import { joinEmphasis, unjoin } from '#src/markdown/emphasis.ts';

export type Node = MdastNode;
export type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Thrown for a file that is not MDX. `line` is 1-based. */
export class MdxSyntaxError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'MdxSyntaxError';
    this.line = line;
  }
}

// Quotation marks as on the page: titles are shown in lists, too.
const features = {
  math: true,
  headingAttributes: true,
  frontmatter: true,
  smartPunctuation: { quotes: true, dashes: false, ellipses: true },
};

/** Throws {@link MdxSyntaxError}. */
export function parseMdx(source: string): Node {
  try {
    return unjoinedTree(mdxToMdast(joinEmphasis(source), { features }));
  } catch (error) {
    // "12:3: Unexpected … (mdx-jsx:unexpected-character)"
    const text = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(text);
    throw new MdxSyntaxError(Number(match?.[1] ?? 1), match?.[2] ?? text);
  }
}

/** Without the characters that joined its emphasis. */
function unjoinedTree(root: Node): Node {
  for (const node of nodesOf(root))
    if ('value' in node && typeof node.value === 'string') node.value = unjoin(node.value);
  return root;
}

/** 1-based line where the node begins. */
export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

export const childrenOf = (node: Node): readonly Node[] =>
  'children' in node ? node.children : [];

export const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The name of a JSX element; '' for a fragment and for every other node. */
export const elementName = (node: Node): string => (isElement(node) && node.name) || '';

/** The node itself and all below it, in document order. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** The words of a node as plain text; code and formulas as written. */
export const plainText = (node: Node): string =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath'
    ? node.value
    : childrenOf(node).map(plainText).join('');

/** A written string, `true` for an attribute without value, `null` for an expression in braces. */
export type AttributeValue = string | true | null;

/** By name; what is spread (`{...props}`) has the name `...`. */
export function attributesOf(element: Element): ReadonlyMap<string, AttributeValue> {
  return new Map(
    element.attributes.map((attribute): [string, AttributeValue] => {
      if (attribute.type === 'mdxJsxExpressionAttribute') return ['...', null];
      const { name, value } = attribute;
      if (value === undefined || value === null) return [name, true];
      return [name, typeof value === 'string' ? value : null];
    }),
  );
}

/** The attribute as a string, '' where it is absent or not a plain string. */
export function attributeText(element: Element, name: string): string {
  const value = attributesOf(element).get(name);
  return typeof value === 'string' ? value : '';
}
