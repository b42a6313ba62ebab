/** The build stops when the book has a mistake, and says all of them at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBook } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';

export function bookChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'book-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': ({ logger }) => {
        const problems = checkBook(loadBook(root));
        if (problems.length > 0)
          throw new Error(`${problems.length} problems in the book\n${formatProblems(problems)}`);
        logger.info('no mistake found in the book');
      },
    },
  };
}
