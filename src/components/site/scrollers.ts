/** Formulas, tables and drawings that are wider than the page can be scrolled by keyboard and say so. */
export function scrollers(part: ParentNode): void {
  const boxes = '.formula-scroll, .table-scroll, .diagram-scroll';
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>(boxes);
      if (box) update(box);
    }
  });
  for (const box of part.querySelectorAll(boxes)) {
    watcher.observe(box);
    // The content grows by itself when its fonts arrive; the box stays as it is.
    if (box.firstElementChild) watcher.observe(box.firstElementChild);
  }
}

function update(box: HTMLElement): void {
  const overflows = box.scrollWidth > box.clientWidth + 1;
  if (overflows === box.hasAttribute('tabindex')) return;
  if (!overflows) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    return;
  }
  const labels = box.closest<HTMLElement>('.prose')?.dataset;
  const kind = ['formula', 'table', 'diagram'].find((one) =>
    box.classList.contains(`${one}-scroll`),
  );
  const label = labels?.[`${kind}Scroll`];
  box.setAttribute('tabindex', '0');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', label ?? '');
}
