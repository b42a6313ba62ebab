/** The reader's last searches under an empty field, and the switch that keeps or erases them. */
import { forget, keepRecent, recent } from './recent.ts';
import type { SearchWords } from './strings.ts';

export interface RecentList {
  show(visible: boolean): void;
}

const button = (text: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
};

/** Builds the list into `box`; `choose` is told the query that the reader picks. */
export function recentList(
  box: HTMLElement,
  words: SearchWords,
  choose: (query: string) => void,
): RecentList {
  const wanted = document.createElement('input');
  wanted.type = 'checkbox';
  const label = document.createElement('label');
  label.append(wanted, ` ${words.remember}`);
  const list = document.createElement('ul');
  list.setAttribute('aria-label', words.recent);
  const erase = button(words.forget, () => {
    forget();
    draw();
    wanted.focus();
  });
  box.replaceChildren(list, label, erase);

  const draw = (): void => {
    const queries = recent();
    wanted.checked = queries !== null;
    list.replaceChildren(
      ...(queries ?? []).map((query) => {
        const item = document.createElement('li');
        item.append(button(query, () => choose(query)));
        return item;
      }),
    );
    erase.hidden = list.hidden = !queries || queries.length === 0;
  };
  wanted.addEventListener('change', () => {
    keepRecent(wanted.checked);
    draw();
  });
  return {
    show(visible) {
      box.hidden = !visible;
      if (visible) draw();
    },
  };
}
