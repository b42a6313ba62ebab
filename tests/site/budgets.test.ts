/** What a chapter weighs before any click, as gzip; and fonts as they are sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtSite, chapterPages } from './support.ts';

const site = builtSite();

interface Weight {
  html: number;
  style: number;
  script: number;
  font: number;
}

async function weigh(path: string): Promise<Weight> {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<[string, Buffer]>[] = [];
  page.on('response', (response) => {
    bodies.push(response.body().then((body) => [response.request().resourceType(), body]));
  });
  // A busy machine may be idle on the network before it has read the page: first everything loads.
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  const weight: Weight = { html: 0, style: 0, script: 0, font: 0 };
  for (const [type, body] of await Promise.all(bodies)) {
    const packed = gzipSync(body, { level: 9 }).length;
    if (type === 'document') {
      const html = body.toString();
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g)].join('');
      const inlineScript = inline === '' ? 0 : gzipSync(inline, { level: 9 }).length;
      weight.html += packed - inlineScript;
      weight.script += inlineScript;
    } else if (type === 'stylesheet') weight.style += packed;
    else if (type === 'script') weight.script += packed;
    else if (type === 'font') weight.font += body.length;
  }
  await context.close();
  return weight;
}

for (const path of await chapterPages())
  test(`${path} keeps to its budgets`, async () => {
    const { html, style, script, font } = await weigh(path);
    console.log(`${path} html ${html} style ${style} script ${script} font ${font} bytes`);
    assert.ok(Math.min(html, style, script, font) > 0, 'something was not measured');
    assert.ok(html + style + script <= 150_000, `HTML, styles and script ${html + style + script}`);
    assert.ok(script <= 15_000, `script ${script}`);
    assert.ok(font <= 100_000, `fonts ${font}`);
  });
