/** Spaces of a formula as margins of what stands beside them, where KaTeX has an empty element for each. */
import { isSpan, type Node, type Span } from './tree.ts';

/** What has the size of the text around it, and no margin by the style sheet: letters, stacks, colours. */
const mayCarry =
  /^(?:mord|mathnormal|mathbb|mathcal|mtight|vlist-t|msupsub|mfrac|katex-accent|sqrt|enclosing|hue-[a-z]+)$/;

/** The sides of a fraction without brackets, as KaTeX's style sheet has them. */
const beside = 0.12;

/** How wide an empty element is, in ems of the text around it; null for what is none. */
export function spaceOf(node: Node | undefined): number | null {
  if (!isSpan(node) || node.other !== '' || node.children.length > 0) return null;
  const classes = node.classes.join(' ');
  if (/^m(?:open|close) nulldelimiter$/.test(classes) && node.style === '') return beside;
  const width = /^margin-right:(-?[\d.]+)em$/.exec(node.style)?.[1];
  return classes === 'mspace' && width !== undefined ? Number(width) : null;
}

const isText = (node: Node | undefined): node is string =>
  typeof node === 'string' && !node.startsWith('<');

/** To KaTeX's own four places. */
const em = (width: number): string => `${Number(width.toFixed(4))}em`;

/** The span with so much more to one side. */
export function widened(span: Span, side: 'left' | 'right', width: number): Span {
  const known = new RegExp(`(?:^|;)margin-${side}:(-?[\\d.]+)em`).exec(span.style);
  const rest = known ? span.style.replace(known[0], '') : span.style;
  const total = Number(known?.[1] ?? 0) + width;
  return { ...span, style: `${rest};margin-${side}:${em(total)}`.replace(/^;/, '') };
}

const carries = (node: Node | undefined): node is Span =>
  isSpan(node) && node.other === '' && node.classes.every((name) => mayCarry.test(name));

const bare = (style: string, children: Node[]): Span => ({
  classes: [],
  style,
  other: '',
  children,
});

/** `nodes`: what stands in one line. A space between things that carry none stays an element. */
export function withMargins(nodes: readonly Node[]): Node[] {
  const made: Node[] = [];
  let pending: number | null = null;
  const settle = (): void => {
    if (pending !== null)
      made.push({ ...bare(`margin-right:${em(pending)}`, []), classes: ['mspace'] });
    pending = null;
  };
  for (const node of nodes) {
    const width = spaceOf(node);
    const last = made.at(-1);
    if (width !== null) {
      if (pending === null && carries(last)) made[made.length - 1] = widened(last, 'right', width);
      else pending = (pending ?? 0) + width;
    } else if (pending !== null && isText(node)) {
      made.push(bare(`margin-left:${em(pending)}`, [node]));
      pending = null;
    } else if (pending !== null && carries(node)) {
      made.push(widened(node, 'left', pending));
      pending = null;
    } else {
      settle();
      made.push(node);
    }
  }
  settle();
  return made;
}
