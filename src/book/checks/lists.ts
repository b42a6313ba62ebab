/** The glossary and the claims: ids for all, names and definitions for terms. */
import type { DataItem, DataList } from '../input.ts';
import type { Problem } from '../problems.ts';
import { isGoodId } from './ids.ts';

/** Each id once, and in kebab case. `noun` names an item in a sentence. */
export function checkListIds({ file, items }: DataList, noun: string): Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ line, data }): Problem[] => {
    const id = typeof data['id'] === 'string' ? data['id'] : '';
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    if (id === '') return [{ file, line, what: `A ${noun} has no id.`, fix: 'Write "id: …".' }];
    if (!isGoodId(id))
      return [
        {
          file,
          line,
          what: `The id "${id}" of a ${noun} is not in kebab case.`,
          fix: 'Use small letters a to z, digits and single hyphens.',
        },
      ];
    if (first === undefined) return [];
    const what = `The ${noun} "${id}" is already on line ${first}.`;
    return [{ file, line, what, fix: 'Keep one of the two.' }];
  });
}

const fields = [['en'], ['zh'], ['definition', 'en'], ['definition', 'zh']] as const;

const at = (data: DataItem['data'], path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    data,
  );

export const checkGlossary = (glossary: DataList): Problem[] => [
  ...checkListIds(glossary, 'term'),
  ...glossary.items.flatMap(({ line, data }) =>
    fields
      .filter((path) => !String(at(data, path) ?? '').trim())
      .map((path) => ({
        file: glossary.file,
        line,
        what: `The term "${String(data['id'])}" has no ${path.join('.')}.`,
        fix: 'Give every term a name and a definition in both languages.',
      })),
  ),
];
