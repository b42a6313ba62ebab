/** A button on each display formula that copies its TeX; it is there only with script. */
interface Labels {
  copy: string;
  copied: string;
}

export function copyTex(part: ParentNode): void {
  const words = document.querySelector<HTMLElement>('.prose[data-copy-tex]')?.dataset;
  const labels = { copy: words?.['copyTex'] ?? '', copied: words?.['copied'] ?? '' };
  for (const formula of part.querySelectorAll('.formula')) {
    const tex = formula.querySelector('annotation')?.textContent;
    if (tex) formula.append(copyButton(tex, labels));
  }
}

function copyButton(tex: string, labels: Labels): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-tex';
  button.textContent = labels.copy;
  button.addEventListener('click', () => void copy(tex, button, labels));
  for (const leave of ['blur', 'pointerleave'])
    button.addEventListener(leave, () => (button.textContent = labels.copy));
  return button;
}

async function copy(tex: string, button: HTMLButtonElement, labels: Labels): Promise<void> {
  try {
    await navigator.clipboard.writeText(tex);
    button.textContent = labels.copied;
  } catch {
    // Where the clipboard is closed to pages, the reader gets the TeX selected in place instead.
    button.textContent = tex;
    getSelection()?.selectAllChildren(button);
  }
}
