/** A YAML file that holds one list, with the line of each item. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { openShelf } from '#src/cache/shelf.ts';
import type { DataItem, DataList } from './input.ts';
import { asSentence, type Problem } from './problems.ts';

export interface ReadList {
  readonly list: DataList;
  readonly problems: readonly Problem[];
}

const known = new Map<string, ReadList & { readonly source: string; readonly key: string }>();

/** A list without a fault, as it is kept for the next run: the last text of each file. */
interface Kept {
  /** The hash of the text. */
  readonly of: string;
  readonly items: readonly Pick<DataItem, 'line' | 'data'>[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'of' in value && 'items' in value;
const shelf = openShelf('lists-read', ['src/book/data-list.ts', 'package-lock.json'], isKept);

const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/**
 * Reads the list under `key`. What cannot be read becomes a problem, and the rest is returned. A
 * build asks for the same lists hundreds of times: the last text of each file is parsed once.
 */
export function readList(source: string, file: string, key: string): ReadList {
  const last = known.get(file);
  if (last?.source === source && last.key === key) return last;
  const read = keptList(source, file, key) ?? parseList(source, file, key);
  known.set(file, { ...read, source, key });
  return read;
}

/** The list as an earlier run read it from the same text, or undefined. */
function keptList(source: string, file: string, key: string): ReadList | undefined {
  const found = shelf.get([file, key]);
  if (found?.of !== hashOf(source)) return undefined;
  // Only a problem asks for lines: then the text is parsed after all.
  let parsed: ReadList | undefined;
  const items = found.items.map(({ line, data }, i): DataItem => {
    const lineOf: DataItem['lineOf'] = (path) => {
      parsed ??= parseList(source, file, key);
      return parsed.list.items[i]?.lineOf?.(path) ?? line;
    };
    return { line, lineOf, data };
  });
  return { list: { file, items }, problems: [] };
}

/** Unless JSON would change it, such as a number that is none. */
function keep(source: string, key: string, { file, items }: DataList): void {
  const plain: Kept = {
    of: hashOf(source),
    items: items.map(({ line, data }) => ({ line, data })),
  };
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(plain)), plain)) shelf.put([file, key], plain);
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
  if (problems.length === 0) keep(source, key, { file, items });
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
