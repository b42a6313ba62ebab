/** Filters the claims of the page; what is chosen stands in the address and can be sent. */

const fields = ['verdict', 'chapter'] as const;

export function claimFilter(): void {
  const form = document.querySelector<HTMLFormElement>('.claim-filter');
  const status = form?.querySelector('[role=status]');
  if (!form || !status) return;
  const selects = fields.map((name) => form.elements.namedItem(name) as HTMLSelectElement);

  const apply = (): void => {
    const [verdict = '', chapter = ''] = selects.map(({ value }) => value);
    let shown = 0;
    for (const part of document.querySelectorAll<HTMLElement>('.ledger')) {
      let any = false;
      for (const claim of part.querySelectorAll<HTMLElement>('.claim')) {
        const fits =
          (verdict === '' || claim.dataset['verdict'] === verdict) &&
          (chapter === '' || part.dataset['chapter'] === chapter);
        claim.hidden = !fits;
        any ||= fits;
        shown += Number(fits);
      }
      part.hidden = !any;
    }
    status.textContent = (form.dataset['shown'] ?? '')
      .replace('{n}', String(shown))
      .replace('{all}', form.dataset['all'] ?? '');
  };

  /** A value that no option has is taken for none. */
  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    apply();
    // A claim that is linked must be there, whatever else is chosen.
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.closest('[hidden]')) {
      for (const select of selects) select.value = '';
      apply();
    }
  };

  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const select of selects)
      if (select.value === '') address.searchParams.delete(select.name);
      else address.searchParams.set(select.name, select.value);
    history.replaceState(history.state, '', address);
    apply();
  });
  addEventListener('hashchange', read);
  form.hidden = false;
  read();
}
