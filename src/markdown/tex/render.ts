/**
 * TeX to HTML with MathML, at build time. One place for KaTeX's settings, so that the page, the
 * book checks and the font subset agree on what a formula is.
 */
import katex from 'katex';
import type { Rendered } from './tree.ts';

/** What a colour means, the same in prose, formula, diagram and figure. */
export const hues = ['text', 'pixel', 'signal', 'latent', 'noise', 'reward', 'risk'] as const;

const macroOf = (hue: string): string => `\\hue${hue[0]?.toUpperCase()}${hue.slice(1)}`;

/** `\hueSignal{x}` colours x; a class and not a literal colour, so that formulas follow the theme. */
const macros: Record<string, string> = Object.fromEntries(
  hues.map((hue) => [macroOf(hue), `\\htmlClass{hue-${hue}}{#1}`]),
);

/** What would be set and does not belong on this site, with what to write instead. */
const refused: readonly (readonly [command: RegExp, advice: string])[] = [
  [
    /\\(?:color|textcolor|colorbox|fcolorbox)(?![a-zA-Z])/,
    `colours come from the site and follow its themes: write ${macroOf('signal')}{…} or another of its hues`,
  ],
  [
    /\\begin\s*\{(?:align|alignat|gather|equation)\}/,
    'this environment numbers its lines, which nothing can refer to: write aligned or gathered',
  ],
];

/** In strict mode KaTeX names the mode and not the fault; the fault is what a writer wants to know. */
function strict(code: string, message: string): 'ignore' {
  if (code === 'htmlExtension') return 'ignore';
  throw new katex.ParseError(message);
}

const options = (displayMode: boolean): katex.KatexOptions => ({
  displayMode,
  macros: { ...macros },
  output: 'htmlAndMathml',
  throwOnError: true,
  strict,
  // KaTeX would set a refused command in red and go on.
  trust: (context) => {
    if (context.command === '\\htmlClass' && /^hue-[a-z]+$/.test(context.class ?? '')) return true;
    throw new Error(`${context.command} is not for formulas of this site`);
  },
});

/** The formula without the site's colour macros: what a reader wants to paste elsewhere. */
export function plainTex(tex: string): string {
  const call = new RegExp(`\\\\hue(?:${hues.map((h) => macroOf(h).slice(4)).join('|')})\\s*(\\{?)`);
  let rest = tex;
  for (let match = call.exec(rest); match; match = call.exec(rest)) {
    const before = rest.slice(0, match.index);
    const open = match.index + match[0].length;
    if (match[1] === '') {
      rest = before + rest.slice(open);
      continue;
    }
    const close = closingBrace(rest, open);
    rest = `${before}{${rest.slice(open, close)}}${rest.slice(close + 1)}`;
  }
  return rest;
}

/** Index of the brace that closes the group whose content starts at `from`. */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const known = new Map<string, Rendered>();

/**
 * HTML and MathML of a formula; the annotation holds the plain TeX. The same formula gives the same
 * object: the page, the checks and the fonts ask for each. Throws KaTeX's ParseError.
 */
export function renderFormula(tex: string, displayMode: boolean): Rendered {
  const key = `${displayMode} ${tex}`;
  const found = known.get(key);
  if (found) return found;
  const advice = refused.find(([command]) => command.test(tex))?.[1];
  if (advice !== undefined) throw new katex.ParseError(advice);
  // In HTML the elements of MathML need no namespace.
  const written = katex
    .renderToString(tex, options(displayMode))
    .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '');
  const html = written.replace(
    /(<annotation encoding="application\/x-tex">)[\s\S]*?(<\/annotation>)/,
    (_, open: string, close: string) => open + escapeHtml(plainTex(tex)) + close,
  );
  const rendered = { html, displayMode };
  known.set(key, rendered);
  return rendered;
}

export const renderTex = (tex: string, displayMode: boolean): string =>
  renderFormula(tex, displayMode).html;
