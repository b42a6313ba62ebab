/** The build stops when the book has a mistake, and says all of them at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBook, checkDiagrams } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';
import { diagramProblem } from '#src/diagrams/render.ts';

export function bookChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'book-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const book = loadBook(root);
        const texts = [...book.chapters, ...(book.pageTexts ?? [])];
        const problems = [...checkBook(book), ...(await checkDiagrams(texts, diagramProblem))];
        if (problems.length > 0)
          throw new Error(`${problems.length} problems in the book\n${formatProblems(problems)}`);
        logger.info('no mistake found in the book');
      },
    },
  };
}
