/**
 * What search finds: a section, a term or a work, never a whole page. Records are read from the
 * pages as they are built, so that what is found is what is there.
 */
import { parseHTML } from 'linkedom';

export interface SearchRecord {
  /** Address with hash, under the site's base. */
  url: string;
  /** The page's language, as its `<html lang>` says. */
  language: string;
  kind: 'section' | 'term' | 'work' | 'claim';
  title: string;
  /** The page it stands on. */
  page: string;
  /** Running text, without notes, formulas on their own line, MathML and controls. */
  text: string;
  /** Its title and those of its subsections. */
  titles: string[];
  /** Names of the terms explained there, in both languages, so that each language finds the other's. */
  terms: string[];
}

const leftOut = [
  '[data-pagefind-ignore]',
  '.cite',
  '.definition',
  '.formula',
  '.katex-mathml',
  'script',
  'style',
  'svg',
  'template',
  '.visually-hidden',
  '.explorable-controls',
].join(',');

/** Block elements end a word even where the HTML has no space between them. */
const blocks = 'p,li,td,th,h2,h3,dt,dd,figcaption,summary,label,legend,div,section';

function runningText(nodes: Element[]): string {
  return nodes
    .map((node) => {
      const copy = node.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll(leftOut)) part.remove();
      for (const block of copy.querySelectorAll(blocks)) block.append(' ');
      return copy.matches(leftOut) ? '' : (copy.textContent ?? '');
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Children of the prose from one h2 to the next. */
function sections(prose: Element): { heading: Element; body: Element[] }[] {
  const found: { heading: Element; body: Element[] }[] = [];
  for (const child of prose.children) {
    const heading = child.matches('h2') ? child : child.querySelector(':scope > h2');
    if (heading?.id) found.push({ heading, body: [] });
    else found.at(-1)?.body.push(child);
  }
  return found;
}

const titlesIn = (title: string, nodes: Element[]): string[] => [
  title,
  ...nodes.flatMap((node) =>
    [...node.querySelectorAll('h3')].map((h3) => h3.textContent?.trim() ?? ''),
  ),
];

/** "cross-attention 交叉注意力" for each term whose definition is offered in the section. */
function termsIn(nodes: Element[]): string[] {
  const names = nodes.flatMap((node) =>
    [...node.querySelectorAll('.definition')].map((definition) =>
      ['b', '.definition-other']
        .map((part) => definition.querySelector(part)?.textContent?.trim() ?? '')
        .join(' '),
    ),
  );
  return [...new Set(names)];
}

/** The records of a built page; none for a page that search leaves out. `url` is the page's address. */
export function recordsOf(html: string, url: string): SearchRecord[] {
  const { document } = parseHTML(html);
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return [];
  const page = document.querySelector('h1')?.textContent?.trim() ?? '';
  const language = document.documentElement.lang;
  const record = (
    kind: SearchRecord['kind'],
    id: string,
    title: string,
    text: string,
    titles = [title],
    terms: string[] = [],
  ): SearchRecord => ({ url: `${url}#${id}`, language, kind, title, page, text, titles, terms });

  if (body.matches('dl'))
    return [...body.querySelectorAll('dt[id]')].map((term) => {
      const definition = term.nextElementSibling;
      const text = runningText(definition ? [term, definition] : [term]);
      return record('term', term.id, term.querySelector('.name')?.textContent?.trim() ?? '', text);
    });
  if (body.matches('ol'))
    return [...body.querySelectorAll('li[id]')].map((work) => {
      const text = runningText([work]);
      return record('work', work.id, text, text);
    });
  if (body.matches('[data-records=claims]'))
    return [...body.querySelectorAll('.claim[id]')].map((claim) => {
      const said = claim.querySelector('.claim-said')?.cloneNode(true) as Element | undefined;
      for (const part of said?.querySelectorAll('.verdict,.claim-link') ?? []) part.remove();
      const title = (said?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return record('claim', claim.id, title, runningText([claim]));
    });
  const prose = body.querySelector('.prose');
  return (prose ? sections(prose) : []).map(({ heading, body: nodes }) => {
    const title = heading.textContent?.trim() ?? '';
    return record(
      'section',
      heading.id,
      title,
      runningText(nodes),
      titlesIn(title, nodes),
      termsIn(nodes),
    );
  });
}
