/**
 * Sends what an author writes inside an imported figure to its place there: `<Check>` to the slot
 * `prediction`, `<Caption>` to the slot `caption`; the rest stays in the default slot.
 */
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { isAuthorWord } from '#src/book/words.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const slotOf: Readonly<Record<string, string>> = { Check: 'prediction', Caption: 'caption' };

/** A component that is none of the author's words was imported, so it is a figure. */
function isInFigure(node: Readonly<Jsx>, context: HastVisitorContext): boolean {
  const parent = context.parent(node);
  return parent?.type === 'mdxJsxFlowElement' && !isAuthorWord(parent.name ?? '');
}

/** The node with the attribute `slot`, if it is to have one. */
function slotted<T extends Jsx>(node: Readonly<T>, context: HastVisitorContext): T | undefined {
  const value = slotOf[node.name ?? ''];
  if (value === undefined || !isInFigure(node, context)) return undefined;
  const slot = { type: 'mdxJsxAttribute' as const, name: 'slot', value };
  return { ...node, attributes: [...node.attributes, slot] };
}

const filter = Object.keys(slotOf);

export const slots = defineHastPlugin({
  name: 'slots',
  mdxJsxFlowElement: { filter, visit: slotted },
  // Where the figure stands on one line with what it holds.
  mdxJsxTextElement: { filter, visit: slotted },
});
