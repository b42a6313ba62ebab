/** Places in a tree: what text and elements share. */
import type { DocumentView } from './view.ts';

/** An element, as the nodes in it know it. */
export interface Parent {
  readonly childNodes: readonly Node[];
  removeChild(node: Node): Node;
  insertBefore(node: Node, next: Node | null): Node;
}

export abstract class Node {
  abstract readonly nodeType: number;
  abstract textContent: string;
  parentNode: Parent | null = null;
  readonly ownerDocument: DocumentView;

  constructor(ownerDocument: DocumentView) {
    this.ownerDocument = ownerDocument;
  }

  /** A copy; of an element without children unless `deep`. */
  abstract cloneNode(deep?: boolean): Node;

  get parentElement(): Parent | null {
    return this.parentNode;
  }

  #beside(step: 1 | -1): Node | null {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[siblings.indexOf(this) + step] ?? null;
  }

  get nextSibling(): Node | null {
    return this.#beside(1);
  }

  get previousSibling(): Node | null {
    return this.#beside(-1);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  before(...nodes: readonly Node[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(node, this);
  }

  replaceWith(node: Node): void {
    this.before(node);
    this.remove();
  }
}

export class Text extends Node {
  readonly nodeType = 3;
  textContent: string;

  constructor(ownerDocument: DocumentView, textContent: string) {
    super(ownerDocument);
    this.textContent = textContent;
  }

  cloneNode(): Text {
    return new Text(this.ownerDocument, this.textContent);
  }
}
