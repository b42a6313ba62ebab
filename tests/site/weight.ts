/** What a page weighs as it loads: gzip of HTML, styles and script, and fonts as they are sent. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes. What stands in the HTML as script counts as script. */
export interface Weight {
  html: number;
  style: number;
  script: number;
  font: number;
}

const packed = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

const inlineScripts = (html: string): string =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g)].join('');

/** Starts to weigh; the returned function gives the weight of what has arrived so far. */
export function scales(page: Page): () => Promise<Weight> {
  const bodies: Promise<[string, Buffer]>[] = [];
  page.on('response', (response) => {
    bodies.push(response.body().then((body) => [response.request().resourceType(), body]));
  });
  return async () => {
    const weight: Weight = { html: 0, style: 0, script: 0, font: 0 };
    for (const [type, body] of await Promise.all(bodies)) {
      if (type === 'document') {
        const inline = inlineScripts(body.toString());
        const script = inline === '' ? 0 : packed(inline);
        weight.html += packed(body) - script;
        weight.script += script;
      } else if (type === 'stylesheet') weight.style += packed(body);
      else if (type === 'script') weight.script += packed(body);
      else if (type === 'font') weight.font += body.length;
    }
    return weight;
  };
}
