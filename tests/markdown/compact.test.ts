/** Formulas written shorter: the same text, the same MathML, the same look. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { compactSheet, compactTex, nameStyles } from '#src/markdown/tex/compact.ts';
import { renderFormula } from '#src/markdown/tex/render.ts';
import type { Rendered } from '#src/markdown/tex/tree.ts';
import { launch } from '../browser.ts';
import { share } from '../share.ts';
import { bookFormulas } from './formulas.ts';

const none = new Map<string, string>();
const bodyOf = (html: string): Element =>
  parseHTML(`<html><body>${html}</body></html>`).document.body;

/** Shapes that the book may not have, but a writer may. */
const shapes = [
  'x',
  '\\hueNoise{\\epsilon_\\theta}(x_t,t)',
  '\\frac{\\partial L}{\\partial w}',
  '\\sqrt[3]{\\frac{a}{b}}',
  '\\underbrace{a+b}_{\\text{sum}}\\overline{c}\\widehat{xy}',
  '\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}',
  '\\begin{cases}1&x>0\\\\0&\\text{else}\\end{cases}',
  '\\sum_{i=1}^{n}\\int_0^1 x\\,dx\\;\\mathbb{E}\\mathcal{N}\\mathbf{x}\\mathrm{KL}',
  '\\Big(\\bigg[\\left\\{\\frac12\\right\\}\\bigg]\\Big)',
  'a\\xrightarrow{\\text{to}}b\\not=c\\tag{1}',
  '\\boxed{x}\\cancel{y}',
  'F(x)=\\begin{cases}0&x<0\\\\\\frac12&0\\le x<1\\\\1&x\\ge1\\end{cases}',
  '\\begin{rcases}a\\\\b\\\\c\\\\d\\end{rcases}\\left\\{\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right\\}',
  '\\left\\langle\\begin{matrix}1\\\\2\\\\3\\end{matrix}\\right\\rangle\\left\\lfloor\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right\\rceil',
  '\\left\\uparrow\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right\\|\\mathclap{x}',
];

const formulas = [
  ...bookFormulas().map(({ tex, display }) => ({ tex: tex.trim(), display })),
  ...shapes.flatMap((tex) => [
    { tex, display: true },
    ...(tex.includes('\\tag') ? [] : [{ tex, display: false }]),
  ]),
];
const rendered = formulas.map(({ tex, display }) => renderFormula(tex, display));
const originals = rendered.map(({ html }) => html);
const styles = nameStyles(rendered);
const compacts = rendered.map((formula) => compactTex(formula, styles));

describe('each formula', () => {
  test('shows the same text', () => {
    originals.forEach((html, i) => {
      const visible = (source = '') =>
        bodyOf(source).querySelector('.katex-html')?.textContent?.replaceAll('\u200b', '');
      assert.equal(visible(compacts[i]), visible(html), formulas[i]?.tex);
    });
  });

  test('keeps its MathML but for hints to those who draw it and a row around one thing, and its annotation to the letter', () => {
    const hints = / (?:stretchy="false"|separator="true"|fence="true"|[lr]space="[^"]*")/g;
    const mathOf = (html = ''): string => {
      const math = bodyOf(html.replace(hints, '')).querySelector('math');
      const row = math?.querySelector('semantics > mrow');
      if (row?.children.length === 1) row.replaceWith(...row.children);
      return math?.outerHTML ?? '';
    };
    const annotation = /<annotation[\s\S]*<\/annotation>/;
    originals.forEach((html, i) => {
      assert.equal(mathOf(compacts[i]), mathOf(html), formulas[i]?.tex);
      assert.equal(annotation.exec(compacts[i] ?? '')?.[0], annotation.exec(html)?.[0]);
    });
  });

  test('is well formed, with no span left where the eye looks', () => {
    const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;
    const wrong = compacts.flatMap((html, i) => {
      const inner =
        /<span class="katex-html[^"]*" aria-hidden="true">([\s\S]*)/.exec(html)?.[1] ?? '';
      const open = [count(html, /<span[ >]/g), count(html, /<i[ >]/g)];
      const closed = [count(html, /<\/span>/g), count(html, /<\/i>/g)];
      return open.join() === closed.join() && !/<span/.test(inner)
        ? []
        : [`${formulas[i]?.tex}: span and i are opened ${open} times and closed ${closed} times`];
    });
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${formulas.length} formulas`);
  });

  test('is much lighter', () => {
    const visible = (html: string): number =>
      html.length - (/<math[\s\S]*<\/math>/.exec(html)?.[0].length ?? 0);
    const total = (all: readonly string[]): number =>
      all.reduce((sum, html) => sum + visible(html), 0);
    assert.ok(
      total(compacts) < total(originals) * 0.6,
      `${total(compacts)} of ${total(originals)}`,
    );
  });
});

describe('styles', () => {
  test('the most frequent has the shortest name, and names differ', () => {
    const span = (style: string): string => `<span style="${style}">x</span>`;
    const formula = (...found: string[]): Rendered => ({
      html: `<span class="katex"><span class="katex-html" aria-hidden="true">${found.map(span).join('')}</span></span>`,
      displayMode: false,
    });
    const often = (style: string, times: number) => Array<string>(times).fill(style);
    const named = nameStyles([
      formula(...often('b:1', 6), ...often('a:1', 9)),
      formula(...often('c:1', 7), ...often('b:1', 2)),
    ]);
    assert.deepEqual([...named.keys()], ['a:1', 'b:1', 'c:1']);
    assert.equal(new Set(named.values()).size, 3);
    // What is rare has none: every chapter would read its rule.
    assert.deepEqual(
      [...nameStyles([formula(...often('a:1', 5), ...often('b:1', 4))]).keys()],
      ['a:1'],
    );
  });

  test('one that has no name stays where it is', () => {
    const formula = renderFormula('x^2', true);
    assert.doesNotMatch(compactTex(formula, styles), /<i [^>]*style=/);
    assert.match(compactTex(formula, none), /<i [^>]*style="height:[^"]+"/);
  });

  test('each named style has its rule in the sheet', () => {
    const sheet = compactSheet(rendered, styles);
    for (const [style, name] of styles)
      assert.ok(sheet.includes(`.katex .${name}{${style.replace(/;$/, '')}}`), style);
  });

  test('the sheet has no rule for what no formula needs, and no font of its own', () => {
    const sheet = compactSheet([renderFormula('x', false)], none);
    assert.doesNotMatch(sheet, /@font-face/);
    assert.ok(sheet.length < compactSheet(rendered, none).length);
  });
});

/** What a formula looks like, letter by letter; lengths are in px. */
interface Look {
  letters: string[];
  width: number;
  /** Left edges of the letters, from the formula's own. */
  lefts: number[];
  /** Tops of the letters, from the first letter's. */
  tops: number[];
  /** Left, top, width and height of what is drawn without letters: roots, braces, bars of fractions. */
  strokes: number[];
  /** Of the line that holds the formula. */
  height: number;
}

describe('in a browser, beside KaTeX as it comes', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launch();
    page = await browser.newPage();
    // All formulas of the book on one page.
    page.setDefaultTimeout(120_000);
  });
  after(() => browser.close());

  async function looks(html: readonly string[], sheet: string): Promise<Look[]> {
    const boxes = html.map((formula) => `<p class="box">${formula}</p>`).join('');
    await page.setContent(
      `<!doctype html><style>${sheet}</style><style>.katex{font-size:20px!important}.box{white-space:nowrap}</style>${boxes}`,
    );
    await page.evaluate(() => document.fonts.ready);
    return page.evaluate(() =>
      [...document.querySelectorAll('.box')].map((box) => {
        const formula = box.querySelector('.katex-html') as Element;
        const origin = formula.getBoundingClientRect();
        const look = {
          letters: [] as string[],
          width: origin.width,
          lefts: [] as number[],
          tops: [] as number[],
          strokes: [] as number[],
          height: box.getBoundingClientRect().height,
        };
        const walker = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
        let first: number | undefined;
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const style = getComputedStyle(text.parentElement as Element);
          const face = [
            style.fontFamily,
            style.fontStyle,
            style.fontWeight,
            style.fontSize,
            style.color,
          ];
          [...(text.textContent ?? '')].forEach((letter, index) => {
            // KaTeX's own filling, which nobody sees.
            if (letter === '\u200b') return;
            const range = document.createRange();
            range.setStart(text as Text, index);
            range.setEnd(text as Text, index + 1);
            const { left, top } = range.getBoundingClientRect();
            first ??= top;
            look.letters.push([letter, ...face].join(' '));
            look.lefts.push(left - origin.left);
            look.tops.push(top - first);
          });
        }
        for (const element of formula.querySelectorAll('*')) {
          const { borderBottomWidth } = getComputedStyle(element);
          if (element.localName !== 'svg' && parseFloat(borderBottomWidth) === 0) continue;
          const { left, top, width, height } = element.getBoundingClientRect();
          look.strokes.push(left - origin.left, top - (first ?? top), width, height);
        }
        return look;
      }),
    );
  }

  test('the number of a formula keeps clear of it on a phone', async () => {
    const formula = renderFormula('\\mathcal L='.concat('x+'.repeat(60), 'y\\tag{7}'), true);
    const own = nameStyles([formula]);
    await page.setContent(
      `<!doctype html><style>${compactSheet([formula], own)}.box{width:320px;overflow:auto hidden}.box .katex-display{margin:0;width:max-content;min-width:100%}</style><div class="box">${compactTex(formula, own)}</div>`,
    );
    const gap = await page.locator('.box').evaluate((box) => {
      box.scrollLeft = box.scrollWidth;
      const edges = (text: string): DOMRect[] => {
        const found: DOMRect[] = [];
        const walker = document.createTreeWalker(
          box.querySelector('.katex-html') as Element,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.textContent?.includes(text)) continue;
          const range = document.createRange();
          range.selectNode(node);
          found.push(range.getBoundingClientRect());
        }
        return found;
      };
      return (edges('7')[0]?.left ?? NaN) - (edges('y').at(-1)?.right ?? NaN);
    });
    assert.ok(gap > 4, `${gap} px between the formula and its number`);
  });

  test('every letter has the same face and stands in the same place', async () => {
    const require = createRequire(import.meta.url);
    const katexSheet = readFileSync(require.resolve('katex/dist/katex.min.css'), 'utf8').replace(
      /@font-face\{[^}]*\}/g,
      '',
    );
    const some = share(
      formulas.map((_, i) => i),
      3,
    );
    const of = (html: readonly string[]): string[] => some.map((i) => html[i] ?? '');
    const expected = await looks(of(originals), katexSheet);
    const actual = await looks(of(compacts), compactSheet(rendered, styles));
    const apart = (a: readonly number[], b: readonly number[]): number =>
      Math.max(0, ...a.map((value, i) => Math.abs(value - (b[i] ?? Infinity))));
    const wrong = expected.flatMap((look, i) => {
      const other = actual[i];
      const { tex = '', display = false } = formulas[some[i] ?? -1] ?? {};
      if (!other) return [`missing: ${tex}`];
      const letters = look.letters.findIndex((letter, at) => letter !== other.letters[at]);
      if (letters >= 0)
        return [`${tex}: ${look.letters[letters]} became ${other.letters[letters]}`];
      const faults = {
        width: Math.abs(look.width - other.width),
        left: apart(look.lefts, other.lefts),
        top: apart(look.tops, other.tops),
        strokes: apart(look.strokes, other.strokes),
        // In running text a formula has no strut of its own.
        height: display ? Math.abs(look.height - other.height) : 0,
      };
      return Object.entries(faults).flatMap(([what, px]) =>
        px > 0.5 ? [`${tex}: ${what} is off by ${px.toFixed(1)} px`] : [],
      );
    });
    assert.deepEqual(wrong.slice(0, 12), [], `${wrong.length} of ${expected.length} formulas`);
  });
});
