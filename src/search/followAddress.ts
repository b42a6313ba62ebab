/** The search page's query stands in its address, so that a list of hits can be linked. */
import type { SearchView } from './view.ts';

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
  field.addEventListener('change', write);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    write();
    void view.show(field.value);
  });
  addEventListener('popstate', read);
  read();
}
