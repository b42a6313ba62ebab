/** The list of hits under a search field. Everything shown is text; no HTML comes from index or query. */
import { search } from './engine.ts';
import { excerpt } from './excerpt.ts';
import type { Hit } from './rank.ts';

export interface SearchWords {
  /** "{n} places" */
  found: string;
  none: string;
  nextStep: string;
  failed: string;
}

export interface SearchView {
  /** Shows the hits for a query; an empty one clears the list. */
  show(query: string): Promise<void>;
}

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

function hitItem(hit: Hit, query: string): HTMLLIElement {
  const link = element('a', 'hit');
  link.href = hit.url;
  link.dataset['searchResult'] = '';
  const title = element('b', 'hit-title');
  title.append(...marked(excerpt(hit.title, query, 200)));
  const text = element('span', 'hit-excerpt');
  text.append(...marked(excerpt(hit.text, query)));
  link.append(element('span', 'hit-page', hit.page), title, ...(hit.kind === 'work' ? [] : [text]));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

const marked = (parts: ReturnType<typeof excerpt>): (Node | string)[] =>
  parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));

/** A copy of the book's contents, which every page carries in its menu. */
const contents = (): Node[] =>
  [...document.querySelectorAll('#menu :is(.book, .book-part)')].map((part) =>
    part.cloneNode(true),
  );

/** Builds the view into `box`; `base` is the site's base with its slash. */
export function searchView(box: HTMLElement, base: string, words: SearchWords): SearchView {
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const list = element('ol', 'hits');
  const other = element('div', 'search-other');
  box.replaceChildren(status, list, other);
  let latest = 0;

  const clear = (message: string): void => {
    status.textContent = message;
    list.replaceChildren();
    other.replaceChildren();
  };

  return {
    async show(query) {
      const turn = ++latest;
      if (query.trim() === '') return clear('');
      let hits: Hit[];
      try {
        hits = await search(base, query);
      } catch {
        if (turn !== latest) return;
        clear(words.failed);
        other.append(...contents());
        return;
      }
      if (turn !== latest) return;
      clear(hits.length > 0 ? words.found.replace('{n}', String(hits.length)) : '');
      list.append(...hits.map((hit) => hitItem(hit, query)));
      if (hits.length === 0) {
        const none = element('div', 'search-empty');
        none.dataset['searchEmpty'] = '';
        none.append(
          element(
            'p',
            '',
            words.none.replace('{q}', () => query),
          ),
          element('p', '', words.nextStep),
        );
        other.append(none, ...contents());
        status.textContent = words.none.replace('{q}', () => query);
      }
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
