/** Reads the sources: imports and free names with TypeScript's own parser, whatever the file is. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { childrenOf, parseMdx } from '#src/book/tree.ts';
import { impure } from './purity.ts';
import type { Imported, Source } from './rules.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

export const read = (file: string): string => readFileSync(root + file, 'utf8');

/** The aliases of package.json. */
const aliases: readonly (readonly [string, string])[] = [
  ['#src/', 'src/'],
  ['#content/', 'content/'],
  ['#explorables/', 'src/explorables/'],
  ['#charts/', 'src/charts/'],
];

/** From the root, or a package's name; what stands after `?` is for the bundler. */
export function resolve(file: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  if (/^\.{1,2}\//.test(plain)) return posix.join(posix.dirname(file), plain);
  const alias = aliases.find(([name]) => plain.startsWith(name));
  return alias ? alias[1] + plain.slice(alias[0].length) : plain;
}

const parse = (code: string, name = 'x.tsx'): ts.SourceFile =>
  ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** `import type`, or every name of it marked as a type. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) };
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteralLike(argument))
      return { specifier: argument.text, typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    if (ts.isStringLiteral(literal)) return { specifier: literal.text, typeOnly: true };
  }
  return undefined;
}

export const importsIn = (code: string): { specifier: string; typeOnly: boolean }[] =>
  [...nodesOf(parse(code))].flatMap((node) => importOf(node) ?? []);

/** Whether an identifier stands for a value from outside: no property, no type, no declaration. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if ('name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent))
    return false;
  if ('propertyName' in parent && parent.propertyName === node) return false;
  for (let at: ts.Node = parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return false;
  return true;
}

/** The names of `impure` that a module uses without declaring them. */
export function globalsIn(code: string): string[] {
  const nodes = [...nodesOf(parse(code, 'x.ts'))];
  const identifiers = nodes.filter(ts.isIdentifier);
  const declared = new Set(
    identifiers
      .filter(
        ({ parent }) =>
          ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isImportSpecifier(parent),
      )
      .filter((node) => 'name' in node.parent && node.parent.name === node)
      .map(({ text }) => text),
  );
  const names = identifiers.filter(isFree).map(({ text }) => text);
  const members = nodes
    .filter(ts.isPropertyAccessExpression)
    .map((node) => node.getText().replace(/\s/g, ''));
  return [...new Set([...names.filter((name) => !declared.has(name)), ...members])].filter((name) =>
    impure.includes(name),
  );
}

/** The code of an .astro file: what stands between the fences, and its scripts. */
export function scriptsOf(astro: string): string[] {
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontMatter, ...scripts.map(([, code = '']) => code)];
}

/** The imports of a text in MDX, as code. */
const modulesOf = (mdx: string): string[] =>
  childrenOf(parseMdx(mdx)).flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));

const styleImports = (css: string): string[] =>
  [...css.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, path = '']) => path);

/** `code` is the file's whole text. */
export function sourceOf(file: string, code: string): Source {
  const resolved = (parts: readonly string[]): Imported[] =>
    parts
      .flatMap(importsIn)
      .map(({ specifier, typeOnly }) => ({ path: resolve(file, specifier), typeOnly }));
  if (file.endsWith('.css'))
    return { file, imports: styleImports(code).map((path) => ({ path: resolve(file, path) })) };
  if (file.endsWith('.mdx')) return { file, imports: resolved(modulesOf(code)) };
  if (file.endsWith('.astro')) return { file, imports: resolved(scriptsOf(code)) };
  return { file, imports: resolved([code]), globals: globalsIn(code) };
}

/** Every source of the project. */
/** The kernels are AssemblyScript, another language that ends in .ts; its compiler reads their imports. */
const isScript = (file: string): boolean => !file.startsWith('src/tensors/kernels/');

export const sources = (): Source[] =>
  [...filesOf('src/**/*.{ts,tsx,astro,css}').filter(isScript), ...filesOf('content/**/*.mdx')].map(
    (file) => sourceOf(file, read(file)),
  );
