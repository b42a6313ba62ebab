/**
 * What a reader copies from a text: each formula once, as TeX, and no marks of notes. The browser
 * itself would copy a formula twice, as letters and as MathML, and a note's number amid its sentence.
 */
interface Copied {
  text: string;
  html: string;
}

/** Marks, and what opens from them. */
const apart =
  '.cite, .definition, .seal, .permalink, .copy-tex, .visually-hidden, script, style, template, noscript';
const blocks =
  'p, li, h1, h2, h3, h4, div, section, figure, figcaption, blockquote, pre, tr, dt, dd, summary, aside, small, details';
/** Elements that mean something wherever they are pasted. */
const kept =
  'p, ul, ol, li, strong, em, code, pre, h1, h2, h3, h4, blockquote, table, thead, tbody, tr, th, td, sub, sup';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const plain = (text: string): Copied => ({ text, html: escaped(text) });

function formula(element: Element): Copied {
  const tex = element.querySelector('annotation')?.textContent ?? '';
  return plain(element.closest('.katex-display') ? `$$${tex}$$` : `$${tex}$`);
}

function words(node: Text, range: Range): Copied {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  const text = node.data.slice(from, to).replaceAll('\u2060', '');
  return plain(node.parentElement?.closest('pre') ? text : text.replace(/\s+/g, ' '));
}

function within(element: Element, { text, html }: Copied): Copied {
  const name = element.localName;
  const line = element.matches(blocks) ? '\n' : '';
  const cell = element.matches('td, th') ? '\t' : '';
  const wrapped =
    element instanceof HTMLAnchorElement
      ? `<a href="${escaped(element.href)}">${html}</a>`
      : element.matches(kept)
        ? `<${name}>${html}</${name}>`
        : html;
  return { text: line + text + cell + line, html: wrapped };
}

function copied(node: Node, range: Range): Copied {
  if (!range.intersectsNode(node)) return plain('');
  if (node instanceof Text) return words(node, range);
  if (!(node instanceof Element) || node.matches(apart) || !node.checkVisibility())
    return plain('');
  if (node.matches('.katex')) return formula(node);
  if (node.localName === 'br') return { text: '\n', html: '<br>' };
  const parts = [...node.childNodes].map((child) => copied(child, range));
  return within(node, {
    text: parts.map(({ text }) => text).join(''),
    html: parts.map(({ html }) => html).join(''),
  });
}

/** Lines without space at their ends, and no more than one empty between two. */
const tidy = (text: string): string =>
  text
    .replace(/[^\S\n\t]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export function copySelection(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  // Within a formula, a note or a button the letters themselves are wanted.
  if (!element || element.closest(`input, textarea, .katex, ${apart}`)) return;
  const root = element.closest('main') ? element : element.querySelector('main');
  if (!root) return;
  const { text, html } = copied(root, range);
  event.clipboardData.setData('text/plain', tidy(text));
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}
