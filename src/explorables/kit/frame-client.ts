import { readHash } from '#src/drawing/state.ts';
import { keepTexts } from './keep-texts.ts';

/*
 * A browser cannot match `#id?query` with an element, and an island that waits for the reader to
 * come near would never wake: the page scrolls there itself. Runs once a page, for all frames.
 */
function visit(): void {
  const { id, query } = readHash(location.hash);
  if (id === undefined || query === '') return;
  const figure = document.getElementById(id);
  if (figure?.matches('[data-explorable]')) figure.scrollIntoView();
}

/** Puts the view into the address bar and on the clipboard; without a clipboard, only the former. */
async function share(link: HTMLAnchorElement): Promise<void> {
  try {
    history.replaceState(history.state, '', link.href);
    await navigator.clipboard.writeText(link.href);
    const said = link.parentElement?.querySelector('[role="status"]');
    if (said) said.textContent = link.dataset['copied'] ?? '';
  } catch {
    location.href = link.href;
  }
}

// A page that comes back, or is read again, keeps the place the browser remembers.
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (entry === undefined || entry.type === 'navigate') visit();
addEventListener('hashchange', visit);
addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const link = event.target instanceof Element && event.target.closest('a[data-view-link]');
  if (!plain || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  void share(link);
});

/** How long a figure may be in view before its island answers, in milliseconds. */
const patience = 5000;

/** Says so if a figure's script does not come. */
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    setTimeout(() => target.setAttribute('data-overdue', ''), patience);
  }
});

for (const figure of document.querySelectorAll('[data-explorable]')) {
  figure.setAttribute('data-watched', '');
  watcher.observe(figure);
  keepTexts(figure);
}
