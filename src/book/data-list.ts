/** A YAML file that holds one list, with the line of each item. */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { DataItem, DataList } from './input.ts';
import { asSentence, type Problem } from './problems.ts';

export interface ReadList {
  readonly list: DataList;
  readonly problems: readonly Problem[];
}

const known = new Map<string, ReadList & { readonly source: string; readonly key: string }>();

/**
 * Reads the list under `key`. What cannot be read becomes a problem, and the rest is returned. A
 * build asks for the same lists hundreds of times: the last text of each file is parsed once.
 */
export function readList(source: string, file: string, key: string): ReadList {
  const last = known.get(file);
  if (last?.source === source && last.key === key) return last;
  const read = parseList(source, file, key);
  known.set(file, { ...read, source, key });
  return read;
}

function parseList(source: string, file: string, key: string): ReadList {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset = 0): number => counter.linePos(offset).line || 1;

  const problem = (line: number, what: string, fix: string): Problem => ({ file, line, what, fix });
  const unreadable = (line: number, message: string): Problem =>
    problem(
      line,
      `The YAML cannot be read: ${asSentence(message)}`,
      'Correct it; a text with a colon or a quotation mark stands in quotes.',
    );
  const readItem = (item: unknown): DataItem | Problem => {
    const line = lineAt(isNode(item) ? item.range?.[0] : 0);
    if (!isMap(item))
      return problem(line, `An item of "${key}" has no fields.`, 'Begin it with "- id: …".');
    try {
      return { line, data: item.toJS(document) as DataItem['data'] };
    } catch (error) {
      // An alias without an anchor comes to light only here.
      return unreadable(line, error instanceof Error ? error.message : String(error));
    }
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => unreadable(lineAt(pos[0]), message));
    return { list: { file, items: [] }, problems };
  }
  const list = isMap(document.contents) ? document.contents.get(key) : undefined;
  if (!isSeq(list)) {
    const problems = [problem(1, `There is no list "${key}".`, `Begin with "${key}:".`)];
    return { list: { file, items: [] }, problems };
  }
  const read = list.items.map(readItem);
  return {
    list: { file, items: read.filter((item) => 'data' in item) },
    problems: read.filter((item) => 'what' in item),
  };
}
