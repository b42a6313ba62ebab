/** The frame of every explorable in the built pages: what an author wrote, and where it stands. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { figuresOf, pagesWithFigures } from './explorable.ts';
import { readBuilt, root } from './support.ts';

const { en, zh } = pagesWithFigures();

test('every explorable of the source stands on a page, the same in both languages', async () => {
  const folders = globSync('src/explorables/*/index.astro', { cwd: root })
    .map((file) => file.replaceAll('\\', '/').split('/')[2] ?? '')
    .sort();
  const idsIn = (pages: readonly string[]): string[] =>
    pages.flatMap((page) => figuresOf(page).map(({ id }) => id));
  assert.deepEqual(idsIn(en).toSorted(), folders);
  assert.deepEqual(idsIn(zh), idsIn(en));
});

for (const path of [...en, ...zh])
  test(`${path}: prediction, figure, caption, things to try, the real system and a link, in this order`, () => {
    const { document } = parseHTML(readBuilt(path));
    const frames = [...document.querySelectorAll('[data-explorable]')].map((frame) => {
      const count = (selector: string): number => frame.querySelectorAll(selector).length;
      const all = [...frame.querySelectorAll('*')];
      const places = [
        '.check',
        '.explorable-view',
        'figure > figcaption',
        '.figure-note:has(li)',
        '.figure-note:has(.cite):not(:has(li))',
        `a[data-view-link][href="#${frame.id}"]`,
      ].map((selector) => all.findIndex((element) => element.matches(selector)));
      return {
        sameId: document.querySelectorAll(`[id="${frame.id}"]`).length,
        inOrder: places.every((place, i) => place > (places[i - 1] ?? -1)),
        questions: count('figcaption > strong:first-child'),
        notes: count('.figure-note'),
        prompts: count('[role="radiogroup"]'),
        reasons: count('.choice') === count('.choice .reason'),
        spoken: count('.explorable-view [role="status"][aria-live]'),
      };
    });
    assert.equal(frames.length, figuresOf(path).length);
    for (const frame of frames)
      assert.deepEqual(frame, {
        sameId: 1,
        inOrder: true,
        questions: 1,
        notes: 2,
        prompts: 1,
        reasons: true,
        spoken: 1,
      });
  });
