/** The search page's query stands in its address, so that a list of hits can be linked. */
import type { SearchView } from './view.ts';

/** An address follows the field once it has been left alone for this long, in milliseconds. */
const settled = 300;

export function followAddress({
  field,
  view,
}: {
  field: HTMLInputElement;
  view: SearchView;
}): void {
  const read = (): void => {
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    void view.show(field.value);
  };
  const write = (): void => {
    const address = new URL(location.href);
    if (field.value === '') address.searchParams.delete('q');
    else address.searchParams.set('q', field.value);
    history.replaceState(history.state, '', address);
  };
  // Typing is left to settle: browsers refuse an address that changes too often.
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(write, settled);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    write();
    void view.show(field.value);
  });
  addEventListener('popstate', read);
  read();
}
