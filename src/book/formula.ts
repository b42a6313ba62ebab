/** Formulas of two languages: the same mathematics, whatever the words in them. */

const textCommand = /\\text(?:rm|bf|it|sf|tt|normal|up|md)?(?![a-zA-Z])/g;
const romanCommand = /\\mathrm(?![a-zA-Z])/g;
const nonAscii = /[^\x00-\x7F]/;

/** Index just after the brace that closes the group opened at `open`. */
function groupEnd(tex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return i + 1;
  }
  return tex.length;
}

/** Empties the braces after every `command`. */
function emptyArguments(tex: string, command: RegExp): string {
  let result = '';
  let from = 0;
  for (const match of tex.matchAll(command)) {
    const end = match.index + match[0].length;
    const open = end + (/^\s*/.exec(tex.slice(end))?.[0].length ?? 0);
    if (match.index < from || tex[open] !== '{') continue;
    result += `${tex.slice(from, end)}{}`;
    from = groupEnd(tex, open);
  }
  return result + tex.slice(from);
}

/** The TeX without white space and without what stands in `\text{…}`. */
export const formulaKey = (tex: string): string =>
  emptyArguments(tex, textCommand).replace(/\s+/g, '');

/**
 * Whether two formulas say the same. `\mathrm{…}` counts as words, and is ignored, only if one of
 * the two has other than ASCII characters left: `\mathrm{loss}` and `\mathrm{损失}` agree,
 * `\mathrm{KL}` and `\mathrm{SNR}` do not.
 */
export function sameFormula(a: string, b: string): boolean {
  const [keyA, keyB] = [formulaKey(a), formulaKey(b)];
  if (keyA === keyB) return true;
  if (!nonAscii.test(keyA) && !nonAscii.test(keyB)) return false;
  return emptyArguments(keyA, romanCommand) === emptyArguments(keyB, romanCommand);
}
