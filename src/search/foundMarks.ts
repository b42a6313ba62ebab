/** What was searched for is marked on the page that a hit leads to: handed over, never written into it. */
import { marksIn } from './marks.ts';

const key = 'found';

/** Where words are one text although elements divide them. */
const blocks = 'p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary, blockquote';
const leftOut = '.cite, .definition, .katex, .permalink, svg, script, style, template, noscript';

/** Hands the question over to the page at `url`. */
export function handOver(url: string, ways: readonly string[]): void {
  try {
    const { pathname } = new URL(url, location.href);
    sessionStorage.setItem(key, JSON.stringify({ pathname, ways }));
  } catch {
    // Without storage the page is shown unmarked.
  }
}

/** The text nodes of each block, which reads as one text. */
function textsOf(root: Element): Map<Element, Text[]> {
  const found = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(leftOut)) continue;
    const block = parent.closest(blocks) ?? parent;
    found.set(block, [...(found.get(block) ?? []), node as Text]);
  }
  return found;
}

function rangesIn(nodes: readonly Text[], ways: readonly string[]): Range[] {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  const place = (range: Range, at: number, end: boolean): void => {
    const i = starts.findLastIndex((start) => (end ? start < at : start <= at));
    const node = nodes[i];
    if (!node) return;
    if (end) range.setEnd(node, at - (starts[i] ?? 0));
    else range.setStart(node, at - (starts[i] ?? 0));
  };
  return marksIn(text, ways).map(([start, end]) => {
    const range = document.createRange();
    place(range, start, false);
    place(range, end, true);
    return range;
  });
}

/** Marks the words on the page that is open; browsers without highlights show it unmarked. */
export function markFound(ways: readonly string[]): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
  const ranges = [...textsOf(main).values()].flatMap((nodes) => rangesIn(nodes, ways));
  CSS.highlights.set('found', new Highlight(...ranges));
}
