/** The fields of an item: there, of the right kind, and no others. */
import type { BookInput, DataList } from '../input.ts';
import type { Problem } from '../problems.ts';

/** What other checks tell of a field that is missing, by the file's name; ids are always told of elsewhere. */
const toldElsewhere: Readonly<Record<string, readonly string[]>> = {
  'content/references.yaml': ['type', 'title'],
  'content/glossary.yaml': ['en', 'zh', 'definition'],
};

const isTold = (file: string, [field = '']: readonly (string | number)[]): boolean =>
  field === 'sources' || (toldElsewhere[file] ?? []).includes(String(field));

/** Every item of the list against its shape, each fault at its own line. */
export const checkShape = ({ file, items }: DataList, shape: BookInput['shape']): Problem[] =>
  items.flatMap(({ line, lineOf = () => line, data }) =>
    shape(file, data)
      .filter(({ path, missing }) => path[0] !== 'id' && !(missing && isTold(file, path)))
      .map(({ path, what, fix }) => ({
        file,
        line: lineOf(path),
        what: `The item "${String(data['id'])}" ${what}.`,
        fix,
      })),
  );
