/** What a block is called in a sentence. */
import type { Block } from '../blocks.ts';

const names: Readonly<Record<string, string>> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  tableCell: 'a table cell',
  math: 'a formula',
  rule: 'a rule',
};

const containers: Readonly<Record<string, string>> = {
  ol: 'an item of a list',
  ul: 'an item of a list',
  blockquote: 'a quotation',
  Caption: 'a caption',
  Choice: 'a choice',
  Reason: 'a reason',
  Sidenote: 'a side note',
};

/** `a paragraph`, `a choice`, `a table cell` */
export function nounOf({ kind }: Pick<Block, 'kind'>): string {
  const parts = kind.split('/');
  const last = parts.at(-1) ?? '';
  if (last.startsWith('code')) return 'a block of code';
  if (last === 'nothing') return `<${parts.at(-2) ?? ''}>`;
  const around = parts
    .slice(0, -1)
    .reverse()
    .find((part) => containers[part] !== undefined);
  return (last === 'paragraph' && around && containers[around]) || names[last] || `“${last}”`;
}

/** Its first words. */
export function startOf({ pieces }: Pick<Block, 'pieces'>): string {
  const words = pieces
    .map((piece) => ('value' in piece ? piece.value : ''))
    .join('')
    .trim()
    .replace(/\s+/g, ' ');
  if (words === '') return '';
  return [...words].length > 24 ? ` “${[...words].slice(0, 24).join('')}…”` : ` “${words}”`;
}
