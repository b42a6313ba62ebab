/** Breaking text into lines by measured width, in English and in Chinese. */
import { isWide, textWidth } from './page/font.ts';

export interface Face {
  /** px */
  size: number;
  weight?: number;
}

/** Widths in px. */
export interface Room {
  room: number;
  /** A Latin word, a number or a formula wider than this is taken apart as a last resort. */
  word?: number;
}

const noLineBegins = /^[，。、：；！？）》」』】〉”’…—·,.:;!?)\]}%<>=≤≥+−×/]/;
const noLineEnds = /[（《「『【〈“‘([{<>=≤≥+−×/]$|[([{]['"]$/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Pieces that stay whole; a line may break between any two. Each but the first may begin with a space.
 * A Chinese word for which `tooWide` holds is taken apart.
 */
function pieces(text: string, tooWide: (word: string) => boolean): string[] {
  const result: string[] = [];
  let space = '';
  for (const { segment } of words.segment(text)) {
    const parts = isWide(segment) && tooWide(segment) ? [...segment] : [segment];
    for (const part of parts) {
      if (/^[^\S\u00a0]+$/.test(part)) {
        space = ' ';
        continue;
      }
      const last = result.at(-1);
      const open =
        last === undefined ||
        ((space !== '' || isWide(last.slice(-1)) || isWide(part[0] ?? '')) &&
          !noLineBegins.test(part) &&
          !noLineEnds.test(last));
      if (open) result.push((last === undefined ? '' : space) + part);
      else result[result.length - 1] = last + space + part;
      space = '';
    }
  }
  return result;
}

function fill(parts: readonly string[], room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line === '' || width((line + part).trim()) <= room) {
      line += part;
      continue;
    }
    lines.push(line.trim());
    line = part;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Where a long identifier, an address or a path is best broken: behind its joints, before a capital. */
const joints = /(?<=[_\-/.:?&=\\])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/u;

/** The piece in parts no wider than `most`, broken at joints where it has some, and anywhere else. */
function takeApart(piece: string, most: number, width: (text: string) => number): string[] {
  if (width(piece.trim()) <= most) return [piece];
  const parts = piece.split(joints).flatMap((part) => (width(part) > most ? [...part] : [part]));
  return fill(parts, most, width).map((part, index) =>
    index === 0 && piece.startsWith(' ') ? ` ${part}` : part,
  );
}

/**
 * Lines of `text` no wider than `room`, as few as can be and then as even as can be. Only a Latin
 * word, a number or a formula longer than the room, and no wider than `word`, makes a line wider.
 */
export function wrapText(text: string, { room, word = Infinity }: Room, face: Face): string[] {
  const width = (line: string): number => textWidth(line, face.size, face.weight);
  if (width(text) <= room) return [text.trim()];
  const parts = pieces(text, (han) => width(han) > room).flatMap((piece) =>
    takeApart(piece, word, width),
  );
  const lines = fill(parts, room, width);
  const longest = Math.max(...lines.map(width));
  let [low, high] = [longest / lines.length, longest];
  let best = lines;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = fill(parts, middle, width);
    if (tried.length <= lines.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}
