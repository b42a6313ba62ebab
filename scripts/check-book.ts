/**
 * Every mistake of content/ that can be known: one line each, `file:line  what is wrong  what to do`.
 * Exits with 1 if there is one. The build asks the same. Takes the folder of another book of the same
 * form.
 */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

// Node keeps what it makes of three hundred modules, before the first of them is loaded; the workers,
// which read diagrams, are told by the environment. Where nothing can be written it does without.
enableCompileCache(`${project}.cache/code`);
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir();

const [{ checkBook, checkDiagrams }, { loadBook }, { formatProblems }, { diagramProblem }] =
  await Promise.all([
    import('#src/book/check.ts'),
    import('#src/book/load.ts'),
    import('#src/book/problems.ts'),
    import('#src/diagrams/render.ts'),
  ]);

const book = loadBook(process.argv[2] ?? project);
// Diagrams are read beside, while the rest is checked.
const diagrams = checkDiagrams([...book.sections, ...book.pageTexts], diagramProblem);
const problems = [...checkBook(book), ...(await diagrams)];
const count = problems.length;
// No process.exit: what a pipe has not taken yet would be lost.
if (count > 0) process.exitCode = 1;
console.log(
  count === 0
    ? 'No mistake found in the book.'
    : `${formatProblems(problems)}\n${count} problem${count === 1 ? '' : 's'} in the book`,
);
