/** Types and format, at once: neither needs the other, and each uses one core. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

const checks: readonly (readonly string[])[] = [
  [join(dirname(resolve('astro/package.json')), 'bin/astro.mjs'), 'check'],
  [join(dirname(resolve('prettier/package.json')), 'bin/prettier.cjs'), '--check', '.'],
];

/** What it says comes in one piece, not between the lines of the other. */
const run = (command: readonly string[]): Promise<boolean> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', fail);
    child.on('close', (code) => {
      console.log(said.trim());
      done(code === 0);
    });
  });

const passed = await Promise.all(checks.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
