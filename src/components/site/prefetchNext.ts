/** Fetches the next page once the reader nears the end of this one, unless the browser saves data. */
export function prefetchNext(): void {
  const next = document.querySelector<HTMLAnchorElement>('main a[rel=next]');
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!next || connection?.saveData) return;
  const watcher = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      const link = Object.assign(document.createElement('link'), {
        rel: 'prefetch',
        href: next.href,
      });
      document.head.append(link);
    },
    // A screen ahead.
    { rootMargin: '0px 0px 100% 0px' },
  );
  watcher.observe(next);
}
