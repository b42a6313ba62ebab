/** What a page weighs: gzip of HTML, styles and script, and fonts as they are sent. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { dist, readBuilt } from './support.ts';

/** Bytes. What stands in the HTML as script counts as script. */
export interface Weight {
  readonly html: number;
  readonly style: number;
  readonly script: number;
  readonly font: number;
}

/** Bytes as gzip. */
export const packed = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

const inlineScripts = (html: string): string =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g)].join('');

/** The weight of a page of dist/ and of all that it asked for; each file counts once. */
export function weigh(path: string, asked: readonly Request[]): Weight {
  const filesOf = (type: string): Buffer[] => {
    const urls = asked.filter((request) => request.resourceType() === type);
    const files = new Set(urls.map((request) => new URL(request.url()).pathname));
    return [...files].map((file) => readFileSync(dist + decodeURIComponent(file.slice(1))));
  };
  const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
  const html = readBuilt(path);
  const inline = inlineScripts(html);
  const inlineScript = inline === '' ? 0 : packed(inline);
  return {
    html: packed(html) - inlineScript,
    style: sum(filesOf('stylesheet').map(packed)),
    script: inlineScript + sum(filesOf('script').map(packed)),
    font: sum(filesOf('font').map((font) => font.length)),
  };
}
