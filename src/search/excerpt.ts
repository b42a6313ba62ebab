/** The piece of a text around what was asked for, cut into plain and marked parts: text, never markup. */
import { marksIn } from './marks.ts';

export interface Part {
  text: string;
  marked: boolean;
}

/** `length` is counted in characters; the cut falls on a boundary of words where there is one near. */
export function excerpt(text: string, queries: readonly string[], length = 150): Part[] {
  const marks = marksIn(text, queries);
  const first = marks[0]?.[0] ?? 0;
  const start = whole(text, wordStart(text, Math.max(0, first - Math.floor(length / 3))));
  const end = whole(text, Math.min(text.length, start + length));
  const parts: Part[] = [];
  const push = (part: string, marked: boolean): void => {
    if (part !== '') parts.push({ text: part, marked });
  };
  if (start > 0) push('…', false);
  let done = start;
  for (const [from, to] of marks) {
    if (from < start || to > end) continue;
    push(text.slice(done, from), false);
    push(text.slice(from, to), true);
    done = to;
  }
  push(text.slice(done, end), false);
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
