/**
 * The language switch keeps the reader's place: the block that begins first below the header stands
 * at the same height on the page in the other language. Blocks are told apart by the last id before
 * them and how many blocks follow it; where the languages have different numbers of blocks between
 * two ids, by the share of the way. Handed over in session storage, where the browser allows that.
 */
const key = 'place';

/** What stands one below the other in the text of any page. */
const blocks = 'main :is(h1, .prose > *, dt, .claim, .question, .references > li)';

interface Place {
  /** The page, as both languages share it. */
  page: string;
  /** The last id at or before the block. */
  id: string;
  /** The block's place after that id, from 0, and how many blocks there are before the next id. */
  index: number;
  count: number;
  /** Its top in pixels below the header; where that is negative, as a share of its height. */
  top: number;
}

interface Stretch {
  id: string;
  blocks: Element[];
}

/** The upper edge of what is read. */
const line = (): number =>
  document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0;

const idOf = (block: Element): string =>
  block.id || (block.matches('.heading, .explorable') && block.querySelector('[id]')?.id) || '';

/** The blocks of the page from one id to the next. */
function stretches(): Stretch[] {
  const found: Stretch[] = [];
  for (const block of document.querySelectorAll(blocks)) {
    const id = idOf(block);
    if (id !== '' || found.length === 0) found.push({ id, blocks: [] });
    found.at(-1)?.blocks.push(block);
  }
  return found;
}

/** The page, whichever of its languages is open. */
const page = (link: HTMLAnchorElement): string =>
  [location.pathname, link.pathname].sort().join(' ');

/** The first block that begins within the window, below the header; or the one that fills it. */
function currentPlace(link: HTMLAnchorElement): Place | undefined {
  // Above everything there is nothing to keep.
  if (scrollY === 0) return undefined;
  const edge = line();
  const all = stretches().flatMap(({ id, blocks: list }) =>
    list.map((block, index) => {
      const { top, height } = block.getBoundingClientRect();
      return { id, index, count: list.length, top: top - edge, height };
    }),
  );
  const found =
    all.find(({ top }) => top >= 0 && top < (innerHeight - edge) * 0.8) ??
    all.findLast(({ top }) => top < 0);
  if (!found) return undefined;
  const { id, index, count, top, height } = found;
  return { page: page(link), id, index, count, top: top < 0 ? top / Math.max(height, 1) : top };
}

function restore(place: Place): void {
  const stretch = stretches().find(({ id }) => id === place.id);
  if (!stretch) return;
  const index =
    stretch.blocks.length === place.count
      ? place.index
      : Math.round((place.index / place.count) * stretch.blocks.length);
  const block = stretch.blocks[Math.min(index, stretch.blocks.length - 1)];
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  const wanted = place.top < 0 ? place.top * height : place.top;
  scrollBy({ top: top - line() - wanted, behavior: 'instant' });
}

function takePlace(): Place | undefined {
  try {
    const stored = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return stored === null ? undefined : (JSON.parse(stored) as Place);
  } catch {
    return undefined;
  }
}

/** The address of a figure's state, while that figure is in view: it is worth more than its section. */
function figureState(): string | undefined {
  const [, id] = /^#([^?]+)\?/.exec(location.hash) ?? [];
  const box = id && document.getElementById(id)?.getBoundingClientRect();
  return box && box.top < innerHeight && box.bottom > 0 ? location.hash : undefined;
}

export function keepPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>('#language-switch');
  if (!link) return;
  link.addEventListener('click', () => {
    link.search = location.search;
    const place = currentPlace(link);
    const last = place?.id ? `#${place.id}` : '';
    // An address stays what it is while it names what is read.
    link.hash = figureState() ?? (last === location.hash ? last : '');
    try {
      if (place) sessionStorage.setItem(key, JSON.stringify(place));
    } catch {
      // Without storage the reader still arrives at the last id.
      link.hash ||= last;
    }
  });
  const place = takePlace();
  if (place?.page !== page(link)) return;
  // Heights that are guessed would change above the place while it is read.
  document.documentElement.dataset['laidOut'] = '';
  // A browser goes to what the address names until a frame after the page is loaded.
  const later = () => requestAnimationFrame(() => requestAnimationFrame(() => restore(place)));
  const settle = async (): Promise<void> => {
    if (location.hash === '') restore(place);
    else later();
    const there = scrollY;
    // Letters that come late may move the lines above; whoever has scrolled since is left alone.
    await document.fonts.ready;
    if (scrollY === there) later();
  };
  if (document.readyState === 'complete') void settle();
  else addEventListener('load', () => void settle(), { once: true });
}
