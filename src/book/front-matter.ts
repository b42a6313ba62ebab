/** The YAML at the head of a chapter. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

export interface FrontMatterEntry {
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

/** `source`: the YAML between the fences; `firstLine`: the file's line on which it begins. */
export function readFrontMatter(source: string, firstLine: number): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine - 1 + (counter.linePos(offset).line || 1);

  const [error] = document.errors;
  if (error) return { entries: [], error: { line: lineAt(error.pos[0]), message: error.message } };
  if (!isMap(document.contents)) return noFrontMatter;
  const entries = document.contents.items.map(({ key, value }) => ({
    key: String(isScalar(key) ? key.value : key),
    value: isScalar(value) ? value.value : value,
    line: lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0),
  }));
  return { entries, error: null };
}
