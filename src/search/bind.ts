/** Ties a search form to its answers, its kinds and the reader's last searches. */
import type { Locale } from '#src/i18n/locales.ts';
import { prepare, prepareAll } from './engine.ts';
import { isKind, type Kind } from './kinds.ts';
import { recentList } from './recentList.ts';
import { remember } from './recent.ts';
import { searchWords } from './strings.ts';
import { arrowKeys, searchView } from './view.ts';

/** Typing is left to settle for this long before the index is asked, in milliseconds. */
const rest = 120;

export interface BoundSearch {
  readonly field: HTMLInputElement;
  readonly kindField: HTMLSelectElement;
  /** Answers what stands in the form. */
  show(): Promise<void>;
}

/** The parts of `components/site/SearchForm.astro` within `root`. */
export function bindSearch(root: HTMLElement): BoundSearch {
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  const kindField = root.querySelector<HTMLSelectElement>('select[name=kind]');
  const box = root.querySelector<HTMLElement>('[data-search-hits]');
  const past = root.querySelector<HTMLElement>('[data-search-recent]');
  if (!field || !kindField || !box || !past) throw new Error('the search form is not whole');
  const base = box.dataset['base'] ?? '/';
  const locale = box.dataset['locale'] as Locale;
  const words = searchWords[locale];
  const view = searchView(box, { base, locale }, words);
  // What cannot be loaded now is asked for again, and missed, by a question.
  prepare(base, locale).catch(() => undefined);
  const kind = (): Kind | '' => (isKind(kindField.value) ? kindField.value : '');
  const show = (): Promise<void> => {
    recents.show(field.value.trim() === '');
    return view.show(field.value, kind());
  };
  const recents = recentList(past, words, (query) => {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  recents.show(field.value.trim() === '');
  arrowKeys(root, field);
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), rest);
    prepareAll(base, locale).catch(() => undefined);
  });
  kindField.addEventListener('change', () => void show());
  box.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) remember(field.value);
  });
  return { field, kindField, show };
}
