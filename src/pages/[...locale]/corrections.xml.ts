/** Corrections of this site's own text as an Atom feed, one in each language. */
import type { APIRoute } from 'astro';
import { atom } from '#src/book/atom.ts';
import { corrections } from '#src/catalogue.ts';
import { htmlLang, isLocale, locales } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { correctionsFeedPath, factCheckPath, localise, placePath } from '#src/i18n/urls.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { locale: locale === 'en' ? undefined : locale } }));

/** The first publication of the text. */
const since = '2026-11-25';
const tag = 'tag:generative-ai-taken-apart,2026:corrections';

export const GET: APIRoute = ({ params, site }) => {
  const locale = isLocale(params.locale ?? '') ? (params.locale as 'zh') : 'en';
  const words = strings[locale];
  const address = (path: string): string => {
    const local = localise(path, locale);
    return site ? new URL(local, site).href : local;
  };
  const entries = corrections().map(({ id, date, section, before, after, noticedBy }) => ({
    id: `${tag}:${id}`,
    date,
    title: `${section}: ${after[locale]}`,
    link: address(placePath(section)),
    text: [
      `${words.before}: ${before[locale]}`,
      `${words.after}: ${after[locale]}`,
      `${words.noticedBy}: ${noticedBy}`,
    ].join('\n'),
  }));
  const feed = atom({
    id: `${tag}:${locale}`,
    lang: htmlLang[locale],
    title: `${words.siteTitle} · ${words.ownCorrections}`,
    author: words.siteTitle,
    link: address(`${factCheckPath}#own-corrections`),
    self: address(correctionsFeedPath),
    since,
    entries,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
