/**
 * What search finds: a section or a page beside the chapters, and things of their own kind that stand on a
 * page. Records of sections and of things are read from the pages as they are built, so that what is found is
 * what is there.
 */
import { parseHTML } from 'linkedom';
import type { Kind } from './kinds.ts';
import { runningText, titleOf } from './runningText.ts';

export interface SearchRecord {
  /** Address under the site's base; with a hash for what stands on a page. */
  url: string;
  /** The page's language, as its `<html lang>` says. */
  language: string;
  kind: Kind;
  title: string;
  /** The page it stands on. */
  page: string;
  /** Running text, without notes, formulas on their own line, MathML and controls. */
  text: string;
  /** Its title and those of its subsections. */
  titles: string[];
  /** Names in both languages: of the terms explained in a section, of a term itself. */
  terms: string[];
  /** A section or page in one line; empty for other kinds. */
  summary: string;
  /** The addresses of the sections that explain a term or say more to a question; else empty. */
  places: string[];
}

const titlesIn = (nodes: Element[]): string[] =>
  nodes.flatMap((node) => [...node.querySelectorAll('h2, h3')].map(titleOf));

/** "cross-attention 交叉注意力" for each term whose definition is offered in the section. */
function termsIn(nodes: Element[]): string[] {
  const names = nodes.flatMap((node) =>
    [...node.querySelectorAll('.definition')].map((definition) =>
      ['b', '.definition-other'].map((part) => titleOf(definition.querySelector(part))).join(' '),
    ),
  );
  return [...new Set(names)];
}

/**
 * The page without what no record has: drawings, MathML, code, and the tags of a formula's letters,
 * which alone are more than half of its elements.
 */
const withoutDrawings = (html: string): string =>
  html.replace(/<(svg|math|script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<\/?i\b[^>]*>/g, '');

type Part = Pick<SearchRecord, 'kind' | 'title' | 'text'> & { id: string | null } & Partial<
    Pick<SearchRecord, 'titles' | 'terms' | 'summary' | 'places'>
  >;

const termPart = (term: Element): Part => {
  const definition = term.nextElementSibling;
  const title = titleOf(term.querySelector('.name'));
  return {
    kind: 'term',
    id: term.id,
    title,
    text: runningText(definition ? [definition] : []),
    terms: [title, titleOf(term.querySelector('[lang]'))].filter((name) => name !== ''),
    places: [...(definition?.querySelectorAll('.places a') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  };
};

const workPart = (work: Element): Part => {
  const text = runningText([work]);
  return { kind: 'work', id: work.id, title: text, text };
};

const claimPart = (claim: Element): Part => {
  const said = claim.querySelector('.claim-said')?.cloneNode(true) as Element | undefined;
  for (const part of said?.querySelectorAll('.verdict,.claim-link') ?? []) part.remove();
  return { kind: 'claim', id: claim.id, title: titleOf(said), text: runningText([claim]) };
};

const questionPart = (question: Element): Part => {
  const answer = question.querySelector('.question-answer');
  return {
    kind: 'question',
    id: question.id,
    title: titleOf(question.querySelector('.question-asked')),
    text: runningText(answer ? [answer] : []),
    places: [...question.querySelectorAll('.question-foot > span:first-child a')].map(
      (link) => link.getAttribute('href')?.replace(/#.*$/, '') ?? '',
    ),
  };
};

const eventPart = (event: Element): Part => ({
  kind: 'event',
  id: event.id,
  title: [event.querySelector('b'), event.querySelector('a')].map(titleOf).join(' · '),
  text: runningText([...event.querySelectorAll('p')]),
});

/** A figure is known by what its caption says in bold, or else by its first sentence. */
function figureParts(nodes: Element[]): Part[] {
  const all = nodes.flatMap((node) => [
    ...(node.matches('[data-explorable][id], [data-chart][id], figure[id]') ? [node] : []),
    ...node.querySelectorAll('[data-explorable][id], [data-chart][id], figure[id]'),
  ]);
  return all.flatMap((figure) => {
    const caption = figure.querySelector('figcaption');
    const text = caption ? runningText([caption]) : '';
    const title =
      titleOf(caption?.querySelector('strong')) ||
      (/^.*?[.。?？!！](?= |$|(?<=[。？！]))/u.exec(text)?.[0] ?? text);
    if (title === '') return [];
    const kind = figure.matches('[data-explorable]') ? 'explorable' : 'figure';
    return [{ kind, id: figure.id, title: title.replace(/[.。]$/, ''), text }];
  });
}

/** The lists of records that a page may be, by what marks the list. */
const lists: readonly (readonly [list: string, item: string, part: (item: Element) => Part])[] = [
  ['dl', 'dt[id]', termPart],
  ['ol', 'li[id]', workPart],
  ['[data-records=claims]', '.claim[id]', claimPart],
  ['[data-records=questions]', '.question[id]', questionPart],
];

function partsOf(document: Document, body: Element): Part[] {
  for (const [list, item, part] of lists)
    if (body.matches(list)) return [...body.querySelectorAll(item)].map(part);
  const prose = body.querySelector('.prose');
  if (!prose || !body.matches('[data-records=section]')) return [];
  const nodes = [...prose.children];
  const title = titleOf(document.querySelector('h1'));
  const section: Part = {
    kind: 'section',
    id: null,
    title,
    text: runningText(nodes),
    titles: [title, ...titlesIn(nodes)],
    terms: termsIn(nodes),
    summary: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
  };
  const events = [...prose.querySelectorAll('.timeline li[id]')].map(eventPart);
  return [section, ...figureParts(nodes), ...events];
}

/** The records of a built page; none for a page that search leaves out. `url` is the page's address. */
export function recordsOf(html: string, url: string): SearchRecord[] {
  if (!html.includes('data-pagefind-body')) return [];
  const { document } = parseHTML(withoutDrawings(html));
  // The page of claims has text of its own above its list.
  const bodies = [...document.querySelectorAll('[data-pagefind-body]')];
  const heading = titleOf(document.querySelector('h1'));
  // A section is known by its chapter, things on it by the section, others by the page they stand on.
  const chapter = document.querySelector('[data-page-name]')?.getAttribute('data-page-name');
  const language = document.documentElement.lang;
  const parts = bodies.flatMap((body) => partsOf(document, body));
  return parts.map(({ id, ...part }) => ({
    titles: [part.title],
    terms: [],
    summary: '',
    places: [],
    ...part,
    url: id === null ? url : `${url}#${id}`,
    language,
    page: part.kind === 'section' ? (chapter ?? heading) : heading,
  }));
}
