/**
 * Older addresses name what stands in a chapter as `/chapter/#id`, and an answer as `/questions/#id`.
 * This page has every id beside the link to where it is now: whoever arrives with one is sent on.
 */

/** The element of the list that the hash names: whole, without a figure's state, or the one it is a part of. */
function named(list: Element, hash: string): Element | undefined {
  const id = hash.replace(/\?.*$/, '');
  // A figure's own parts, such as the answers of its question, are called `<figure>-…`.
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = list.querySelector(`[id="${CSS.escape(part)}"]`);
    if (found) return found;
  }
  return undefined;
}

export function leadOn(): void {
  const list = document.querySelector('[data-leads-on]');
  if (!list) return;
  const go = (): void => {
    const hash = location.hash.slice(1);
    const own = document.getElementById(hash);
    // What stands elsewhere on this page, such as its menu, is meant as it is.
    if (hash === '' || (own && !list.contains(own))) return;
    const target = named(list, hash);
    const link = target?.matches('a') ? target : target?.closest('li')?.querySelector('a');
    if (!target || !(link instanceof HTMLAnchorElement)) return;
    const address = new URL(link.href);
    if (target.matches('span')) address.hash = location.hash;
    location.replace(address);
  };
  addEventListener('hashchange', go);
  go();
}
