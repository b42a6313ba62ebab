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

/** A file of the project and no package. */
export const isOurs = (path: string): boolean =>
  /^(src|content|public|scripts|\.generated)\//.test(path);

/** `pages`, `layouts` …, `explorables/<name>` and `explorables/kit`, or the name of a single file. */
export function roomOf(path: string): string {
  if (path.startsWith('.generated/')) return 'generated';
  if (path.startsWith('content/')) return 'content';
  // A style sheet that lies beside the drawing it dresses.
  if (/^src\/diagrams\/[^/]+\.css$/.test(path)) return 'styles';
  const [, folder = '', second = ''] = path.split('/');
  if (folder === 'explorables') return second === '' ? folder : `explorables/${second}`;
  return folder.replace(/\.ts$/, '');
}

/** For each room the rooms it may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'charts', 'catalogue', 'i18n', 'book', 'bibliography'],
  layouts: ['components', 'catalogue', 'i18n', 'styles', 'generated'],
  components: [
    'catalogue',
    'i18n',
    'book',
    'bibliography',
    'numbers',
    'search',
    'styles',
    'generated',
  ],
  charts: [
    'components',
    'drawing',
    'maths',
    'miniature',
    'i18n',
    'catalogue',
    'bibliography',
    'book',
    'diagrams',
    'schemas',
  ],
  catalogue: ['book', 'bibliography', 'i18n', 'numbers', 'schemas'],
  'content.config': ['schemas'],
  schemas: [],
  maths: [],
  tensors: ['maths'],
  miniature: ['tensors', 'maths'],
  numbers: ['maths', 'explorables', 'i18n'],
  drawing: ['maths', 'i18n'],
  'explorables/kit': ['drawing', 'maths', 'miniature', 'i18n'],
  explorables: ['explorables/kit', 'drawing', 'maths', 'tensors', 'miniature', 'i18n'],
  search: ['maths', 'i18n'],
  // The one place for KaTeX's settings lies in markdown; the checks of a book ask it.
  book: ['i18n', 'markdown', 'numbers', 'schemas', 'cache'],
  bibliography: ['i18n', 'book', 'cache'],
  cache: [],
  i18n: [],
  markdown: ['diagrams', 'book', 'i18n'],
  diagrams: ['i18n', 'cache'],
  styles: ['generated'],
};

/** Rooms whose code knows nothing of Astro. */
const withoutAstro =
  /^(book|numbers|maths|tensors|miniature|drawing|bibliography|cache|i18n|search|markdown|diagrams|explorables\/.+)$/;

/**
 * What of the miniature the site may know: the pipeline, the worker that runs it in a page, what a page
 * shows of prompts and pictures, and, where the site is built, the weights on disk. The rest of it is
 * between these and the training.
 */
const miniatureDoors: readonly string[] = [
  'faults',
  'files',
  'learned',
  'pipeline',
  'reading',
  'sizes',
  'styles',
  'worker/client',
  'world/draw',
].map((name) => `src/miniature/${name}.ts`);
/** The mathematics of a figure. */
export const isModel = (file: string): boolean => /^src\/explorables\/[^/]+\/model\.ts$/.test(file);

/** A module of an explorable's own folder that does not draw. */
const isModelPart = (path: string): boolean =>
  /^src\/explorables\/(?!kit\/)[^/]+\/[^/]+\.ts$/.test(path);

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
  if (
    from.startsWith('explorables/') &&
    to === 'catalogue' &&
    /\/(?:index|Frame)\.astro$/.test(file)
  )
    return undefined;
  if (!rules) return `there is no rule for ${from}`;
  if (!allows(rules, to)) return `${from} may not import from ${to}`;
  if (from === 'layouts' && to === 'catalogue' && !typeOnly)
    return 'a layout takes types from the catalogue, and its data from the page';
  if (from === 'numbers' && to.startsWith('explorables') && !isModelPart(path))
    return 'what the text beside a figure states comes from the pure part of its folder';
  if (to === 'miniature' && !typeOnly && !miniatureDoors.includes(path))
    return `the site knows the miniature by ${miniatureDoors.join(', ')} alone`;
  if (from === 'numbers' && /^src\/explorables\/.*(?:\.tsx|\.astro|\/strings\.ts)$/.test(path))
    return 'numbers take what an explorable computes, not what it shows';
  if (from === 'charts' && /^src\/explorables\/.*\/index\.astro$/.test(path))
    return 'a chart takes models, views and the kit, not the frame of an explorable';
  return undefined;
}

/** One sentence for each fault: the file, what it imports, and the rule. */
export const violations = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const fault = faultOf(source.file, imported);
      return fault ? [`${source.file} → ${imported.path}: ${fault}`] : [];
    }),
  );
