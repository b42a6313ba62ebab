/** The build stops when the book has a mistake, and says all of them at once; `astro dev` tells of them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkBook, checkDiagrams } from '#src/book/check.ts';
import { loadBook } from '#src/book/load.ts';
import { formatProblems } from '#src/book/problems.ts';
import { diagramProblem } from '#src/diagrams/render.ts';

export function bookChecks(): AstroIntegration {
  let root = '';
  let builds = false;
  return {
    name: 'book-checks',
    hooks: {
      'astro:config:setup': ({ command }) => {
        builds = command === 'build';
      },
      // Before Astro reads the content: it would stop at the first row of a wrong shape.
      'astro:config:done': async ({ config, logger }) => {
        root = fileURLToPath(config.root);
        if (!builds) return;
        const book = loadBook(root);
        const diagrams = checkDiagrams([...book.sections, ...book.pageTexts], diagramProblem);
        const problems = [...checkBook(book), ...(await diagrams)];
        if (problems.length > 0) {
          await print(formatProblems(problems));
          throw new Error(`${problems.length} problems in the book; they are listed above.`);
        }
        logger.info('no mistake found in the book');
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = latest(() => checking(root, logger));
        check();
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(join(root, 'content'))) check();
        });
        server.httpServer?.on('close', check.stop);
      },
    },
  };
}

/** Settles when all has been taken: Astro ends the process, and what waits in a pipe would be lost. */
const print = (text: string): Promise<void> =>
  new Promise((resolve) => void process.stderr.write(`${text}\n`, () => resolve()));

/** `npm run check:book` in a process of its own, so that pages need not wait for it. */
function checking(root: string, logger: AstroIntegrationLogger): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'scripts/check-book.ts')], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.on('close', (code) => {
    if (code === 0) logger.info(said.trim());
    else if (code !== null) logger.warn(`\n${said.trim()}`);
  });
  return child;
}

/** Starts the work anew at each call, and ends what has become old by it. */
function latest(start: () => ChildProcess): { (): void; stop: () => void } {
  let running: ChildProcess | undefined;
  const stop = (): void => void running?.kill();
  const again = (): void => {
    stop();
    running = start();
  };
  return Object.assign(again, { stop });
}
