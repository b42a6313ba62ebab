/** The YAML at the head of a text, or in a file of its own. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';

export interface FrontMatterEntry {
  /** That of a value within a map is `outer.inner`. */
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** Why the YAML cannot be read, or null. */
  readonly error: { readonly line: number; readonly message: string } | null;
}

export const noFrontMatter: FrontMatter = { entries: [], error: null };

/** `source`: the YAML; `firstLine`: the file's line on which it begins. */
export function readFrontMatter(source: string, firstLine: number): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine - 1 + (counter.linePos(offset).line || 1);

  const [error] = document.errors;
  if (error) return { entries: [], error: { line: lineAt(error.pos[0]), message: error.message } };
  if (!isMap(document.contents)) return noFrontMatter;
  const entriesOf = (map: YAMLMap, prefix: string): FrontMatterEntry[] =>
    map.items.flatMap(({ key, value }) => {
      const name = prefix + String(isScalar(key) ? key.value : key);
      if (isMap(value)) return entriesOf(value, `${name}.`);
      const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
      return [{ key: name, value: isScalar(value) ? value.value : value, line }];
    });
  return { entries: entriesOf(document.contents, ''), error: null };
}
