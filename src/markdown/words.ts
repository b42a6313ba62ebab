/**
 * Gives the author's words what a component cannot know by itself: which occurrence in the document
 * it is, and to which question a choice belongs.
 *
 * - `<Cite>` gets `work` (its number in the document) and `nth` (its own number among all citations);
 *   `first` marks the first citation of a work, `follows` one directly after another; white space
 *   between two is dropped.
 * - `<Term>` and `<Derivation>` get `nth`, so that each has an id of its own.
 * - `<Num>` within the answer of a choice, which is a label, or within a link gets `plain`: no button
 *   may stand there.
 * - The first three get `section`, the document's name: on the page of a whole chapter numbers go on from
 *   one section to the next.
 * - In a `<Check>`, what stands before the first choice goes to the slot `question`, each `<Choice>`
 *   gets `check` and `index`, and its `<Reason>` the slot `reason`.
 */
import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
} from 'satteri';
import { citationCounter } from '#src/book/citations.ts';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { documentFolder } from './document.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

type Child = Jsx['children'][number];

const isJsx = (node: HastNode | undefined, name: string): node is Jsx =>
  (node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement') && node.name === name;

const attribute = (node: Jsx, name: string): string | undefined => {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string'
    ? found.value
    : undefined;
};

const withAttributes = (node: Readonly<Jsx>, added: Record<string, string>): Jsx => ({
  ...node,
  attributes: [
    ...node.attributes,
    ...Object.entries(added).map(([name, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name,
      value,
    })),
  ],
});

const slotted = (slot: string, children: Jsx['children']): MdxJsxFlowElementHast => ({
  type: 'mdxJsxFlowElement',
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'slot', value: slot }],
  children,
});

/** The reason of a choice, wherever Markdown put it: a block of its own, or the end of the answer's paragraph. */
function splitReason(children: readonly Child[]): { answer: Child[]; reason: Child[] } {
  const reason: Child[] = [];
  const answer = children.flatMap((child): Child[] => {
    if (isJsx(child, 'Reason')) {
      reason.push(...child.children);
      return [];
    }
    if (child.type !== 'element' || child.tagName !== 'p') return [child];
    const inner = splitReason(child.children);
    reason.push(...inner.reason);
    return inner.reason.length > 0 ? [{ ...child, children: inner.answer }] : [child];
  });
  return { answer, reason };
}

function shapeChoice(choice: Jsx, check: string, index: number): Jsx {
  const { answer, reason } = splitReason(choice.children);
  return {
    ...withAttributes(choice, { check, index: String(index) }),
    children: [...answer, slotted('reason', reason)],
  };
}

export function shapeCheck(check: Readonly<Jsx>): Jsx {
  const id = attribute(check, 'id') ?? '';
  const choices = check.children.filter((child) => isJsx(child, 'Choice'));
  const question = check.children.filter((child) => !isJsx(child, 'Choice'));
  return {
    ...check,
    children: [
      slotted('question', question),
      ...choices.map((choice, index) => shapeChoice(choice as Jsx, id, index)),
    ],
  } as Jsx;
}

const siblingsOf = (node: Readonly<HastNode>, context: HastVisitorContext): HastNode[] =>
  (context.parent(node) as { children?: HastNode[] } | undefined)?.children ?? [];

/** Whether another citation stands directly before, so that their numbers need a comma between them. */
function followsCitation(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  const before = siblingsOf(node, context)
    .slice(0, context.indexOf(node) ?? 0)
    .filter((sibling) => sibling.type !== 'text' || sibling.value.trim() !== '');
  return isJsx(before.at(-1), 'Cite');
}

/** White space between two citations, which would stand before their comma. */
function partsCitations(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  if (node.type !== 'text' || node.value.trim() !== '') return false;
  const siblings = siblingsOf(node, context);
  const index = context.indexOf(node) ?? 0;
  return isJsx(siblings[index - 1], 'Cite') && isJsx(siblings[index + 1], 'Cite');
}

/** Whether a node stands where no button may: in the answer of a choice, whose reason is apart, or in a link. */
function isPlain(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (isJsx(at, 'Reason')) return false;
    if (isJsx(at, 'Choice') || (at.type === 'element' && at.tagName === 'a')) return true;
  }
  return false;
}

export const words: HastPluginEntry = (document) => {
  const section = documentFolder(document);
  const count = citationCounter();
  let terms = 0;
  let derivations = 0;
  const numbered = (node: Readonly<Jsx>, context: HastVisitorContext): Jsx => {
    if (node.name === 'Derivation')
      return withAttributes(node, { section, nth: String(++derivations) });
    if (node.name === 'Term') return withAttributes(node, { section, nth: String(++terms) });
    const { number, index, first } = count(attribute(node, 'id') ?? '');
    return withAttributes(node, {
      section,
      work: String(number),
      nth: String(index),
      ...(first ? { first: 'yes' } : {}),
      ...(followsCitation(node as HastNode, context) ? { follows: 'yes' } : {}),
    });
  };
  return [
    defineHastPlugin({
      name: 'joined-citations',
      text(node, context) {
        if (partsCitations(node, context)) context.removeNode(node);
      },
    }),
    defineHastPlugin({
      name: 'numbered-words',
      mdxJsxTextElement: {
        filter: ['Cite', 'Term'],
        visit: (node, context) => numbered(node, context) as never,
      },
      mdxJsxFlowElement: {
        filter: ['Cite', 'Term', 'Derivation'],
        visit: (node, context) => numbered(node, context) as never,
      },
    }),
    defineHastPlugin({
      name: 'plain-numbers',
      mdxJsxTextElement: {
        filter: ['Num'],
        visit: (node, context) =>
          (isPlain(node as HastNode, context)
            ? withAttributes(node, { plain: 'yes' })
            : undefined) as never,
      },
    }),
    defineHastPlugin({
      name: 'checks',
      mdxJsxFlowElement: { filter: ['Check'], visit: (node) => shapeCheck(node) as never },
    }),
  ];
};
