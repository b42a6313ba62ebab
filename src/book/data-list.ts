/** A YAML file that holds one list, with the line of each item. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
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
    const lineOf = (path: readonly (string | number)[]): number => lineAt(offsetOf(item, path));
    try {
      return { line, lineOf, data: item.toJS(document) as DataItem['data'] };
    } catch (error) {
      // An alias without an anchor comes to light only here.
      return unreadable(line, error instanceof Error ? error.message : String(error));
    }
  };

  const nothing = { file, items: [], unread: true } as const;
  // What the parser says after its first error follows from it.
  const [error] = document.errors;
  if (error) return { list: nothing, problems: [unreadable(lineAt(error.pos[0]), error.message)] };
  const list = isMap(document.contents) ? document.contents.get(key) : undefined;
  if (!isSeq(list)) {
    const problems = [problem(1, `There is no list "${key}".`, `Begin with "${key}:".`)];
    return { list: nothing, problems };
  }
  const read = list.items.map(readItem);
  const problems = read.filter((item) => 'what' in item);
  const items = read.filter((item) => 'data' in item);
  return {
    list: { file, items, ...(problems.length > 0 ? { unread: true } : {}) },
    problems,
  };
}

/** Where the field at `path` begins, or what is nearest to it on the way. */
function offsetOf(item: unknown, path: readonly (string | number)[]): number {
  let offset = isNode(item) ? (item.range?.[0] ?? 0) : 0;
  let node = item;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair) break;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
    } else break;
  }
  return offset;
}
