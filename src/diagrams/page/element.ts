/**
 * Elements for Mermaid to draw with: as much of the DOM's as it and this site use, under the DOM's
 * names. They measure themselves, which no other document outside a browser does.
 */
import { ClassList } from './class-list.ts';
import { transformBox, type Box } from './matrix.ts';
import { boxOf, inQuarters, matrixOf, none } from './measure.ts';
import { Node, Text } from './node.ts';
import { compile, type Test } from './selector.ts';
import { StyleDeclaration } from './style-declaration.ts';
import { widthOf } from './text.ts';
import type { DocumentView } from './view.ts';

/** The document of an element, as the element knows it. */
export interface Owner extends DocumentView {
  createElementNS(namespace: string, name: string): Element;
}

export class Element extends Node {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly childNodes: Node[] = [];
  declare parentNode: Element | null;
  declare readonly ownerDocument: Owner;
  readonly #attributes = new Map<string, string>();
  #classes: ClassList | undefined;
  #style: StyleDeclaration | undefined;

  constructor(ownerDocument: Owner, namespaceURI: string, localName: string) {
    super(ownerDocument);
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  // Attributes

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  getAttributeNS(_: string, name: string): string | null {
    return this.getAttribute(name);
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttributeNS(_: string, name: string): void {
    this.removeAttribute(name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get classList(): ClassList {
    return (this.#classes ??= new ClassList(this));
  }

  get style(): StyleDeclaration {
    return (this.#style ??= new StyleDeclaration(this));
  }

  // The tree

  override get parentElement(): Element | null {
    return this.parentNode;
  }

  get children(): Element[] {
    return this.childNodes.filter((node) => node instanceof Element);
  }

  get firstChild(): Node | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): Node | null {
    return this.childNodes.at(-1) ?? null;
  }

  get previousElementSibling(): Element | null {
    const siblings = this.parentNode?.childNodes ?? [];
    for (let at = siblings.indexOf(this) - 1; at >= 0; at--) {
      const sibling = siblings[at];
      if (sibling instanceof Element) return sibling;
    }
    return null;
  }

  insertBefore<N extends Node>(node: N, next: Node | null): N {
    node.remove();
    const at = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    if (at < 0) throw new Error('The node to insert before has another parent.');
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild<N extends Node>(node: N): N {
    return this.insertBefore(node, null);
  }

  append(...nodes: readonly Node[]): void {
    for (const node of nodes) this.appendChild(node);
  }

  removeChild<N extends Node>(node: N): N {
    const at = this.childNodes.indexOf(node);
    if (at < 0) throw new Error('The node to remove has another parent.');
    this.childNodes.splice(at, 1);
    node.parentNode = null;
    return node;
  }

  replaceChildren(...nodes: readonly Node[]): void {
    for (const node of this.childNodes.splice(0)) node.parentNode = null;
    this.append(...nodes);
  }

  cloneNode(deep = false): Element {
    const copy = new Element(this.ownerDocument, this.namespaceURI, this.localName);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    if (deep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }

  get textContent(): string {
    const { childNodes } = this;
    return childNodes.length === 1
      ? (childNodes[0]?.textContent ?? '')
      : childNodes.map((node) => node.textContent).join('');
  }

  set textContent(text: string | null) {
    const value = String(text ?? '');
    this.replaceChildren(...(value === '' ? [] : [new Text(this.ownerDocument, value)]));
  }

  /** Empty: a drawing is taken as it stands, see `Document.takeDrawing`, and no HTML is written. */
  get innerHTML(): string {
    this.ownerDocument.finish(this);
    return '';
  }

  /** Text alone, and the content of a style sheet. */
  set innerHTML(html: string) {
    if (this.localName !== 'style' && /[<&]/.test(html))
      throw new Error(`HTML cannot be drawn here: ${html.slice(0, 60)}`);
    this.textContent = html;
  }

  // Questions

  matches(selector: string): boolean {
    return compile(selector)(this, this);
  }

  closest(selector: string): Element | null {
    const test = compile(selector);
    for (let at: Element | null = this; at; at = at.parentElement) if (test(at, this)) return at;
    return null;
  }

  #find(test: Test, scope: Element): Element | null {
    for (const child of this.childNodes) {
      if (!(child instanceof Element)) continue;
      const found = test(child, scope) ? child : child.#find(test, scope);
      if (found) return found;
    }
    return null;
  }

  #gather(test: Test, scope: Element, found: Element[]): Element[] {
    for (const child of this.childNodes) {
      if (!(child instanceof Element)) continue;
      if (test(child, scope)) found.push(child);
      child.#gather(test, scope, found);
    }
    return found;
  }

  querySelector(selector: string): Element | null {
    return this.#find(compile(selector), this);
  }

  querySelectorAll(selector: string): Element[] {
    return this.#gather(compile(selector), this, []);
  }

  // Measures

  getBBox(): Box {
    return inQuarters(boxOf(this) ?? none);
  }

  getBoundingClientRect(): Box & Record<'left' | 'top' | 'right' | 'bottom', number> {
    const box = transformBox(boxOf(this) ?? none, matrixOf(this));
    return {
      ...box,
      left: box.x,
      top: box.y,
      right: box.x + box.width,
      bottom: box.y + box.height,
    };
  }

  getComputedTextLength(): number {
    return widthOf(this);
  }

  /** Nothing ever happens in a drawing. */
  addEventListener(): void {
    return undefined;
  }

  removeEventListener(): void {
    return undefined;
  }
}
