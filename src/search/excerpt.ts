/** The piece of a text around a query, cut into plain and marked parts: text, never markup. */
export interface Part {
  text: string;
  marked: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The query whole, or else its words; Chinese is cut by the browser's own segmenter. */
function wanted(text: string, query: string): string[] {
  const whole = query.trim().replace(/^["“]|["”]$/g, '');
  if (whole === '' || text.toLowerCase().includes(whole.toLowerCase())) return whole ? [whole] : [];
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole)];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** `length` is counted in characters; the cut falls on a boundary of words where there is one near. */
export function excerpt(text: string, query: string, length = 150): Part[] {
  const words = wanted(text, query);
  const pattern = new RegExp(
    words
      .map(escape)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'gi',
  );
  const first = words.length > 0 ? text.search(pattern) : -1;
  const start = whole(text, wordStart(text, Math.max(0, first - Math.floor(length / 3))));
  const end = whole(text, Math.min(text.length, start + length));
  const piece = text.slice(start, end);
  const parts: Part[] = [];
  const push = (part: string, marked: boolean): void => {
    if (part !== '') parts.push({ text: part, marked });
  };
  if (start > 0) push('…', false);
  let done = 0;
  if (words.length > 0)
    for (const match of piece.matchAll(pattern)) {
      push(piece.slice(done, match.index), false);
      push(match[0], true);
      done = match.index + match[0].length;
    }
  push(piece.slice(done), false);
  if (end < text.length) push('…', false);
  return parts;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/[\s，。；：、]/);
  return space < 0 ? at : at + space + 1;
}

/** A character outside the basic plane has two code units; a cut between them moves before both. */
const whole = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at;
