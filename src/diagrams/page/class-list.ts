/** The classes of an element, read from its attribute and written back to it. */
import type { ElementView } from './view.ts';

export class ClassList {
  readonly #element: ElementView;
  #attribute: string | null = null;
  #names: readonly string[] = [];

  constructor(element: ElementView) {
    this.#element = element;
  }

  get #current(): readonly string[] {
    const attribute = this.#element.getAttribute('class');
    if (attribute !== this.#attribute) {
      this.#attribute = attribute;
      this.#names = (attribute ?? '').split(/\s+/).filter((name) => name !== '');
    }
    return this.#names;
  }

  contains(name: string): boolean {
    return this.#current.includes(name);
  }

  add(...names: readonly string[]): void {
    this.#element.setAttribute('class', [...new Set([...this.#current, ...names])].join(' '));
  }

  remove(...names: readonly string[]): void {
    const left = this.#current.filter((name) => !names.includes(name));
    this.#element.setAttribute('class', left.join(' '));
  }
}
