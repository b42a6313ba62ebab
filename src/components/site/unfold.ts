/**
 * Derivations, which hold most of a page's formulas, are written as `<noscript>` within their fold:
 * whoever has no script reads them as they are, and for all others a phone need not build them
 * before they are asked for: by opening, by an address, or for paper.
 */

/** `equip` gets each part of the page once it is there. */
export function unfold(equip: (part: ParentNode) => void): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.derivation')];

  const fill = (fold: HTMLDetailsElement): void => {
    const packed = fold.querySelector('noscript');
    if (!packed) return;
    packed.replaceWith(document.createRange().createContextualFragment(packed.textContent ?? ''));
    equip(fold);
  };

  /** Opens what the address names, or the fold that it is in. */
  const reveal = (): void => {
    // Ids are in kebab case: what needs decoding names nothing here.
    const id = location.hash.slice(1);
    if (id === '') return;
    const holds = (fold: HTMLDetailsElement): boolean =>
      fold.querySelector('noscript')?.textContent?.includes(`id="${id}"`) ?? false;
    const hidden = folds.find(holds);
    if (hidden) fill(hidden);
    const target = document.getElementById(id);
    const fold = target?.closest('details');
    if (!target || !fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };

  for (const fold of folds)
    fold.addEventListener('toggle', () => {
      if (fold.open) fill(fold);
    });
  addEventListener('beforeprint', () => folds.forEach(fill));
  addEventListener('hashchange', reveal);
  reveal();
}
