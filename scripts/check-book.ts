/**
 * Every mistake of content/ that can be known: one line each, `file:line  what is wrong  what to do`.
 * Exits with 1 if there is one. The build asks the same. Takes the folder of another book of the same
 * form.
 */
import { fileURLToPath } from 'node:url';
import { checkBook, checkDiagrams } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';
import { diagramProblem } from '#src/diagrams/render.ts';

const book = loadBook(process.argv[2] ?? fileURLToPath(new URL('../', import.meta.url)));
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
