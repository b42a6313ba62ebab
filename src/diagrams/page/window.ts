/** A window for Mermaid to draw in. For the worker alone: it makes this thread's globals a window's. */
import { Document } from './document.ts';
import { Element } from './element.ts';

/** Where Mermaid gathers rules, to write them out again. */
class StyleSheet {
  readonly cssRules: { cssText: string }[] = [];

  insertRule(cssText: string, index: number): void {
    this.cssRules.splice(index, 0, { cssText });
  }
}

/** The names that Mermaid and what it stands on look for. */
export function openWindow(): Document {
  const document = new Document(globalThis);
  const names: Record<string, unknown> = {
    window: globalThis,
    document,
    Element,
    SVGElement: Element,
    HTMLElement: class {},
    CSSStyleSheet: StyleSheet,
    // The site has the say over colours: what follows the word `box` is all title.
    CSS: { supports: () => false },
    getComputedStyle: (element: Element) => element.style,
    addEventListener: () => undefined,
  };
  for (const [name, value] of Object.entries(names))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return document;
}
