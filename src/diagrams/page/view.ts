/**
 * What selectors, styles and measures read of an element. They know no more of it than this, so that
 * elements can be made of them.
 */
export interface ElementView {
  readonly localName: string;
  readonly id: string;
  readonly classList: { contains(name: string): boolean };
  readonly textContent: string | null;
  readonly children: readonly ElementView[];
  readonly parentElement: ElementView | null;
  readonly previousElementSibling: ElementView | null;
  readonly ownerDocument: DocumentView;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: unknown): void;
  closest(selector: string): ElementView | null;
  querySelector(selector: string): ElementView | null;
}

/** What a node asks of the document it belongs to. */
export interface DocumentView {
  readonly documentElement: ElementView;
  finish(element: ElementView): void;
}
