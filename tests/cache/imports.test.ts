/** The code that a result depends on is found as TypeScript's own parser finds it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { codeOf } from '#src/cache/imports.ts';
import { isOurs } from '../architecture/rules.ts';
import { read, root, sourceOf } from '../architecture/sources.ts';

/** Runs in a folder with these files, as a project has them. */
function within<T>(files: Readonly<Record<string, string>>, run: () => T): T {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    process.chdir(folder);
    return run();
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

test('imports of every kind are followed, also by way of others, and packages are not', () => {
  const files = {
    'src/a.ts': `import { b } from './b/b.ts';\nimport type { C } from '#src/c.ts';\nimport 'yaml';
      export {\n  d,\n} from "./d.ts";\nconst e = await import('#explorables/e/model.ts');
      new Worker(new URL('./worker.ts', import.meta.url));`,
    'src/b/b.ts': `import f from '../f.json' with { type: 'json' };`,
    'src/c.ts': `import './a.ts';`,
    'src/d.ts': '',
    'src/explorables/e/model.ts': `import { readFile } from 'node:fs/promises';`,
    'src/f.json': '{}',
    'src/worker.ts': '',
    'src/nobody.ts': '',
  };
  const found = within(files, () => codeOf('src/a.ts'));
  assert.deepEqual(
    found,
    Object.keys(files)
      .filter((file) => file !== 'src/nobody.ts')
      .sort(),
  );
});

test('a file that is not there is no code', () => {
  assert.throws(
    () => within({ 'src/a.ts': `import './b.ts';` }, () => codeOf('src/a.ts')),
    /ENOENT/,
  );
});

/** By the project's own parser of sources, which knows each import that there is. */
function reached(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found)
    if (/\.tsx?$/.test(file))
      for (const { path } of sourceOf(file, read(file)).imports) if (isOurs(path)) found.add(path);
  return [...found];
}

// What a build keeps is told apart by the code behind these.
for (const entry of ['integrations/miniature-worker', 'integrations/search-index', 'search/learn'])
  test(`all that src/${entry}.ts imports`, () => {
    assert.equal(process.cwd(), root.replace(/\/$/, ''));
    const code = new Set(codeOf(`src/${entry}.ts`));
    const all = reached(`src/${entry}.ts`);
    assert.ok(all.length > 5, String(all.length));
    assert.deepEqual(
      all.filter((file) => !code.has(file)),
      [],
    );
  });
