/** Which tokens are green: a keyed hash of the pair of tokens. Not for secrets; it shows the idea. */
import { hashText } from '#src/maths/hash.ts';

/** Whether `token` is on the green list that `previous` and the key open; a share γ of tokens is. */
export const isGreen = (previous: string, token: string, gamma: number, key: number): boolean =>
  hashText(`${key}\n${previous}\n${token}`) < gamma;

/** A piece of text: a word or a Chinese character, or what stands between them. */
export interface Piece {
  readonly text: string;
  /** Small letters, so that a capital changes nothing; undefined for spaces and marks. */
  readonly token?: string;
}

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
const pattern = new RegExp(String.raw`\p{Script=Han}|${letter}+(?:['’-]${letter}+)*`, 'gu');

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    found.push({ text: match[0], token: match[0].toLowerCase() });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
