/** Ties a search form to its list of hits. */
import { arrowKeys, searchView, type SearchView } from './view.ts';

/** Typing is left to settle for this long before the index is asked, in milliseconds. */
const rest = 120;

/** The parts of `components/site/SearchForm.astro` within `root`. */
export function bindSearch(root: HTMLElement): { field: HTMLInputElement; view: SearchView } {
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  const box = root.querySelector<HTMLElement>('[data-search-hits]');
  if (!field || !box) throw new Error('the search form has no field or no place for hits');
  const { base = '/', found = '', none = '', nextStep = '', failed = '' } = box.dataset;
  const view = searchView(box, base, { found, none, nextStep, failed });
  arrowKeys(root, field);
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void view.show(field.value), rest);
  });
  return { field, view };
}
