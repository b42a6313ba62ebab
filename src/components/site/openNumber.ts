/** With script: what a number is made of may be changed in its note. The functions come when one is opened. */
export function openNumber(): void {
  document.addEventListener(
    'toggle',
    (event) => {
      const note = event.target;
      if (!(note instanceof HTMLElement) || !note.matches('.origin[data-topic]:popover-open'))
        return;
      void import('./changeInputs.ts').then(({ changeInputs }) => changeInputs(note));
    },
    true,
  );
}
