/** Filters and searches a timeline that is already in the page; its state is in the address. */
import { readHash, writeHash } from '#src/drawing/state.ts';
import { countSentence } from '../kit/count-sentence.ts';
import { fold, hasStrangeHan } from '#src/i18n/fold.ts';
import { matches, stateFor, type Shown, type Wanted } from './filter.ts';

const valuesOf = (select: HTMLSelectElement): string[] =>
  [...select.options].map(({ value }) => value).filter((value) => value !== '');

/** Milliseconds of rest before the address is rewritten: browsers limit how often it may be. */
const settle = 250;

export function explore(timeline: HTMLElement): void {
  const form = timeline.querySelector('form');
  const output = form?.querySelector('output');
  const link = form?.querySelector('a');
  const [kind, stage] = form?.querySelectorAll('select') ?? [];
  const q = form?.querySelector('input');
  if (!form || !output || !link || !kind || !stage || !q) return;

  const state = stateFor(valuesOf(kind), valuesOf(stage));
  const years = [...timeline.querySelectorAll('section')];
  const events = [...timeline.querySelectorAll('li')].map((item) => ({
    item,
    shown: {
      kind: item.dataset['k'] ?? '',
      stage: item.dataset['s'] ?? '',
      text: fold(item.textContent),
    } satisfies Shown,
  }));
  const known = new Set(events.map(({ shown }) => shown.text).join(''));
  let simplified: ((text: string) => string) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wanted = (): Wanted => ({ kind: kind.value, stage: stage.value, q: q.value });
  const hashOf = (now: Wanted): string => writeHash(timeline.id, state.serialise(now));

  /** What is typed as simplified characters, where it may be traditional. */
  const others = (now: Wanted): string[] => {
    if (!hasStrangeHan(now.q, known)) return [];
    if (simplified) return [simplified(now.q)];
    void import('#src/i18n/simplified.ts').then((converter) => {
      ({ simplified } = converter);
      show(wanted());
    });
    return [];
  };

  const show = (now: Wanted): void => {
    let n = 0;
    const ways = others(now);
    for (const { item, shown } of events) {
      item.hidden = !matches(shown, now, ways);
      if (!item.hidden) n += 1;
    }
    for (const year of years) year.hidden = !year.querySelector('li:not([hidden])');
    output.textContent = countSentence(output.dataset, n, events.length);
    link.setAttribute('href', hashOf(now));
  };

  const change = (): void => {
    show(wanted());
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        history.replaceState(history.state, '', hashOf(wanted()));
      } catch {
        // A sandboxed or rate-limited history is no reason to stop filtering.
      }
    }, settle);
  };

  const fill = (now: Wanted): void => {
    kind.value = now.kind;
    stage.value = now.stage;
    q.value = now.q;
    show(now);
  };

  /** A link to a selection is applied; one to an event shows that event whatever the filter was. */
  const visit = (): void => {
    const { id, query } = readHash(location.hash);
    if (id === timeline.id) {
      fill(state.parse(query));
      if (query !== '') timeline.scrollIntoView();
      return;
    }
    const target = id === undefined ? undefined : events.find(({ item }) => item.id === id)?.item;
    if (!target?.hidden) return;
    fill(state.initial);
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void share(link, output);
  });
  addEventListener('hashchange', visit);
  visit();
}

/** Puts the link on the clipboard and into the address bar; without a clipboard, only the latter. */
async function share(link: HTMLAnchorElement, output: HTMLOutputElement): Promise<void> {
  history.replaceState(history.state, '', link.href);
  try {
    await navigator.clipboard.writeText(link.href);
    output.textContent = link.dataset['copied'] ?? '';
  } catch {
    // The address bar has it.
  }
}
