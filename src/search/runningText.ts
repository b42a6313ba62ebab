/** What is read in a piece of a built page: without notes, code, drawings and formulas of their own line. */

const leftOut = [
  '[data-pagefind-ignore]',
  '.cite',
  '.definition',
  '.seal',
  '.formula',
  '.katex-mathml',
  'script',
  'style',
  'svg',
  'template',
  '.visually-hidden',
  '.explorable-controls',
].join(',');

/** Block elements end a word even where the HTML has no space between them. */
const blocks = 'p,li,td,th,h2,h3,dt,dd,figcaption,summary,label,legend,div,section';

export function runningText(nodes: readonly Element[]): string {
  return nodes
    .map((node) => {
      if (node.matches(leftOut)) return '';
      const out = new Set<Node>(node.querySelectorAll(leftOut));
      const ends = new Set<Node>(node.querySelectorAll(blocks));
      const textOf = (one: Node): string => {
        if (out.has(one)) return '';
        if (one.nodeType === one.TEXT_NODE) return one.textContent ?? '';
        return [...one.childNodes].map(textOf).join('') + (ends.has(one) ? ' ' : '');
      };
      return textOf(node);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const titleOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
