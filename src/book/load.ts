/** Reads the content from disk. The only file of this folder that touches the file system. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#src/i18n/locales.ts';
import {
  factCheckPath,
  glossaryPath,
  homePath,
  referencesPath,
  searchPath,
} from '#src/i18n/urls.ts';
import { numbersFrom } from '#src/numbers/registry.ts';
import { hues } from '#src/markdown/tex/render.ts';
import { readList, type ReadList } from './data-list.ts';
import { idsOf, type BookInput, type BookOrder, type ChapterSource } from './input.ts';
import { loadData, rowsOf } from './load-data.ts';
import { texError } from './tex.ts';

/** `root`: the project's folder. What cannot be read is among the `problems` of the result. */
export function loadBook(root: string): BookInput {
  const list = (file: string, key: string): ReadList => {
    const path = join(root, file);
    if (existsSync(path)) return readList(readFileSync(path, 'utf8'), file, key);
    const problem = {
      file,
      line: 1,
      what: 'The file is missing.',
      fix: `Write it with a list "${key}".`,
    };
    return { list: { file, items: [] }, problems: [problem] };
  };
  const book = list('content/book.yaml', 'chapters');
  const references = list('content/references.yaml', 'references');
  const glossary = list('content/glossary.yaml', 'terms');
  const claims = list('content/claims.yaml', 'claims');
  const { data, problems: dataProblems } = loadData(root);
  return {
    book: bookOrder(book),
    chapters: sourcesIn(root, 'content/chapters'),
    pageTexts: sourcesIn(root, 'content/pages'),
    references: references.list,
    glossary: glossary.list,
    claims: claims.list,
    figures: figureFolders(root),
    data,
    numbers: numbersFrom((set) => rowsOf(data, set)),
    hues,
    pages: {
      [homePath]: [],
      [searchPath]: [],
      [glossaryPath]: [...idsOf(glossary.list)],
      [referencesPath]: [...idsOf(references.list)],
      [factCheckPath]: ['own-corrections', ...idsOf(claims.list)],
    },
    tex: texError,
    problems: [
      ...[book, references, glossary, claims].flatMap(({ problems }) => problems),
      ...dataProblems,
    ],
  };
}

const bookOrder = ({ list }: ReadList): BookOrder => ({
  chapters: list.items.map(({ data }) => ({
    id: String(data['id']),
    sections: Array.isArray(data['sections']) ? data['sections'].map(String) : [],
  })),
});

/** The names of the folders in `path`; none if it does not exist. */
const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

/** The texts of `folder`: `<name>/<locale>.mdx`. */
const sourcesIn = (root: string, folder: string): ChapterSource[] =>
  foldersIn(join(root, folder)).flatMap((chapter) =>
    locales.flatMap((locale) => {
      const file = `${folder}/${chapter}/${locale}.mdx`;
      const path = join(root, file);
      return existsSync(path) ? { chapter, locale, file, source: readFileSync(path, 'utf8') } : [];
    }),
  );

const figureFolders = (root: string): Set<string> =>
  new Set(
    ['explorables', 'charts'].flatMap((room) =>
      foldersIn(join(root, 'src', room))
        .filter((name) => existsSync(join(root, 'src', room, name, 'index.astro')))
        .map((name) => `${room}/${name}`),
    ),
  );
