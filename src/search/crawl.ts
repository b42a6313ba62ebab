/** The pages of a running site, found by following its own links from both covers. */
import { parseHTML } from 'linkedom';
import { locales } from '#src/i18n/locales.ts';
import { homePath, localise } from '#src/i18n/urls.ts';
import type { BuiltPage } from './buildIndex.ts';

/** `origin` without trailing slash, `base` with one. Pages that do not answer are left out. */
export async function crawl(origin: string, base: string): Promise<BuiltPage[]> {
  const waiting = locales.map((locale) => localise(homePath, locale, base));
  const seen = new Set(waiting);
  const pages: BuiltPage[] = [];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const response = await fetch(origin + url);
    if (!response.ok) continue;
    const html = await response.text();
    pages.push({ url, html });
    for (const { pathname, host } of links(html, origin + url)) {
      if (host !== new URL(origin).host || !pathname.endsWith('/') || seen.has(pathname)) continue;
      seen.add(pathname);
      waiting.push(pathname);
    }
  }
  return pages;
}

const links = (html: string, url: string): URL[] =>
  [...parseHTML(html).document.querySelectorAll('a[href]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', url),
  );
