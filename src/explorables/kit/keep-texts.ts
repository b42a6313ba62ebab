/**
 * A browser that translates a page puts elements in the place of texts. The figure goes on writing
 * into the texts it knows, which nobody sees any more: its numbers stand still. Here a text that is
 * written to takes its place again, and may be translated anew.
 */
export function keepTexts(root: Element): void {
  const standIns = new WeakMap<Node, ChildNode>();

  const written = new MutationObserver((records) => {
    for (const { target } of records) {
      const standIn = standIns.get(target);
      standIns.delete(target);
      if (standIn?.isConnected && !target.isConnected) standIn.replaceWith(target);
    }
  });

  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isTranslation);
        if (!standIn) continue;
        standIns.set(text, standIn);
        written.observe(text, { characterData: true });
      }
  }).observe(root, { childList: true, subtree: true });
}

/** Chrome, Edge and what is built on them write `<font>`, which no figure does. */
const isTranslation = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font';
