/** What README says of the tree, the commands and the licences is how things are. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { filesOf, read, root } from './sources.ts';

const readme = read('README.md');
const { scripts, devDependencies } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** From a heading to the next of its rank. */
const part = (title: string): string =>
  new RegExp(`^## ${title}$([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(readme)?.[1] ?? '';

const foldersIn = (folder: string): string[] =>
  readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the tree', () => {
  const tree = /```\n([\s\S]*?)```/.exec(part('The tree'))?.[1] ?? '';
  /** The lines from that of a folder at the left edge to the next at the left edge. */
  const under = (folder: string): string =>
    new RegExp(`^${folder}/[\\s\\S]*?(?=^\\S|$(?![\\s\\S]))`, 'm').exec(tree)?.[0] ?? '';

  test('names every room of src, and none that is not there', () => {
    const named = [...under('src').matchAll(/^ {2}([\w/<>.-]+)/gm)].map(([, name = '']) => name);
    const rooms = new Set(
      named
        .filter((name) => name.endsWith('/'))
        .map((name) => name.replace(/\/.*$/, ''))
        .filter((name) => !name.startsWith('<')),
    );
    assert.deepEqual([...rooms].sort(), foldersIn('src').sort());
    assert.deepEqual(
      named.filter((name) => name.endsWith('.ts')).sort(),
      filesOf('src/*.ts').map((file) => file.slice('src/'.length)),
    );
  });

  test('names every folder and every list of content', () => {
    const content = under('content');
    for (const name of [...foldersIn('content').map((each) => `${each}/`), ...lists()])
      assert.ok(content.includes(name), name);
  });

  test('names every subject of the tests', () => {
    for (const name of foldersIn('tests'))
      assert.match(under('tests'), new RegExp(`\\b${name}\\b`), name);
  });
});

const lists = (): string[] =>
  filesOf('content/*.yaml').map((file) => file.slice('content/'.length));

test('every command of package.json is explained, and every one that is explained is there', () => {
  // What npm starts by itself, and the halves of `start`.
  const silent = new Set(['preinstall', 'preview']);
  const named = new Set(
    [...readme.matchAll(/npm (?:run ([a-z]+(?::[a-z]+)?)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    ),
  );
  for (const name of Object.keys(scripts))
    if (!silent.has(name)) assert.ok(named.has(name), `README says nothing of ${name}`);
  for (const name of named) assert.ok(name in scripts, `there is no ${name}`);
});

describe('licences', () => {
  const words = part('Licences');
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { license?: string }>;
  };
  /** Whoever says nothing in package.json says it in a file of its own. */
  const inFile: Readonly<Record<string, string>> = { khroma: 'MIT' };
  const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
  const declared = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { license }]) => {
      const name = nameOf(path);
      return { name, license: license ?? inFile[name] ?? 'none' };
    });

  test('of every package that is asked for stand in the table, as the package declares them', () => {
    const listed = Object.fromEntries(
      [...words.matchAll(/^\| ([^|]+) \| (`[^|]+) \|$/gm)].flatMap(([, license = '', names = '']) =>
        names.split(', ').map((name) => [name.replaceAll('`', ''), license]),
      ),
    );
    const asked = Object.fromEntries(
      Object.keys(devDependencies).map((name) => [
        name,
        lock.packages[`node_modules/${name}`]?.license,
      ]),
    );
    assert.deepEqual(listed, asked);
  });

  const permissive = new Set([
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC-BY-4.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
    'OFL-1.1',
    'Python-2.0',
    'Unlicense',
    'Zlib',
  ]);
  /** Whether one of several to choose from, or all that hold together, are permissive. */
  const isPermissive = (license: string): boolean =>
    license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((each) => permissive.has(each)));

  test('are told apart', () => {
    for (const license of ['MIT', '(MPL-2.0 OR Apache-2.0)', '(MIT AND Zlib)'])
      assert.ok(isPermissive(license), license);
    for (const license of ['none', 'MPL-2.0', 'CPAL-1.0 OR AGPL-1.0', 'MIT AND LGPL-3.0-or-later'])
      assert.ok(!isPermissive(license), license);
  });

  test('that ask for more than a notice are named, whoever brings them', () => {
    const others = new Map(
      declared
        .filter(({ license }) => !isPermissive(license))
        .map(({ name, license }) => [
          // A package for each kind of machine counts once.
          name.replace(/^@img\/sharp-.*$/, 'libvips').replace(/^lightningcss-.*$/, 'lightningcss'),
          license,
        ]),
    );
    for (const [name, license] of others)
      assert.ok(words.includes(`\`${name}\``), `${name} is under ${license}`);
    assert.ok(others.size >= 5);
  });
});
