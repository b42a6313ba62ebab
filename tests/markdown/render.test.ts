/** TeX to HTML: the TeX to paste elsewhere, the annotation that carries it, and what is refused. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { hues, plainTex, renderTex } from '#src/markdown/tex/render.ts';
import { bookFormulas } from './formulas.ts';

const bodyOf = (html: string): Element =>
  parseHTML(`<html><body>${html}</body></html>`).document.body;
const rendered = (tex: string, display = false): Element => bodyOf(renderTex(tex, display));
const annotationOf = (tex: string, display = false): string =>
  rendered(tex, display).querySelector('annotation')?.textContent ?? '';
const shown = (tex: string, display = false): string =>
  rendered(tex, display).querySelector('.katex-html')?.textContent ?? '';

describe('plain TeX', () => {
  const cases: [written: string, plain: string][] = [
    ['x_t', 'x_t'],
    ['\\hueNoise{\\epsilon}', '{\\epsilon}'],
    ['a\\,\\hueSignal{x_0}+b\\,\\hueNoise{\\epsilon}', 'a\\,{x_0}+b\\,{\\epsilon}'],
    ['\\frac{\\huePixel{3\\times 512}}{\\hueLatent{4}}', '\\frac{{3\\times 512}}{{4}}'],
    ['\\hueLatent{\\tau(\\hueText{y})}', '{\\tau({y})}'],
    ['\\hueRisk{\\{a\\}}_{\\hueReward{r}}', '{\\{a\\}}_{{r}}'],
    ['\\hueText{\\frac{1}{\\sqrt{2}}}', '{\\frac{1}{\\sqrt{2}}}'],
    // Other commands that begin alike, and other colours, are not the site's.
    ['\\text{hueText{}}', '\\text{hueText{}}'],
    ['\\hueOfMine{x}', '\\hueOfMine{x}'],
  ];
  for (const [written, plain] of cases) test(written, () => assert.equal(plainTex(written), plain));

  test('every colour has a macro, and every macro is taken out', () => {
    for (const hue of hues) {
      const macro = `\\hue${hue[0]?.toUpperCase()}${hue.slice(1)}`;
      assert.ok(rendered(`${macro}{x}`).querySelector(`.hue-${hue}`), macro);
      assert.equal(plainTex(`${macro}{x}`), '{x}');
    }
  });

  test('a macro that is used without braces is taken out too', () => {
    assert.ok(rendered('\\hueText x').querySelector('.hue-text'));
    assert.doesNotMatch(plainTex('\\hueText x+\\hueNoise \\epsilon'), /\\hue/);
    assert.doesNotMatch(plainTex('\\hueText {x}'), /\\hue/);
  });

  test('of every formula of the book: no macro is left, and the same is shown', () => {
    for (const { tex, display } of bookFormulas()) {
      const plain = plainTex(tex);
      assert.doesNotMatch(plain, /\\hue|htmlClass/);
      assert.equal(plainTex(plain), plain);
      assert.equal(shown(plain, display), shown(tex, display), tex);
    }
  });
});

describe('the annotation', () => {
  for (const tex of [
    'x_t=\\sqrt{\\bar\\alpha_t}\\,x_0',
    'a<b>c',
    '\\text{R\\&D}',
    '\\begin{aligned}a&=b\\\\c&<d\\end{aligned}',
    "f'(x)\\;\\;g",
    '\\text{costs \\$1, \\$\\&}',
    '\\text{“quoted”}',
    '\\mathrm{softmax}\\Big(\\frac{QK^{\\top}}{\\sqrt d}\\Big)',
  ])
    test(`holds ${tex} unharmed`, () => {
      assert.equal(annotationOf(tex), tex);
      assert.equal(annotationOf(tex, true), tex);
    });

  test('holds the plain TeX of a coloured formula', () => {
    assert.equal(annotationOf('\\hueSignal{x}<\\hueNoise{\\epsilon}'), '{x}<{\\epsilon}');
  });

  test('of every formula of the book is its plain TeX', () => {
    for (const { tex, display } of bookFormulas())
      assert.equal(annotationOf(tex.trim(), display), plainTex(tex.trim()));
  });

  test('is in MathML that says whether the formula has a line of its own', () => {
    assert.equal(rendered('x').querySelector('math')?.getAttribute('display'), null);
    assert.equal(rendered('x', true).querySelector('math')?.getAttribute('display'), 'block');
    assert.ok(
      rendered('x').querySelector('.katex-mathml annotation[encoding="application/x-tex"]'),
    );
    assert.equal(rendered('x').querySelector('.katex-html')?.getAttribute('aria-hidden'), 'true');
  });
});

describe('trust', () => {
  /** What a command tries to leave on the page, and where that would be seen. */
  const attempts: [tex: string, selector: string][] = [
    ['\\htmlClass{evil}{x}', '.evil'],
    ['\\htmlClass{hue-text evil}{x}', '.evil, .hue-text'],
    ['\\htmlClass{hue-Text}{x}', '.hue-Text'],
    ['\\htmlClass{site-header hue-text}{x}', '.site-header'],
    ['\\htmlId{main}{x}', '#main'],
    ['\\htmlStyle{position: fixed}{x}', '[style*="position: fixed"]'],
    ['\\htmlData{search-open=1}{x}', '[data-search-open]'],
    ['\\href{javascript:alert(1)}{x}', 'a, [href]'],
    ['\\href{https://host.org/}{x}', 'a, [href]'],
    ['\\url{https://host.org/}', 'a, [href]'],
    ['\\includegraphics{https://host.org/x.png}', 'img, mglyph'],
  ];
  for (const [tex, selector] of attempts)
    test(`refuses ${tex}`, () => {
      let box: Element;
      try {
        box = rendered(tex);
      } catch {
        return;
      }
      const visible = [...box.querySelectorAll(selector)].filter(
        (found) => !found.closest('annotation'),
      );
      assert.deepEqual(
        visible.map((found) => found.outerHTML),
        [],
      );
    });

  test('a refused command stops the build instead of standing on the page in red', () => {
    const silent = attempts
      .map(([tex]) => tex)
      .filter((tex) => {
        try {
          renderTex(tex, false);
          return true;
        } catch {
          return false;
        }
      });
    assert.deepEqual(silent, []);
  });

  test('the classes of the site are let through', () => {
    assert.equal(
      rendered('\\htmlClass{hue-noise}{x}').querySelector('.hue-noise')?.textContent,
      'x',
    );
  });
});

describe('mistakes', () => {
  for (const tex of ['\\frac{a}', 'x^{', '\\nosuchcommand', '损失', 'a & b', '\\hueText'])
    test(`${tex} is an error`, () =>
      assert.throws(() => renderTex(tex, false), { name: 'ParseError' }));

  const advised: [tex: string, advice: RegExp][] = [
    ['\\color{red}x', /\\hueSignal\{…\}/],
    ['\\textcolor{blue}{x}', /\\hueSignal\{…\}/],
    ['\\colorbox{yellow}{x}', /follow its themes/],
    ['\\begin{align}a&=b\\end{align}', /write aligned/],
    ['a，b', /^KaTeX parse error: Unicode text character "，" used in math mode$/],
  ];
  for (const [tex, advice] of advised)
    test(`${tex} is refused with what to do`, () =>
      assert.throws(() => renderTex(tex, true), { name: 'ParseError', message: advice }));

  test('starred environments number nothing', () => {
    assert.doesNotThrow(() => renderTex('\\begin{align*}a&=b\\end{align*}', true));
  });

  test('a definition ends with its formula', () => {
    renderTex('\\gdef\\mine{x}\\mine', false);
    assert.throws(() => renderTex('\\mine', false), { name: 'ParseError' });
  });
});
