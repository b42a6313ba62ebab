/** Makes the columns of a plain table sortable and its rows filterable. */
import { countSentence } from '../kit/count-sentence.ts';
import { compare, type Direction } from './compare.ts';

/** The key of a cell: a number it carries, otherwise its words. */
const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['v'] ?? (cell?.querySelector('b') ?? cell)?.textContent.trim() ?? '';
};

export function sortable(map: HTMLElement): void {
  const form = map.querySelector('form');
  const output = form?.querySelector('output');
  const task = form?.querySelector('select');
  const open = form?.querySelector('input');
  const table = map.querySelector('table');
  const body = table?.tBodies[0];
  const headers = [...(table?.tHead?.rows[0]?.cells ?? [])];
  if (!form || !output || !task || !open || !body) return;
  const rows = [...body.rows];
  const words = output.dataset as { up?: string; down?: string };

  const filter = (): void => {
    for (const row of rows)
      row.hidden =
        (task.value !== '' && row.dataset['task'] !== task.value) ||
        (open.checked && row.dataset['open'] === undefined);
    const n = rows.filter(({ hidden }) => !hidden).length;
    output.textContent = countSentence(output.dataset, n, rows.length);
  };

  const sort = (header: HTMLTableCellElement, name: string): void => {
    const direction: Direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending';
    for (const other of headers) other.removeAttribute('aria-sort');
    header.ariaSort = direction;
    const column = headers.indexOf(header);
    const { lang } = document.documentElement;
    body.append(
      ...rows.toSorted((a, b) => compare(keyOf(a, column), keyOf(b, column), direction, lang)),
    );
    const said = direction === 'ascending' ? words.up : words.down;
    output.textContent = (said ?? '').replace('{column}', name);
  };

  for (const header of headers) {
    const name = header.textContent.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => sort(header, name));
    header.replaceChildren(button);
  }
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
}
