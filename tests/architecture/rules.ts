/** Who may import whom. Pure: the files and what they import come in, the faults come out. */

export interface Imported {
  /** A path from the root of the project, such as `src/i18n/urls.ts`, or the name of a package. */
  readonly path: string;
  /** Gone once the types are. */
  readonly typeOnly?: boolean;
}

export interface Source {
  /** From the root of the project. */
  readonly file: string;
  readonly imports: readonly Imported[];
  /** What it takes from its surroundings and not from an import: `document`, `Math.random` … */
  readonly globals?: readonly string[];
}

const isOurs = (path: string): boolean => /^(src|content|public|scripts|\.generated)\//.test(path);

/** `pages`, `layouts` …, `explorables/<name>` and `explorables/kit`, or the name of a single file. */
export function roomOf(path: string): string {
  if (path.startsWith('.generated/')) return 'generated';
  if (path.startsWith('content/')) return 'content';
  // A style sheet that lies beside the drawing it dresses.
  if (/^src\/(diagrams|mermaid)\/[^/]+\.css$/.test(path)) return 'styles';
  const [, folder = '', second = ''] = path.split('/');
  if (folder === 'explorables') return second === '' ? folder : `explorables/${second}`;
  return folder.replace(/\.ts$/, '');
}

/** For each room the rooms it may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'charts', 'catalogue', 'i18n', 'book', 'bibliography'],
  layouts: ['components', 'catalogue', 'i18n', 'styles', 'generated'],
  components: ['catalogue', 'i18n', 'book', 'bibliography', 'search', 'generated'],
  charts: [
    'components',
    'explorables',
    'i18n',
    'catalogue',
    'bibliography',
    'book',
    'diagrams',
    'numbers',
    'schemas',
  ],
  catalogue: ['book', 'bibliography', 'i18n', 'numbers', 'schemas'],
  'content.config': ['schemas'],
  schemas: [],
  // Formulas that an explorable computes, too, stand in its kit.
  numbers: ['explorables', 'book', 'i18n'],
  'explorables/kit': ['i18n'],
  explorables: ['explorables/kit', 'i18n'],
  search: ['i18n'],
  // The one place for KaTeX's settings lies in markdown; the checks of a book ask it.
  book: ['i18n', 'markdown', 'numbers'],
  bibliography: ['i18n', 'book'],
  i18n: [],
  markdown: ['diagrams', 'mermaid', 'book', 'i18n'],
  diagrams: ['mermaid', 'i18n'],
  mermaid: ['diagrams', 'i18n'],
  styles: ['generated'],
};

/** Rooms whose code knows nothing of Astro. */
const withoutAstro =
  /^(book|numbers|bibliography|i18n|search|markdown|diagrams|mermaid|explorables\/.+)$/;
const isAstro = (name: string): boolean => /^(astro([:/]|$)|@astrojs\/)/.test(name);

const rulesOf = (room: string): readonly string[] | undefined =>
  mayImport[room] ?? (room.startsWith('explorables/') ? mayImport['explorables'] : undefined);

const allows = (rules: readonly string[], room: string): boolean =>
  rules.includes(room) || (room.startsWith('explorables/') && rules.includes('explorables'));

function faultOf(file: string, { path, typeOnly = false }: Imported): string | undefined {
  const from = roomOf(file);
  if (!isOurs(path)) {
    if (path === 'astro:content' && from !== 'catalogue' && from !== 'content.config')
      return 'only catalogue.ts and content.config.ts may ask astro:content';
    if (isAstro(path) && withoutAstro.test(from)) return `${from} knows nothing of Astro`;
    return undefined;
  }
  const to = roomOf(path);
  if (to === 'pages') return 'nobody imports a page';
  if (from === to) return undefined;
  if (from === 'content')
    return /^src\/(explorables|charts)\/(?!kit\/)[^/]+\/index\.astro$/.test(path)
      ? undefined
      : 'a text imports only #explorables/<name>/index.astro and #charts/<name>/index.astro';
  if (from === 'integrations')
    return to === 'components' ? 'integrations do not import components' : undefined;
  const rules = rulesOf(from);
  if (!rules) return `there is no rule for ${from}`;
  if (!allows(rules, to)) return `${from} may not import from ${to}`;
  if (from === 'layouts' && to === 'catalogue' && !typeOnly)
    return 'a layout takes types from the catalogue, and its data from the page';
  if (from === 'charts' && /^src\/explorables\/.*\/index\.astro$/.test(path))
    return 'a chart takes models, views and the kit, not the frame of an explorable';
  return undefined;
}

/** DOM, clock, chance and the outer world: what a model must not depend on. */
export const impure: readonly string[] = [
  'window',
  'document',
  'location',
  'navigator',
  'history',
  'localStorage',
  'sessionStorage',
  'globalThis',
  'self',
  'fetch',
  'performance',
  'Date',
  'Math.random',
  'crypto',
  'process',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'matchMedia',
  'getComputedStyle',
];

const isModel = (file: string): boolean => /^src\/explorables\/[^/]+\/model\.ts$/.test(file);

/** What makes a file that a model reaches impure, if anything does. */
function impurityOf(file: string, source: Source | undefined): string | undefined {
  if (!/\.ts$/.test(file) || !file.startsWith('src/explorables/')) return 'is no pure part';
  const foreign = source?.imports.find(({ path, typeOnly }) => !typeOnly && !isOurs(path));
  if (foreign) return `imports ${foreign.path}`;
  const used = source?.globals?.find((name) => impure.includes(name));
  return used && `uses ${used}`;
}

/** Everything a model runs, its own folder's and the kit's, is pure. */
function modelFaults(model: Source, all: ReadonlyMap<string, Source>): string[] {
  const faults: string[] = [];
  const seen = new Set([model.file]);
  const waiting = [model.file];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const impurity = impurityOf(file, all.get(file));
    if (impurity)
      faults.push(
        file === model.file ? `a model ${impurity}` : `a model reaches ${file}, which ${impurity}`,
      );
    for (const { path, typeOnly } of all.get(file)?.imports ?? [])
      if (!typeOnly && isOurs(path) && !seen.has(path)) {
        seen.add(path);
        waiting.push(path);
      }
  }
  return faults;
}

/** One sentence for each fault: the file, what it imports, and the rule. */
export function violations(sources: readonly Source[]): string[] {
  const all = new Map(sources.map((source) => [source.file, source]));
  return sources.flatMap((source) => [
    ...source.imports.flatMap((imported) => {
      const fault = faultOf(source.file, imported);
      return fault ? [`${source.file} → ${imported.path}: ${fault}`] : [];
    }),
    ...(isModel(source.file)
      ? modelFaults(source, all).map((fault) => `${source.file}: ${fault}`)
      : []),
  ]);
}
