/** An element's own style, read from its attribute and written back to it. */
import type { ElementView } from './view.ts';

export class StyleDeclaration {
  readonly #element: ElementView;

  constructor(element: ElementView) {
    this.#element = element;
  }

  #read(): Map<string, string> {
    const text = this.#element.getAttribute('style') ?? '';
    return new Map(
      text.split(';').flatMap((one): [string, string][] => {
        const colon = one.indexOf(':');
        return colon < 0 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).trim()]];
      }),
    );
  }

  #write(values: ReadonlyMap<string, string>): void {
    const text = [...values].map(([name, value]) => `${name}: ${value};`).join(' ');
    this.#element.setAttribute('style', text);
  }

  getPropertyValue(name: string): string {
    return this.#read().get(name) ?? '';
  }

  setProperty(name: string, value: unknown): void {
    this.#write(this.#read().set(name, String(value)));
  }

  removeProperty(name: string): void {
    const values = this.#read();
    if (values.delete(name)) this.#write(values);
  }
}
