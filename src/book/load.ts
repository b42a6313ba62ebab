/** Reads the content from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#src/i18n/locales.ts';
import {
  factCheckPath,
  glossaryPath,
  homePath,
  questionGroupPath,
  questionsPath,
  referencesPath,
  searchPath,
} from '#src/i18n/urls.ts';
import { registryFrom, valuesOfAll } from '#src/numbers/registry.ts';
import { hues } from '#src/markdown/tex/render.ts';
import { shapeFaults, type ShapeFault } from '#src/schemas/faults.ts';
import { groups } from '#src/schemas/question.ts';
import { shapeOf } from '#src/schemas/shapes.ts';
import { checkShape } from './checks/shape.ts';
import { readList, type ReadList } from './data-list.ts';
import { foldersIn } from './folders.ts';
import {
  chapterFile,
  knownIdsOf,
  pageFile,
  sectionFile,
  type BookInput,
  type BookOrder,
  type ChapterSource,
  type PageSource,
  type SectionSource,
  type WrittenFile,
} from './input.ts';
import { keptFacts } from './kept-facts.ts';
import { loadData, rowsOf } from './load-data.ts';
import { numberFaults, worksOfInputs } from './number-faults.ts';
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
    return { list: { file, items: [], unread: true }, problems: [problem] };
  };
  const book = list('content/book.yaml', 'chapters');
  const references = list('content/references.yaml', 'references');
  const glossary = list('content/glossary.yaml', 'terms');
  const claims = list('content/claims.yaml', 'claims');
  const corrections = list('content/corrections.yaml', 'corrections');
  const questions = list('content/questions.yaml', 'questions');
  const seals = list('content/seals.yaml', 'seals');
  const { data, problems: dataProblems } = loadData(root);
  const stated = once(() => {
    if (dataProblems.length > 0)
      return {
        numbers: null,
        numberFaults: new Map<string, string>(),
        alsoCited: new Set<string>(),
      };
    const registry = registryFrom((set) => rowsOf(data, set), keptFacts());
    const works = knownIdsOf(references.list);
    const hasRow = (set: string, row: string): boolean =>
      rowsOf(data, set).some(({ id }) => id === row);
    return {
      numbers: valuesOfAll(registry),
      numberFaults: numberFaults({ works, registry, hasRow }),
      alsoCited: worksOfInputs(registry),
    };
  });
  const bookProblems = [...book.problems, ...checkShape(book.list, shape)];
  return {
    book: bookProblems.length > 0 ? orderOfFolders(root) : bookOrder(book),
    chapters: chapterSources(root),
    sections: sectionSources(root),
    pageTexts: pageSources(root),
    files: otherFiles(root),
    references: references.list,
    glossary: glossary.list,
    claims: claims.list,
    corrections: corrections.list,
    questions: questions.list,
    seals: seals.list,
    pictures: publicFiles(root),
    figures: figureFolders(root),
    exists: (path) => existsSync(join(root, path)),
    data,
    shape,
    // Computed when they are asked for: diagrams can be read in the meantime.
    get numbers() {
      return stated().numbers;
    },
    get numberFaults() {
      return stated().numberFaults;
    },
    get alsoCited() {
      return stated().alsoCited;
    },
    hues,
    pages: {
      [homePath]: [],
      [searchPath]: [],
      [glossaryPath]: idList(glossary),
      [referencesPath]: idList(references),
      [factCheckPath]: idList(claims, 'own-corrections'),
      [questionsPath]: [],
      ...Object.fromEntries(
        groups.map((group) => [questionGroupPath(group), idList(inGroup(questions, group))]),
      ),
    },
    tex: texError,
    today: new Date().toISOString().slice(0, 10),
    problems: [
      ...bookProblems,
      ...[references, glossary, claims, corrections, questions, seals].flatMap(
        ({ problems }) => problems,
      ),
      ...dataProblems,
    ],
  };
}

/** The value, computed at the first call. */
function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => (value ??= { is: compute() }).is;
}

/** The questions of one group. */
const inGroup = ({ list, ...read }: ReadList, group: string): ReadList => ({
  ...read,
  list: { ...list, items: list.items.filter(({ data }) => data['group'] === group) },
});

/** The ids of the list and others of its page, or null where the list could not be read whole. */
function idList({ list }: ReadList, ...others: readonly string[]): string[] | null {
  const ids = knownIdsOf(list);
  return ids && [...others, ...ids];
}

function shape(file: string, item: unknown): ShapeFault[] {
  const found = shapeOf(file);
  return found ? shapeFaults(found, item) : [];
}

/** Stands in for an order that cannot be read, so that no text is told to be missing or superfluous. */
const orderOfFolders = (root: string): BookOrder => ({
  chapters: chaptersIn(root).map((id) => ({
    id,
    sections: foldersIn(join(root, 'content/chapters', id)),
  })),
});

const bookOrder = ({ list }: ReadList): BookOrder => ({
  chapters: list.items.map(({ data }) => ({
    id: String(data['id']),
    sections: Array.isArray(data['sections']) ? data['sections'].map(String) : [],
  })),
});

/** The file as a source, or nothing if it is not there. */
function sourceOf(root: string, file: string): { file: string; source: string }[] {
  const path = join(root, file);
  return existsSync(path) ? [{ file, source: readFileSync(path, 'utf8') }] : [];
}

const chaptersIn = (root: string): string[] => foldersIn(join(root, 'content/chapters'));

const chapterSources = (root: string): ChapterSource[] =>
  chaptersIn(root).flatMap((chapter) =>
    sourceOf(root, chapterFile(chapter)).map((source) => ({ chapter, ...source })),
  );

const sectionSources = (root: string): SectionSource[] =>
  chaptersIn(root).flatMap((chapter) =>
    foldersIn(join(root, 'content/chapters', chapter)).flatMap((section) =>
      locales.flatMap((locale) =>
        sourceOf(root, sectionFile(chapter, section, locale)).map((source) => {
          return { chapter, section, locale, ...source };
        }),
      ),
    ),
  );

const pageSources = (root: string): PageSource[] =>
  foldersIn(join(root, 'content/pages')).flatMap((page) =>
    locales.flatMap((locale) =>
      sourceOf(root, pageFile(page, locale)).map((source) => ({ page, locale, ...source })),
    ),
  );

/** Lists, data, how we write. */
const otherFiles = (root: string): WrittenFile[] =>
  ['content', 'content/data', 'content/style'].flatMap((folder) =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      .filter((name) => /\.(?:yaml|md)$/.test(name))
      .sort()
      .flatMap((name) => sourceOf(root, `${folder}/${name}`)),
  );

const publicFiles = (root: string): Set<string> => {
  const folder = join(root, 'public');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return new Set(files.map((file) => `/${file.replaceAll('\\', '/')}`));
};

const figureFolders = (root: string): Set<string> =>
  new Set(
    ['explorables', 'charts'].flatMap((room) =>
      foldersIn(join(root, 'src', room))
        .filter((name) => existsSync(join(root, 'src', room, name, 'index.astro')))
        .map((name) => `${room}/${name}`),
    ),
  );
