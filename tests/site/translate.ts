/** What a browser that translates a page does to a figure. */
import type { Locator } from 'playwright-core';

/** As Chrome does it: each text gives way to two nested `<font>`, here with the same words shouted. */
export const translate = (figure: Locator): Promise<number> =>
  figure.locator('.explorable-view').evaluate((view) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const spoken = texts.filter((text) => text.data.trim() !== '');
    for (const text of spoken) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
    return spoken.length;
  });
