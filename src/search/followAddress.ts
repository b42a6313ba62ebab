/** The search page's query and kind stand in its address, so that a list of hits can be linked. */
import type { BoundSearch } from './bind.ts';
import { asked } from './question.ts';
import { remember } from './recent.ts';

/** An address follows the field once it has been left alone for this long, in milliseconds. */
const settled = 300;

export function followAddress({ field, kindField, show }: BoundSearch): void {
  const read = (): void => {
    const wanted = new URLSearchParams(location.search);
    field.value = asked(wanted.get('q') ?? '');
    kindField.value = wanted.get('kind') ?? '';
    // A kind that there is not is none.
    if (kindField.selectedIndex < 0) kindField.value = '';
    void show();
  };
  const write = (): void => {
    const address = new URL(location.href);
    for (const [name, value] of [
      ['q', asked(field.value)],
      ['kind', kindField.value],
    ] as const)
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    history.replaceState(history.state, '', address);
  };
  // Typing is left to settle: browsers refuse an address that changes too often.
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(write, settled);
  });
  kindField.addEventListener('change', write);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    write();
    remember(field.value);
    void show();
  });
  addEventListener('popstate', read);
  read();
}
