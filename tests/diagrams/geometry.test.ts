import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { renderDiagram } from '#src/diagrams/render.ts';
import { DETAIL, EDGE_LABEL, GROUP_TITLE, NODE } from '#src/diagrams/sizes.ts';
import { launch } from '../browser.ts';
import { faultsOf, htmlPage } from './page.ts';
import { samples } from './samples.ts';

const WIDE = 920;
const PHONE = 320;

let browser: Browser;
let page: Page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser.close());

describe('drawings in a browser', () => {
  for (const lang of ['en', 'zh'] as const)
    for (const [name, sample] of Object.entries(samples)) {
      test(`${name} (${lang}) is sound in a wide figure`, async () => {
        const { svg } = await renderDiagram(sample[lang], { id: name, lang });
        assert.deepEqual(await faultsOf(page, svg, { lang, width: WIDE }), []);
      });

      test(`${name} (${lang}) is sound and readable on a phone`, async () => {
        const { svg, width } = await renderDiagram(sample[lang], { id: name, lang, narrow: true });
        assert.ok(width <= 364, `${width} px is too wide for a phone`);
        assert.deepEqual(await faultsOf(page, svg, { lang, width: PHONE }), []);
      });
    }
});

describe('the fault finder', () => {
  const spoilt: readonly (readonly [what: string, fault: RegExp, from: RegExp, to: string])[] = [
    [
      'a box too narrow for its label',
      /^“tokenizer 77 tokens” leaves its shape$/,
      /(<rect class="label-container"[^>]* width=")[\d.]+("[^>]*>)(?=<text[^>]*><tspan[^>]*>tokenizer)/,
      '$140$2',
    ],
    [
      'a label moved onto another',
      /^“cross-attention” and “z₀” overlap$/,
      /(?<=<text) x="[\d.]+" y="[\d.]+"(?=>(cross-attention|z₀)<)/g,
      ' x="300" y="320"',
    ],
    [
      'an edge label under a node',
      /^“cross-attention” is covered by “tokenizer 77 tokens”$/,
      /<text x="[\d.]+" y="[\d.]+"(?=>cross-attention<)([\s\S]*<tspan x=")([\d.]+)(" y=")([\d.]+)(">tokenizer<)/,
      '<text x="$2" y="$4"$1$2$3$4$5',
    ],
    ['a frame cut off', /is cut$/, /viewBox="0 0 (\d+) /, 'viewBox="9 0 $1 '],
    [
      'an edge through a node',
      /^an edge runs through “/,
      /(<path class="flowchart-link" d=")/,
      '$1M0 0L900 360M900 0L0 360',
    ],
  ];
  for (const [what, fault, from, to] of spoilt)
    test(`finds ${what}`, async () => {
      const { svg } = await renderDiagram(samples['pipeline']?.en ?? '', {
        id: 'spoilt',
        lang: 'en',
      });
      const broken = svg.replace(from, to);
      assert.notEqual(broken, svg, 'nothing was spoilt');
      const faults = await faultsOf(page, broken, { lang: 'en', width: WIDE });
      assert.ok(
        faults.some((one) => fault.test(one)),
        faults.join('; ') || 'no fault found',
      );
    });

  test('finds labels too small to read', async () => {
    const { svg } = await renderDiagram(samples['pipeline']?.en ?? '', { id: 'small', lang: 'en' });
    const faults = await faultsOf(page, svg, { lang: 'en', width: PHONE });
    assert.ok(
      faults.some((one) => /“prompt” is \d\.\d px high/.test(one)),
      faults.join('; '),
    );
  });
});

test('the style sheet sets the sizes that were measured', async () => {
  const { svg } = await renderDiagram(samples['pipeline']?.en ?? '', { id: 'sizes', lang: 'en' });
  await page.setContent(htmlPage(svg, { lang: 'en', width: WIDE }));
  const sizes = await page.evaluate(() =>
    ['.node tspan:not(.detail)', '.node .detail', '.edgeLabel text', '.cluster-label text'].map(
      (selector) => getComputedStyle(document.querySelector(selector) ?? document.body).fontSize,
    ),
  );
  assert.deepEqual(
    sizes,
    [NODE, DETAIL, EDGE_LABEL, GROUP_TITLE].map((size) => `${size}px`),
  );
});

test('the number of a message stands out from its disc, in both themes', async () => {
  const { svg } = await renderDiagram(samples['arrows']?.en ?? '', { id: 'numbers', lang: 'en' });
  for (const theme of ['light', 'dark'] as const) {
    await page.setContent(htmlPage(svg, { lang: 'en', theme, width: WIDE }));
    const [ink, ground] = await page.evaluate(() => {
      // As light as the eye sees it, by WCAG, whatever way the browser writes the colour.
      const light = (selector: string): number => {
        const context = new OffscreenCanvas(1, 1).getContext(
          '2d',
        ) as OffscreenCanvasRenderingContext2D;
        context.fillStyle = getComputedStyle(document.querySelector(selector) as Element).fill;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return [light('.sequenceNumber'), light('marker circle')];
    });
    const [dark = 0, bright = 0] = [ink ?? 0, ground ?? 0].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    assert.ok(contrast >= 4.5, `${theme}: ${contrast}`);
  }
});

test('text is as wide as it was measured', async () => {
  const { textWidth } = await import('#src/diagrams/page/font.ts');
  const texts = [
    'U-Net, 2 evaluations',
    '4×64×64 · z = 0.18215',
    '交叉注意力，第 t 步',
    'ELIZA 用模式匹配',
  ];
  await page.setContent(
    htmlPage(`<svg class="drawing">${texts.map((text) => `<text>${text}</text>`).join('')}</svg>`, {
      lang: 'zh',
      width: WIDE,
    }),
  );
  await page.evaluate(() => document.fonts.ready);
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength()),
  );
  for (const [index, text] of texts.entries()) {
    const difference = Math.abs((widths[index] ?? 0) - textWidth(text, NODE));
    assert.ok(difference < 0.5, `“${text}” is off by ${difference} px`);
  }
});
