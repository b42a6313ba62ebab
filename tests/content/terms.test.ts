/** What the glossary says not to write stands in no figure and no button either. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadBook } from '#src/book/load.ts';
import { avoidedOf } from '#src/book/wording/terms.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['charts', 'components', 'explorables', 'i18n', 'numbers', 'search'];

/** Paths from the root. */
const sources = rooms.flatMap((room) =>
  readdirSync(`${root}src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
    .map((file) => `src/${room}/${file}`),
);

describe('the words of the interface are those of the glossary', () => {
  const avoided = loadBook(root).glossary.items.flatMap(avoidedOf);

  test('which says of some words not to write them', () => {
    assert.ok(avoided.length > 0);
  });

  test('in every source that is read by readers', () => {
    const found = sources.flatMap((file) => {
      const text = readFileSync(root + file, 'utf8');
      return avoided
        .filter(([word]) => text.includes(word))
        .map(([word, ours]) => `${file}: ${word}, and not ${ours}`);
    });
    assert.deepEqual(found, []);
  });
});
