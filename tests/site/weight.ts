/** What a page weighs: gzip of HTML, styles and script, and fonts as they are sent. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { dist, readBuilt } from './support.ts';

/** Bytes. What stands in the HTML as script or style counts as that. */
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

const inlineStyles = (html: string): string =>
  [...html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g)].join('');

const inlineScripts = (html: string): string =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>/g)].join('');

/** A page as a browser with script builds it, which takes `<noscript>` for text. */
const builtOf = (html: string): Document =>
  parseHTML(html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '<noscript></noscript>')).document;

interface Files {
  readonly style: string[];
  readonly script: string[];
  readonly font: string[];
}

/** The files that a page names in its head, its body and its styles, which a browser asks for by itself. */
export const filesOf = (path: string): Files => filesIn(path, builtOf(readBuilt(path)));

function filesIn(page: string, document: Document): Files {
  const all = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  const style = all('link[rel=stylesheet]', 'href');
  const script = new Set(all('script[src]', 'src').flatMap((src) => [...closure(src)]));
  const facesOf = (sheet: string, css: string): string[] =>
    [...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(
      ([, url = '']) => new URL(url, `http://site${sheet}`).pathname,
    );
  const faces = [
    ...style.flatMap((sheet) => facesOf(sheet, read(sheet))),
    ...[...document.querySelectorAll('style')].flatMap(({ textContent }) =>
      facesOf(page, textContent ?? ''),
    ),
  ];
  return { style, script: [...script], font: [...new Set(faces)].sort() };
}

/** The weight of a page of dist/ with all that is asked for before any click or scroll. */
export function weigh(path: string): Weight {
  const html = readBuilt(path);
  const inline = inlineScripts(html);
  const inlineScript = inline === '' ? 0 : packed(inline);
  const inlineStyle = packed(inlineStyles(html));
  const built = builtOf(html);
  const { style, script } = filesIn(path, built);
  const sum = (files: readonly string[]): number =>
    files.reduce((total, file) => total + sizeOf(file), 0);
  return {
    html: packed(html) - inlineScript - inlineStyle,
    style: inlineStyle + sum(style),
    script: inlineScript + sum(script),
    elements: built.querySelectorAll('*').length,
  };
}
