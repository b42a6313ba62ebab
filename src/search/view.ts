/** The answer under a search field. Everything shown is text; no HTML comes from index or query. */
import type { Locale } from '#src/i18n/locales.ts';
import { search, type Answer, type Definition } from './engine.ts';
import { excerpt } from './excerpt.ts';
import { handOver, markFound } from './foundMarks.ts';
import type { FullTextHits } from './fullText.ts';
import type { Hit } from './hit.ts';
import type { Kind } from './kinds.ts';
import type { SearchWords } from './strings.ts';

export interface SearchView {
  /** Shows the answer to a query, of one kind or of all; an empty query clears the list. */
  show(query: string, kind: Kind | ''): Promise<void>;
}

export interface Site {
  /** The site's base, with its slash. */
  readonly base: string;
  readonly locale: Locale;
}

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const marked = (parts: ReturnType<typeof excerpt>): (Node | string)[] =>
  parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));

function hitItem(hit: Hit, ways: readonly string[], words: SearchWords): HTMLLIElement {
  const kind = hit.kind === 'section' ? '' : words.kinds[hit.kind];
  const link = element(
    'a',
    `hit hit-${hit.kind}`,
    element('span', 'hit-page', [kind, hit.page].filter(Boolean).join(' · ')),
    element('b', 'hit-title', ...marked(excerpt(hit.title, ways, 200))),
    ...(hit.kind === 'work'
      ? []
      : [element('span', 'hit-excerpt', ...marked(excerpt(hit.text, ways)))]),
  );
  link.href = hit.url;
  link.dataset['searchResult'] = '';
  link.addEventListener('click', () => {
    handOver(hit.url, ways);
    if (link.pathname === location.pathname) markFound(ways);
  });
  return element('li', '', link);
}

function card({ term, places }: Definition, words: SearchWords): HTMLElement {
  const link = (url: string, ...content: (Node | string)[]): HTMLAnchorElement => {
    const made = element('a', '', ...content);
    made.href = url;
    return made;
  };
  const [name = '', ...others] = term.names;
  const where = places.flatMap(({ url, title }) => [' ', link(url, title)]);
  return element(
    'aside',
    'definition-card',
    element('p', 'hit-page', words.definition),
    element('p', '', link(term.url, element('b', '', name)), ` ${others.join(' ')}`),
    element('p', '', term.definition),
    ...(where.length > 0 ? [element('p', 'hit-page', words.explainedIn, ...where)] : []),
  );
}

/** A copy of the book's contents, which every page carries in its menu. */
const contents = (): Node[] =>
  [...document.querySelectorAll('#menu :is(.book, .book-part)')].map((part) =>
    part.cloneNode(true),
  );

function summary(
  { sections, nearest, corrected, definition }: Answer,
  { mentions, things }: FullTextHits,
  query: string,
  words: SearchWords,
): string {
  const n = sections.length + mentions.length + things.length;
  const explains = sections.length > 0 || definition;
  const count =
    nearest.length > 0
      ? fill(words.doubtful, { q: query })
      : n === 0
        ? fill(definition ? words.foundOne : words.none, { q: query })
        : !explains && mentions.length > 0
          ? fill(words.mentioned, { q: query, n: String(n) })
          : n === 1
            ? words.foundOne
            : fill(words.found, { n: String(n) });
  return corrected === '' ? count : `${fill(words.corrected, { q: corrected })} ${count}`;
}

/** Builds the view into `box`, which is busy until an answer is whole. */
export function searchView(box: HTMLElement, site: Site, words: SearchWords): SearchView {
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const list = element('div', 'search-answer');
  const other = element('div', 'search-other');
  box.replaceChildren(status, list, other);
  let latest = 0;

  const clear = (message: string): void => {
    status.textContent = message;
    list.replaceChildren();
    other.replaceChildren();
  };

  const hits = (some: readonly Hit[], ways: readonly string[]): HTMLOListElement =>
    element('ol', 'hits', ...some.map((hit) => hitItem(hit, ways, words)));

  /** The sections that answer, or come nearest. */
  const begin = (
    { sections, nearest, definition, corrected, ways }: Answer,
    query: string,
  ): HTMLOListElement => {
    const said = [
      corrected === '' ? '' : fill(words.corrected, { q: corrected }),
      nearest.length > 0 ? fill(words.doubtful, { q: query }) : '',
    ];
    clear(said.filter(Boolean).join(' '));
    const first = hits([...sections, ...nearest], ways);
    first.classList.toggle('hits-nearest', nearest.length > 0);
    // The section first, the definition beside it.
    if (definition) {
      const beside = first.firstElementChild ?? first.appendChild(element('li', ''));
      beside.classList.add('hit-defined');
      beside.append(card(definition, words));
    }
    list.append(first);
    return first;
  };

  /** The rest comes in below, so that what is read already stays where it is. */
  const complete = (
    answer: Answer,
    more: FullTextHits,
    first: HTMLOListElement,
    query: string,
  ): void => {
    const { sections, definition, ways } = answer;
    const { texts, mentions, things } = more;
    status.textContent = summary(answer, more, query, words);
    for (const link of first.querySelectorAll('.hit')) {
      const text = texts.get(link.getAttribute('href') ?? '');
      if (text !== undefined)
        link.querySelector('.hit-excerpt')?.replaceChildren(...marked(excerpt(text, ways)));
    }
    list.append(hits(things, ways));
    if (mentions.length > 0)
      list.append(element('p', 'search-status', words.mentions), hits(mentions, ways));
    if (sections.length + mentions.length + things.length > 0 || definition) return;
    const none = element('p', 'search-empty', words.nextStep);
    none.dataset['searchEmpty'] = '';
    other.append(none, ...contents());
  };

  return {
    async show(query, kind) {
      const turn = ++latest;
      box.ariaBusy = String(query.trim() !== '');
      if (query.trim() === '') return clear('');
      try {
        const answer = await search(site.base, site.locale, query, kind);
        // Of an answer that is overtaken nothing more is wanted, and no failure told.
        if (turn !== latest) return void answer.more.catch(() => undefined);
        const known = answer.sections.length + answer.nearest.length > 0 || answer.definition;
        const begun = known ? begin(answer, query) : undefined;
        const more = await answer.more;
        if (turn === latest) complete(answer, more, begun ?? begin(answer, query), query);
      } catch {
        if (turn !== latest) return;
        clear(words.failed);
        other.append(...contents());
      }
      if (turn === latest) box.ariaBusy = 'false';
    },
  };
}

/** Arrow keys walk from the field through the hits and back. */
export function arrowKeys(box: HTMLElement, field: HTMLInputElement): void {
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...box.querySelectorAll<HTMLElement>('[data-search-result]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
