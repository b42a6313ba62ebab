/** Reference lists, formatted by citeproc: APA in English, GB/T 7714 in Chinese. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { openLedger } from '#src/cache/shelf.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { gb7714 } from './gb7714.ts';
import { addressOf, nameIn, type Work } from './work.ts';

/** From how many names on a list is cut off, after how many, and whether the last one follows. */
type Limits = Record<
  'et-al-min' | 'et-al-use-first' | 'et-al-use-last',
  number | boolean | undefined
>;

type Part = { readonly opt: { readonly inheritedAttributes: Limits } };
type Engine = Readonly<Record<'bibliography' | 'citation', Part>>;

const { styles, engine } = plugins.config.get('@csl') as unknown as {
  styles: { add: (name: string, style: string) => void };
  /** The one that citeproc keeps for a style and a language, made at the first call. */
  engine: (works: [], style: string, lang: string, format: 'html') => Engine;
};
styles.add('gb7714', gb7714);

const lang = 'en-US';
const styleOf: Readonly<Record<Locale, string>> = { en: 'apa', zh: 'gb7714' };
const usual = new Map<Limits, Limits>();

/**
 * A list that is shortened in the data must end in "et al." however many names it has; citeproc decides
 * by the number of names, so one name is added and the limit is set to that number. It is set in
 * citeproc's engine, since a style for each length of list would have an engine of its own: 95 MB and
 * half a second each. The list of works depends on the limit of citations, too.
 */
function setLimits(style: string, named: number): void {
  const { bibliography, citation } = engine([], style, lang, 'html');
  for (const { inheritedAttributes: limits } of [bibliography.opt, citation.opt]) {
    const own = usual.get(limits) ?? { ...limits };
    usual.set(limits, own);
    const shortened = { 'et-al-min': named + 1, 'et-al-use-first': named, 'et-al-use-last': false };
    Object.assign(limits, named === 0 ? own : shortened);
  }
}

/** Keeps citeproc from writing a name such as blackforestlabs.ai with capitals. */
const asWritten = (text: string): string => `<span class="nocase">${text}</span>`;

function toCsl(work: Work, locale: Locale): Record<string, unknown> {
  const {
    author,
    issued,
    truncated,
    undated: _,
    url: __,
    'title-short': ___,
    doi,
    arxiv,
    isbn,
    version,
    ...same
  } = work;
  const authors = (author ?? []).map((name) => nameIn(name, locale));
  return {
    ...same,
    ...(isbn ? { ISBN: isbn } : {}),
    ...(version ? { version: version.slice(0, 10) } : {}),
    ...(author || truncated
      ? { author: truncated ? [...authors, { literal: 'others' }] : authors }
      : {}),
    ...(issued !== undefined
      ? { issued: { 'date-parts': [String(issued).split('-').map(Number)] } }
      : {}),
    ...(work['container-title'] ? { 'container-title': asWritten(work['container-title']) } : {}),
    // One address a work: APA prints the DOI and the URL both if it is given both.
    ...(doi && locale === 'en' ? { DOI: doi } : { URL: addressOf(work) }),
    ...(arxiv && doi ? { note: `arXiv:${arxiv}` } : {}),
  };
}

/** Addresses as links; a stop after one, or a bracket that it did not open, is not part of it. */
const linkAddresses = (html: string): string =>
  html.replace(/https?:\/\/[^\s<]+/g, (found) => {
    let url = found.replace(/[.,;]+$/, '');
    if (url.endsWith(')') && !url.includes('(')) url = url.slice(0, -1);
    return `<a href="${url}">${url}</a>${found.slice(url.length)}`;
  });

/** Lines by work and language: citeproc takes some milliseconds for each. */
const ledger = openLedger(
  'references',
  ['src/bibliography', 'package-lock.json'],
  (value) => typeof value === 'string',
);
const lines = new Map<string, string>();

/**
 * The work as a line of a reference list, as HTML with its address linked. Chapters and the list of
 * all works show the same line: it is made once.
 */
export function referenceEntry(work: Work, locale: Locale): string {
  const key = `${locale} ${JSON.stringify(work)}`;
  const known = lines.get(key) ?? ledger.get(key);
  const line = known ?? format(work, locale);
  if (known === undefined) ledger.put(key, line);
  lines.set(key, line);
  return line;
}

function format(work: Work, locale: Locale): string {
  const style = styleOf[locale];
  setLimits(style, work.truncated ? (work.author?.length ?? 0) : 0);
  const [entry] = new Cite([toCsl(work, locale)] as never).format('bibliography', {
    format: 'html',
    style,
    lang,
    asEntryArray: true,
  });
  const line = (entry?.[1] ?? '')
    .replace(/^\s*<div[^>]*>\s*/, '')
    .replace(/\s*<\/div>\s*$/, '')
    .replace(/<\/?div[^>]*>/g, '')
    // APA has the word for a date of retrieval; there is none here.
    .replace(/Retrieved (?=https?:)/, '')
    .trim();
  return linkAddresses(line);
}
