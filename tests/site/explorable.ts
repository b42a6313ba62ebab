/** What the tests of explorables ask a figure of a built page. */
import type { Locator, Page } from 'playwright-core';
import type { Locale } from '#src/i18n/locales.ts';
import { sectionPages } from './book.ts';
import { readBuilt } from './support.ts';

/** A figure of a section: its id, which links use, and the explorable's name. */
export interface FigureOnPage {
  readonly page: string;
  readonly id: string;
  readonly name: string;
  /** Its model comes when the reader asks and answers from a worker: it has tests of its own. */
  readonly loads: boolean;
}

/** The explorables of a built page, in order. */
export const figuresOf = (page: string): FigureOnPage[] =>
  [...readBuilt(page).matchAll(/<\w+\b[^>]*\bdata-explorable="([^"]*)"[^>]*>/g)].map(
    ([tag, name = '']) => ({
      page,
      id: /\sid="([^"]*)"/.exec(tag)?.[1] ?? '',
      name,
      loads: /\sdata-loads\b/.test(tag),
    }),
  );

/** Those that answer every control at once. */
export const promptFiguresOf = (page: string): FigureOnPage[] =>
  figuresOf(page).filter(({ loads }) => !loads);

/** Sections with explorables, by language. */
export function pagesWithFigures(): Record<Locale, string[]> {
  const found = sectionPages.filter(({ path }) => figuresOf(path).length > 0);
  const of = (wanted: Locale): string[] =>
    found.filter(({ locale }) => locale === wanted).map(({ path }) => path);
  return { en: of('en'), zh: of('zh') };
}

/** The same with every third in Chinese instead of English, for what depends little on the language. */
export function somePagesWithFigures(): string[] {
  const { en, zh } = pagesWithFigures();
  return en.map((page, i) => (i % 3 === 0 ? (zh[i] ?? page) : page));
}

export const figureOf = (page: Page, id: string): Locator =>
  page.locator(`[data-explorable][id="${id}"]`);

/**
 * Time in the page is the test's: timers and frames wait for `pass`. To be called before the page is
 * opened.
 */
export const takeClock = (page: Page): Promise<void> => page.clock.install();

/** Lets timers and frames of so many milliseconds run at once. */
export const pass = (page: Page, milliseconds = 1000): Promise<void> =>
  page.clock.runFor(milliseconds);

/** Brings a figure into view and waits until its island answers. */
export async function wake(page: Page, id: string): Promise<Locator> {
  const figure = figureOf(page, id);
  await figure
    .locator('.explorable-view')
    .evaluate((view) => view.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await pass(page);
  return figure;
}

export interface Seen {
  /** Words, shapes, pictures of the figure, one entry each, in order; no controls. */
  readonly figure: string[];
  /** What a screen reader was told last. */
  readonly spoken: string;
  /** Value of each control. */
  readonly controls: string[];
}

/** Everything in the figure that its state decides. */
export const look = (figure: Locator): Promise<Seen> =>
  figure.evaluate((root) => {
    const shape = ['class', 'd', 'x', 'y', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2', 'style'];
    // Read from a copy, so that the figure's own canvas stays where the browser keeps it.
    const copy = document.createElement('canvas');
    const drawing = copy.getContext('2d', { willReadFrequently: true });
    const pixels = (canvas: HTMLCanvasElement): number => {
      const { width, height } = Object.assign(copy, { width: canvas.width, height: canvas.height });
      if (!drawing || width * height === 0) return 0;
      drawing.drawImage(canvas, 0, 0);
      let hash = 0;
      for (const byte of drawing.getImageData(0, 0, width, height).data)
        hash = (Math.imul(hash, 31) + byte) | 0;
      return hash;
    };
    // The same line may be written in several ways: what counts is its length and its box.
    const drawn = (path: SVGGeometryElement): string => {
      const { x, y, width, height } = path.getBBox();
      return [path.getTotalLength(), x, y, width, height].map((n) => n.toFixed(1)).join(' ');
    };
    const seen: string[] = [];
    const view = root.querySelector('.explorable-view');
    const walk = (element: Element): void => {
      if (element.matches('.controls, [role="status"], .explorable-noscript, .checked')) return;
      const parts = [element.tagName.toLowerCase()];
      for (const name of [...shape, 'aria-label', 'alt'])
        if (name === 'd' && element instanceof SVGGeometryElement)
          parts.push(`d=${drawn(element)}`);
        else if (element.hasAttribute(name))
          parts.push(
            `${name}=${element
              .getAttribute(name)
              ?.replace(/\s*([:;])\s*/g, '$1')
              .replace(/;$/, '')}`,
          );
      if (element instanceof HTMLCanvasElement) parts.push(`pixels=${pixels(element)}`);
      const words = [...element.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      if (words !== '') parts.push(words);
      seen.push(parts.join(' '));
      for (const child of element.children) walk(child);
    };
    if (view) walk(view);
    const controls = [...root.querySelectorAll('.controls :is(input, select)')].map((control) =>
      control instanceof HTMLInputElement
        ? control.type === 'range'
          ? control.value
          : String(control.checked)
        : (control as HTMLSelectElement).value,
    );
    const spoken = root.querySelector('.explorable-view [role="status"]')?.textContent ?? '';
    return { figure: seen, spoken, controls };
  });

export type ControlKind = 'slider' | 'options' | 'select' | 'toggle' | 'action' | 'surface';

/**
 * Marks the controls of a figure and tells their kinds: a group of radio buttons is one. What sets a worker
 * to work (`data-worker`) takes time that is not the page's, and has a test of its own; so have the checks
 * that a figure runs on request.
 */
export const controlsOf = (figure: Locator): Promise<ControlKind[]> =>
  figure.evaluate((root) => {
    const all = root.querySelectorAll<HTMLElement>(
      '.explorable-view :is(input, select, button, fieldset, [tabindex="0"])',
    );
    const kinds: ControlKind[] = [];
    for (const control of all) {
      if (control.matches('fieldset input, [data-worker] *, [data-run-checks]')) continue;
      control.dataset['control'] = String(kinds.length);
      kinds.push(
        control.matches('fieldset')
          ? 'options'
          : control.matches('[type="range"]')
            ? 'slider'
            : control.matches('[type="checkbox"]')
              ? 'toggle'
              : control.matches('select')
                ? 'select'
                : control.matches('button')
                  ? 'action'
                  : 'surface',
      );
    }
    return kinds;
  });

/** Focuses a control and presses the key that changes it; `false` if it is disabled. */
export async function press(figure: Locator, index: number, kind: ControlKind): Promise<boolean> {
  const control = figure.locator(`[data-control="${index}"]`);
  if (kind === 'action' && (await control.isDisabled())) return false;
  const target = kind === 'options' ? control.locator('input:checked') : control;
  await target.focus();
  const atEnd = await control.evaluate((input) =>
    input instanceof HTMLSelectElement
      ? input.selectedIndex === input.length - 1
      : input instanceof HTMLInputElement && input.type === 'range' && input.value === input.max,
  );
  const key = {
    slider: atEnd ? 'ArrowLeft' : 'ArrowRight',
    options: 'ArrowRight',
    select: atEnd ? 'ArrowUp' : 'ArrowDown',
    toggle: 'Space',
    action: 'Enter',
    surface: 'ArrowLeft',
  }[kind];
  await figure.page().keyboard.press(key);
  return true;
}
