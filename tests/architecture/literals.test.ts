/** What is written once: colours in styles/tokens.css, addresses of the site in i18n/urls.ts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { parse } from 'yaml';
import { filesOf, read, root, scriptsOf } from './sources.ts';

const tokens = 'src/styles/tokens.css';
const urls = 'src/i18n/urls.ts';

/** What may say what a thing looks like: style sheets, `<style>`, style and paint attributes. */
function stylesOf(file: string, text: string): string[] {
  if (file.endsWith('.css')) return [text];
  const blocks = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const attributes = [
    ...text.matchAll(
      /\s(?:style|fill|stroke|color|stop-color|stopColor|flood-color)=("[^"]*"|'[^']*'|\{[\s\S]*?\}(?=[\s/>]))/g,
    ),
  ].map(([, value = '']) => value);
  return [...blocks, ...attributes];
}

const hex = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])/gi;
const functional = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^)]*\)/gi;
const shadow = /^rgb\(0 0 0 \/ [\d.]+%?\)$/;

/** The raw colours of a file's styles; the shade of a shadow is none. */
export function rawColours(file: string, text: string): string[] {
  const styles = stylesOf(file, text)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/url\([^)]*\)/g, '');
  const found = [...styles.matchAll(hex), ...styles.matchAll(functional)].map(([colour]) => colour);
  return found.filter((colour) => !shadow.test(colour));
}

describe('colours', () => {
  const planted: [file: string, text: string, colours: string[]][] = [
    ['a.css', 'a { color: #fff; background: #12345678 }', ['#fff', '#12345678']],
    [
      'a.css',
      'a { color: rgb(1 2 3) } b { color: hsl(120deg 50% 50%) }',
      ['rgb(1 2 3)', 'hsl(120deg 50% 50%)'],
    ],
    ['a.css', 'a { box-shadow: 0 0 1rem rgb(0 0 0 / 0.12) }', []],
    [
      'a.css',
      'a { color: rgba(0, 0, 0, 0.5); border-color: rgb(0 0 0) }',
      ['rgba(0, 0, 0, 0.5)', 'rgb(0 0 0)'],
    ],
    ['a.css', '/* #123456 */ #add-note { mask: url(#abc) } a[href="#facade-x"] {}', []],
    ['a.astro', '<a href="#fade">#beef</a><style>a { color: var(--ink) }</style>', []],
    [
      'a.astro',
      '<p style="color: #123">x</p><style>b { color: #abcdef }</style>',
      ['#abcdef', '#123'],
    ],
    ['a.tsx', '<path fill="#f00" stroke={`rgb(1 2 ${b})`} d="M0 0" />', ['#f00', 'rgb(1 2 ${b})']],
    ['a.tsx', "<g style={{ color: '#f00' }}><use href={'#add'} /></g>", ['#f00']],
  ];
  for (const [file, text, colours] of planted)
    test(`are seen in ${text}`, () => assert.deepEqual(rawColours(file, text), colours));

  test('stand in the tokens only', () => {
    const files = filesOf('src/**/*.{css,astro,tsx}').filter((file) => file !== tokens);
    assert.ok(files.length > 50);
    const raw = files.flatMap((file) =>
      rawColours(file, read(file)).map((colour) => `${file}: ${colour}`),
    );
    assert.deepEqual(raw, []);
  });

  test('and stand there once, light and dark', () => {
    const pairs = [...read(tokens).matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
    assert.equal(rawColours(tokens, read(tokens)).length, pairs.length * 2);
    assert.ok(pairs.length >= 12);
  });
});

const chapters = (
  parse(readFileSync(`${root}content/book.yaml`, 'utf8')) as { chapters: { id: string }[] }
).chapters.map(({ id }) => id);

const page = ['zh', 'glossary', 'references', 'search', ...chapters].join('|');
/** `/glossary/`, `zh/search/?q=`: a page's folder with its slash, at the beginning or after one. */
const address = new RegExp(`(?:^|/)(?:${page})/(?:$|[#?]|(?:${page})/)`);

/** Strings, parts of templates and patterns of a module that spell an address of the site. */
export function addressesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      if (address.test(node.text)) found.push(node.text);
    } else if (ts.isRegularExpressionLiteral(node)) {
      if (new RegExp(`\\b(?:${page})(?:\\\\/|\\(\\\\/)`).test(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true));
  return found;
}

/** Links of a template that are spelled out instead of built. */
const writtenLinks = (astro: string): string[] =>
  [...astro.matchAll(/\s(?:href|action|src)="(\/[^"]*)"/g)].map(([, link = '']) => link);

describe('addresses', () => {
  const planted: [code: string, addresses: string[]][] = [
    ["const a = '/glossary/';", ['/glossary/']],
    ["const a = '/zh/search/?q=x';", ['/zh/search/?q=x']],
    ['const a = `${base}zh/`;', ['zh/']],
    ['const a = `/glossary/#${id}`;', ['/glossary/#']],
    ['const a = url.replace(/(^|\\/)zh\\//, "");', ['/(^|\\/)zh\\//']],
    ["import a from '#src/search/bind.ts'; const b = 'content/glossary.yaml';", []],
    ["const a = 'references', b = 'the search', c = `references, ${d}`;", []],
  ];
  for (const [code, addresses] of planted)
    test(`are seen in ${code}`, () => assert.deepEqual(addressesIn(code), addresses));

  test('are spelled in i18n/urls.ts only', () => {
    const spelled = filesOf('src/**/*.{ts,tsx,astro}')
      .filter((file) => file !== urls)
      .flatMap((file) => {
        const text = read(file);
        const scripts = file.endsWith('.astro') ? scriptsOf(text) : [text];
        const links = file.endsWith('.astro') ? writtenLinks(text) : [];
        return [...scripts.flatMap(addressesIn), ...links].map((found) => `${file}: ${found}`);
      });
    assert.deepEqual(spelled, []);
  });
});
