/** The document that Mermaid draws in. */
import { Element } from './element.ts';
import { Text } from './node.ts';

export const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

export class Document {
  readonly nodeType = 9;
  readonly documentElement: Element;
  readonly body: Element;
  readonly defaultView: unknown;
  #finished: Element | undefined;

  constructor(defaultView: unknown) {
    this.defaultView = defaultView;
    this.documentElement = new Element(this, HTML, 'html');
    this.body = this.documentElement.appendChild(new Element(this, HTML, 'body'));
  }

  /** Told by an element when it is asked for its HTML, as Mermaid does where it has drawn all. */
  finish(element: Element): void {
    this.#finished = element;
  }

  /** The drawing last finished, taken out of the document; it is given once. */
  takeDrawing(): Element | undefined {
    const drawing = this.#finished?.querySelector('svg') ?? undefined;
    this.#finished = undefined;
    drawing?.remove();
    return drawing;
  }

  createElement(name: string): Element {
    return new Element(this, HTML, name);
  }

  createElementNS(namespace: string, name: string): Element {
    return new Element(this, namespace, name);
  }

  createTextNode(text: string): Text {
    return new Text(this, text);
  }

  getElementById(id: string): Element | null {
    return this.documentElement.querySelector(`[id="${id}"]`);
  }

  querySelector(selector: string): Element | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector: string): Element[] {
    const { documentElement } = this;
    const all = documentElement.querySelectorAll(selector);
    return documentElement.matches(selector) ? [documentElement, ...all] : all;
  }

  addEventListener(): void {
    return undefined;
  }
}
