/** What a page weighs: gzip of HTML, styles and script, and fonts as they are sent. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { dist, readBuilt } from './support.ts';

/** Bytes. What stands in the HTML as script counts as script. */
export interface Weight {
  readonly html: number;
  readonly style: number;
  readonly script: number;
  readonly elements: number;
}

/** Bytes as gzip. */
export const packed = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

const read = (path: string): string => readFileSync(dist + path.slice(1), 'utf8');

const sizes = new Map<string, number>();
function sizeOf(path: string): number {
  const known = sizes.get(path) ?? packed(read(path));
  sizes.set(path, known);
  return known;
}

/** A script and all that it imports without waiting to be asked. */
export function closure(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, path = ''] of read(entry).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
    closure(posix.join(posix.dirname(entry), path), found);
  return found;
}

const inlineScripts = (html: string): string =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g)].join('');

/** The files that a page names in its head and body, which a browser asks for by itself. */
export function filesOf(path: string): { style: string[]; script: string[]; font: string[] } {
  const { document } = parseHTML(readBuilt(path));
  const all = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  const style = all('link[rel=stylesheet]', 'href');
  const script = new Set(all('script[src]', 'src').flatMap((src) => [...closure(src)]));
  const faces = style.flatMap((sheet) =>
    [...read(sheet).matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) =>
      posix.join(posix.dirname(sheet), url.startsWith('/') ? `../${url}` : url),
    ),
  );
  return { style, script: [...script], font: [...new Set(faces)].sort() };
}

/**
 * The weight of a page of dist/ with all that is asked for before any click or scroll; elements as a
 * browser with script builds them, which takes `<noscript>` for text.
 */
export function weigh(path: string): Weight {
  const html = readBuilt(path);
  const inline = inlineScripts(html);
  const inlineScript = inline === '' ? 0 : packed(inline);
  const { style, script } = filesOf(path);
  const sum = (files: readonly string[]): number =>
    files.reduce((total, file) => total + sizeOf(file), 0);
  const built = parseHTML(html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '<noscript></noscript>'));
  return {
    html: packed(html) - inlineScript,
    style: sum(style),
    script: inlineScript + sum(script),
    elements: built.document.querySelectorAll('*').length,
  };
}
