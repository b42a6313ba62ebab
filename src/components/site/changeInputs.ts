/** Puts a slider to each input of an opened number that has a range, and lets its own function answer. */
import type { Declared, Input } from '#src/numbers/declare.ts';
import { fetchDeclared } from '#src/numbers/fetch.ts';
import { showValue } from '#src/numbers/show.ts';
import { placeOf, valueAt } from '#src/numbers/slider.ts';

const done = new WeakSet<HTMLElement>();

export async function changeInputs(note: HTMLElement): Promise<void> {
  if (done.has(note)) return;
  done.add(note);
  const { topic = '', number = '' } = note.dataset;
  const declared = await fetchDeclared(topic, number);
  const result = note.querySelector('output');
  if (!declared || !result) return;
  const shown = new Map(
    [...note.querySelectorAll('data')].map((each) => [each.dataset['input'] ?? '', each]),
  );
  const values: Record<string, number> = Object.fromEntries(
    [...shown].map(([name, each]) => [name, Number(each.value)]),
  );
  for (const [name, input] of Object.entries(declared.inputs)) {
    const place = shown.get(name);
    if (input.range === undefined || !place) continue;
    const begins = values[name] ?? NaN;
    place.parentElement?.append(
      slider(`${name}, ${labelOf(input)}`, { ...input, range: input.range }, begins, (value) => {
        values[name] = value;
        place.textContent = showValue(value);
        result.value = showValue(answer(declared, values));
      }),
    );
  }
}

const answer = (declared: Declared, values: Readonly<Record<string, number>>): number =>
  declared.of(values);

const labelOf = ({ is: [english, chinese] }: Input): string =>
  document.documentElement.lang.startsWith('zh') ? chinese : english;

/** At its first place the slider gives the value that the page states, not the nearest of its own. */
function slider(
  label: string,
  input: Input & { readonly range: NonNullable<Input['range']> },
  begins: number,
  changed: (value: number) => void,
): HTMLInputElement {
  const start = placeOf(input, begins);
  const element = document.createElement('input');
  Object.assign(element, { type: 'range', min: '0', max: '1000', value: String(start) });
  element.setAttribute('aria-label', label);
  const tell = (): number => {
    const place = element.valueAsNumber;
    const value = place === start ? begins : valueAt(input, place);
    element.setAttribute('aria-valuetext', showValue(value));
    return value;
  };
  tell();
  element.addEventListener('input', () => changed(tell()));
  return element;
}
