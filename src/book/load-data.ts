/** Reads content/data from disk: one list a file, under the file's own name. The order of other lists, too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readList } from './data-list.ts';
import type { DataItem, DataSet } from './input.ts';
import type { Problem } from './problems.ts';

const folder = 'content/data';

/** `root`: the project's folder. */
export function loadData(root: string): { data: DataSet[]; problems: Problem[] } {
  const path = join(root, folder);
  const files = existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
  const read = files.map((name) => {
    const file = `${folder}/${name}`;
    const source = readFileSync(join(root, file), 'utf8');
    const { list, problems } = readList(source, file, name.replace(/\.yaml$/, ''));
    return { set: { ...list, section: problems.length > 0 ? '' : sectionOf(source) }, problems };
  });
  return {
    data: read.map(({ set }) => set),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The rows of a set, by the name of its file. */
export const rowsOf = (data: readonly DataSet[], set: string): readonly DataItem['data'][] =>
  data.find(({ file }) => file === `${folder}/${set}.yaml`)?.items.map(({ data: row }) => row) ??
  [];

/** The ids of the list under `key` in a file of content/, in its order. */
export function idsInOrder(root: string, file: string, key: string): string[] {
  const { list } = readList(readFileSync(join(root, file), 'utf8'), file, key);
  return list.items.map(({ data }) => String(data['id']));
}

/** What stands before the list: `section: <chapter>#<section>`. */
function sectionOf(source: string): string {
  const head: unknown = parse(source.slice(0, source.search(/^\S+:\s*$/m)));
  return typeof head === 'object' && head !== null && 'section' in head ? String(head.section) : '';
}
