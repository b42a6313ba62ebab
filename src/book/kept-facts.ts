/** What figures' models compute for the text, kept from one run to the next: some simulate for a second. */
import { openShelf } from '#src/cache/shelf.ts';
import type { Keep } from '#src/numbers/declare.ts';

type Facts = Readonly<Record<string, number>>;

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((fact) => typeof fact === 'number');

/** Whatever a model may import, and the lock file for the Node that does the arithmetic. */
const code = [
  'src/numbers',
  'src/explorables',
  'src/maths',
  'src/tensors',
  'src/drawing',
  'src/miniature',
  'package-lock.json',
];

/** Opened anew for each registry, so that code changed meanwhile is noticed. */
export function keptFacts(): Keep {
  const shelf = openShelf('figure-facts', code, isFacts);
  return (name, compute) => {
    const found = shelf.get(name);
    if (found) return found as ReturnType<typeof compute>;
    const facts = compute();
    if (isFacts(facts)) shelf.put(name, facts);
    return facts;
  };
}
