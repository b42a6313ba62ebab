/**
 * The language switch keeps the reader's place: the section in view goes into the address, and how
 * far the reader was in it is handed over in session storage, where the browser allows that.
 */
const key = 'place';

interface Place {
  section: string;
  /** Share of the section that lies above the reading line, 0..1. */
  share: number;
}

const readingLine = (): number =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

const landmarks = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('main :is(h2, h3, dt, section, li)[id]'),
];

/** Top of each landmark and of the page's end, relative to the reading line. */
function currentPlace(): Place | undefined {
  const line = readingLine() + 2;
  const all = landmarks();
  const index = all.findLastIndex((element) => element.getBoundingClientRect().top <= line);
  const section = all[index];
  if (!section) return undefined;
  const top = section.getBoundingClientRect().top;
  const end = all[index + 1] ?? document.querySelector('main');
  const bottom = all[index + 1]
    ? (end as Element).getBoundingClientRect().top
    : (end as Element).getBoundingClientRect().bottom;
  const share = bottom > top ? (line - top) / (bottom - top) : 0;
  return { section: section.id, share: Math.min(1, Math.max(0, share)) };
}

function restore(): void {
  const place = takePlace();
  if (!place || location.hash !== `#${place.section}`) return;
  const all = landmarks();
  const index = all.findIndex((element) => element.id === place.section);
  const section = all[index];
  if (!section) return;
  const top = section.getBoundingClientRect().top;
  const next = all[index + 1]?.getBoundingClientRect().top;
  const bottom = next ?? document.querySelector('main')?.getBoundingClientRect().bottom ?? top;
  scrollBy({ top: top + place.share * (bottom - top) - readingLine() - 2, behavior: 'instant' });
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
  link?.addEventListener('click', () => {
    link.search = location.search;
    const place = currentPlace();
    link.hash = figureState() ?? (place ? `#${place.section}` : '');
    try {
      if (place) sessionStorage.setItem(key, JSON.stringify(place));
    } catch {
      // Without storage the reader still arrives at the section.
    }
  });
  if (document.readyState === 'complete') restore();
  else addEventListener('load', restore, { once: true });
}
