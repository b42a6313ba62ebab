/** Pictures under a sub-path. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { images } from '#src/markdown/images.ts';

const sourceOf = async (url: string, base: string): Promise<string | undefined> => {
  const { code } = await mdxToJs(`![What is seen](${url})`, { hastPlugins: [images(base)] });
  return /src: "([^"]*)"/.exec(code)?.[1];
};

const cases: readonly (readonly [url: string, base: string, wanted: string])[] = [
  ['/young.png', '/', '/young.png'],
  ['/young.png', '/explainer/', '/explainer/young.png'],
  ['/young.png', '/explainer', '/explainer/young.png'],
  ['https://example.org/a.png', '/explainer/', 'https://example.org/a.png'],
  ['//example.org/a.png', '/explainer/', '//example.org/a.png'],
  ['./young.png', '/explainer/', './young.png'],
];
for (const [url, base, wanted] of cases)
  test(`${url} under ${base}`, async () => assert.equal(await sourceOf(url, base), wanted));
