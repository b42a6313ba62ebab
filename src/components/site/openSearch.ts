/** Opens search with its link, with `/`, or with Ctrl or ⌘ and K; everything else of it loads then. */
type Bound = ReturnType<(typeof import('#src/search/bind.ts'))['bindSearch']>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(radio|checkbox|range|button)$/.test((target as HTMLInputElement).type);

export function openOnRequest(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  if (!dialog) return;
  let bound: Promise<Bound> | undefined;

  const open = async (): Promise<void> => {
    if (dialog.open) return;
    // The page of search has a field of its own.
    const own = document.querySelector<HTMLInputElement>('[data-search-page] input[type=search]');
    if (own) return own.focus();
    dialog.showModal();
    bound ??= import('#src/search/bind.ts').then(({ bindSearch }) => bindSearch(dialog));
    (await bound).field.select();
  };

  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('a')) dialog.close();
  });
  // Of itself a search field takes the first Escape to empty itself, and the dialog stays.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest('[data-search-open]');
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!(chord || (slash && !isTyping(event.target)))) return;
    event.preventDefault();
    void open();
  });
}
