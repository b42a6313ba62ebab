/** Reads figures inside the page. `readingTools` runs there: it may use nothing of this module. */
export interface ReadingTools {
  /** A line for each element and text of the figure's view; pictures as their pixels. */
  figure(name: string): string;
  values(name: string): string;
  spoken(name: string): string;
  /** Numbers that are none, and pieces that stand out of the figure's box sideways and are not clipped. */
  faults(name: string): string[];
  frames(count: number): Promise<void>;
  /** Whether the figure reads otherwise than when this was last asked. */
  changed(name: string): boolean;
  /** What has the focus, if it is a control of the figure's view. */
  focused(name: string): Focused | undefined;
}

export interface Focused {
  /** Its place among the controls of the figure; of radio buttons, that of the first of the group. */
  readonly index: number;
  /** `range`, `radio`, `checkbox`, `select-one`, `button`; `surface` for what else takes the focus. */
  readonly kind: string;
  /** What it stands at: its value, whether it is checked, a button's words. */
  readonly at: string;
  /** Number of radio buttons in its group, of options; otherwise 1. */
  readonly choices: number;
}

export function readingTools(): void {
  const silent = '.controls, .explorable-noscript, [role="status"]';
  const controls = 'input, select, textarea, button, [tabindex="0"]';
  const find = (name: string): HTMLElement => {
    const view = document.querySelector<HTMLElement>(
      `[data-explorable="${name}"] .explorable-view`,
    );
    if (!view) throw new Error(`no figure ${name}`);
    return view;
  };

  /** Attributes in one order and one spelling, whether the server wrote them or the script. */
  const attributes = (element: Element): string =>
    [...element.attributes]
      .map(({ name, value }) => {
        const { style } = element as HTMLElement;
        return `${name}=${name === 'style' ? style.cssText : value}`;
      })
      .sort()
      .join(' ');

  const lines = (node: Node): string[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || node.matches(silent)) return [];
    const pixels = node instanceof HTMLCanvasElement ? [node.toDataURL()] : [];
    const own = node.localName === 'astro-island' ? '' : `${node.localName} ${attributes(node)}`;
    return [own, ...pixels, ...[...node.childNodes].flatMap(lines)];
  };

  const textOf = (name: string, selector: string): string =>
    [...find(name).querySelectorAll(selector)].map((element) => element.textContent).join('\n');

  /** Whether something around the element cuts it off, or lets it scroll. */
  const clips = (element: Element): boolean =>
    element.matches('svg *') ||
    (element.parentElement !== null &&
      element.parentElement !== document.body &&
      (getComputedStyle(element.parentElement).overflowX !== 'visible' ||
        clips(element.parentElement)));

  const seen = new Map<string, string>();
  const figureText = (name: string): string => lines(find(name)).join('\n');

  globalThis.reading = {
    figure: figureText,
    changed(name) {
      const [before, now] = [seen.get(name), figureText(name)];
      seen.set(name, now);
      return before !== now;
    },
    values: (name) => textOf(name, '.control-value'),
    spoken: (name) => textOf(name, '[role="status"]').trim(),
    faults(name) {
      const figure = find(name).closest('figure') ?? find(name);
      const { left, right } = figure.getBoundingClientRect();
      const wide = [...figure.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return (box.right > right + 1 || box.left < left - 1) && box.width > 1 && !clips(element);
      });
      const out = right > document.documentElement.clientWidth + 0.5 ? ['the figure itself'] : [];
      const text = figureText(name) + find(name).innerText;
      return [
        ...out,
        ...wide.slice(0, 3).map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`),
        ...(/.{0,40}(?:\bNaN|\bundefined\b|Infinity|\[object ).{0,20}/.exec(text) ?? []),
      ];
    },
    focused(name) {
      const all = [...find(name).querySelectorAll<HTMLInputElement>(controls)];
      const element = all.find((each) => each === document.activeElement);
      if (!element) return undefined;
      const kind = element.type ?? 'surface';
      const group = kind === 'radio' ? all.filter((each) => each.name === element.name) : [element];
      const states: Record<string, string> = {
        checkbox: String(element.checked),
        button: element.textContent,
      };
      return {
        kind,
        index: all.indexOf(group[0] ?? element),
        at: states[kind] ?? element.value ?? '',
        choices: element instanceof HTMLSelectElement ? element.options.length : group.length,
      };
    },
    async frames(count) {
      for (let i = 0; i < count; i += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
}

/** The first line in which two readings differ, of both; empty if they are the same. */
export function firstDifference(one: string, other: string): string {
  if (one === other) return '';
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const show = (line: string | undefined): string => (line ?? 'nothing').slice(0, 200);
  return at < 0 ? `… ${show(right[left.length])}` : `${show(left[at])} ≠ ${show(right[at])}`;
}
