/** On paper: the text alone, in one column, with the answers and with addresses in place of links. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn, sectionsInTurn, wholeChapters } from './book.ts';
import { wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();

for (const { path } of [...share(sectionsInTurn, 12), ...share(inTurn(wholeChapters), 6)])
  test(path, () =>
    site.visit(
      path,
      async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        // What a browser does by itself before it prints.
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const shown = (selector: string): Promise<string[]> =>
          page
            .locator(selector)
            .evaluateAll((all) =>
              all
                .filter(
                  (element) => element.checkVisibility() && element.getClientRects().length > 0,
                )
                .map((element) => element.outerHTML.slice(0, 80)),
            );
        const hidden = (selector: string): Promise<string[]> =>
          page
            .locator(selector)
            .evaluateAll((all) =>
              all
                .filter((element) => !element.checkVisibility())
                .map((element) => element.outerHTML.slice(0, 80)),
            );

        const ofScreens =
          'body > header, nav, .site-footer, .skip, .permalink, .copy-tex, .cite-button, .cite-note, .definition, .on-this-page';
        assert.deepEqual(await shown(ofScreens), []);
        const ofPaper =
          '.prose > p, h1, h2, figcaption, .cite-link, .reason > div, .sources li, .derivation-steps > *, .aside-correction > *';
        assert.deepEqual(await hidden(ofPaper), []);

        const column = await page.evaluate(() => {
          const main = document.querySelector('main')?.getBoundingClientRect();
          const prose = document.querySelector('.prose')?.getBoundingClientRect();
          const figures = [...document.querySelectorAll('.prose > figure')].map((figure) =>
            figure.getBoundingClientRect(),
          );
          return {
            whole: main?.width === prose?.width && (prose?.width ?? 0) > 0.8 * innerWidth,
            beyond: figures.filter((box) => box.right > (prose?.right ?? 0) + 1).length,
            paper: getComputedStyle(document.documentElement).colorScheme,
          };
        });
        assert.deepEqual(column, { whole: true, beyond: 0, paper: 'light' });

        // Every number in the text has its work in the list, and every work its address in letters.
        const unlisted = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.cite-link')]
            .filter(({ hash }) => {
              const text = document.querySelector(hash)?.textContent ?? '';
              return !/https?:\/\/|arXiv:|doi/i.test(text);
            })
            .map(({ hash }) => hash),
        );
        assert.deepEqual([...new Set(unlisted)], []);
      },
      { viewport: wide },
    ),
  );
