/** Goes through the pages of the built site and writes those that are to be different. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `dir`: of the built site; `file` is told from there. Throws what `rewrite` throws. */
export async function rewritePages(
  dir: URL,
  rewrite: (html: string, file: string) => string | Promise<string>,
): Promise<void> {
  const root = fileURLToPath(dir);
  for await (const file of glob('**/*.html', { cwd: root })) {
    const html = await readFile(join(root, file), 'utf8');
    const written = await rewrite(html, file);
    if (written !== html) await writeFile(join(root, file), written);
  }
}
