/** Marks the heading in view in every list of the page's headings, with aria-current. */
export function markHeading(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-heading-list]')];
  const headings = [...document.querySelectorAll<HTMLElement>('main article .prose h2[id]')];
  if (lists.length === 0 || headings.length === 0) return;

  const mark = (id: string | undefined): void => {
    for (const list of lists)
      for (const link of list.querySelectorAll('a'))
        if (link.hash === `#${id}`) {
          if (link.ariaCurrent === 'true') continue;
          link.ariaCurrent = 'true';
          keepInView(link);
        } else link.removeAttribute('aria-current');
  };

  // Only the sidebar may scroll for this, never the page.
  const keepInView = (link: HTMLElement): void => {
    const box = link.closest<HTMLElement>('.sidebar');
    if (!box) return;
    const inner = link.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      box.scrollTop += inner.top - outer.top - outer.height / 3;
  };

  const update = (): void => {
    const line = innerHeight * 0.3;
    const above = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    mark(above?.id);
  };

  const watcher = new IntersectionObserver(update, { rootMargin: '0px 0px -70% 0px' });
  for (const heading of headings) watcher.observe(heading);
  addEventListener('hashchange', update);
  // A jump over several headings crosses none of them.
  addEventListener('scrollend', update);
  update();
}
