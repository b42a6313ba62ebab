/** Fetches the steps of a derivation from the chapter's page of derivations when its block is opened. */
const pages = new Map<string, Promise<Document>>();

const load = (address: string): Promise<Document> => {
  const known = pages.get(address);
  if (known) return known;
  const loading = fetch(address)
    .then((response) =>
      response.ok ? response.text() : Promise.reject(new Error(response.statusText)),
    )
    .then((html) => new DOMParser().parseFromString(html, 'text/html'));
  pages.set(address, loading);
  loading.catch(() => pages.delete(address));
  return loading;
};

/** `equip` gets each block of steps once it is in the page. */
export function openDerivations(equip: (steps: ParentNode) => void): void {
  const open = async (block: HTMLDetailsElement): Promise<void> => {
    const link = block.querySelector<HTMLAnchorElement>('a[data-derivation-source]');
    const steps = block.querySelector('.derivation-steps');
    if (!link || !steps) return;
    const page = await load(link.href.replace(/#.*$/, ''));
    const source = page.querySelector(`${link.hash} > [data-steps]`);
    if (!source || !link.isConnected) return;
    steps.replaceChildren(...document.importNode(source, true).childNodes);
    equip(steps);
  };
  for (const block of document.querySelectorAll<HTMLDetailsElement>('details.derivation'))
    block.addEventListener('toggle', () => {
      // If the page cannot be had, its link is still there to follow.
      if (block.open) open(block).catch(() => undefined);
    });
}
