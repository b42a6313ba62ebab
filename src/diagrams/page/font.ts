/** Widths of text in the site's label face: Inter for what it covers, one em for a Han character. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
// Characters that Inter's Latin file lacks are drawn by a font of the reader's; these are generous.
const NARROW_FALLBACK = 0.64;
const SYMBOL_FALLBACK = 1;
// fontkit cannot instance a variable WOFF2. Inter's advances grow nearly evenly with weight: this is
// an upper bound, per unit of weight, over its Latin letters and digits.
const WIDENING = 0.045 / 200;

let loaded: Font | undefined;
function inter(): Font {
  if (!loaded) {
    const path = createRequire(import.meta.url).resolve(
      '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    );
    const font = create(readFileSync(path));
    if (!('layout' in font)) throw new Error(`${path} holds no single font`);
    loaded = font;
  }
  return loaded;
}

/** Han characters, kana and full-width punctuation: one em each, and a line may break beside them. */
export const isWide = (character: string): boolean => wide.test(character);

/** What a line of text reaches above and below its baseline, in em. */
export const lineExtent = (): { ascent: number; descent: number; xHeight: number } => {
  const { ascent, descent, xHeight, unitsPerEm } = inter();
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    xHeight: xHeight / unitsPerEm,
  };
};

const widths = new Map<string, number>();

/** Width of one line of `text` in em. */
function emWidth(text: string): number {
  const font = inter();
  let ems = 0;
  let run = '';
  const flush = (): void => {
    if (run !== '') ems += font.layout(run).advanceWidth / font.unitsPerEm;
    run = '';
  };
  for (const character of text) {
    const full = isWide(character);
    if (!full && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
      run += character;
      continue;
    }
    flush();
    if (full) ems += 1;
    else if (!/\p{M}/u.test(character))
      ems += /\p{S}/u.test(character) ? SYMBOL_FALLBACK : NARROW_FALLBACK;
  }
  flush();
  return ems;
}

/** Width in px of one line of `text` at `size` px. */
export function textWidth(text: string, size: number, weight = 400): number {
  let ems = widths.get(text);
  if (ems === undefined) widths.set(text, (ems = emWidth(text)));
  return ems * size * (1 + WIDENING * Math.max(0, weight - 400));
}
