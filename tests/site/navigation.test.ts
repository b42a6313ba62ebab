/** Ways through the site: by keyboard, by the contents, by a link to a section. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { glossaryPath, homePath, localise, referencesPath, searchPath } from '#src/i18n/urls.ts';
import { chapterIn, faultsOf, focused, phone, unobscured, wide } from './reader.ts';
import { builtSite } from './support.ts';

const site = builtSite();

describe('the skip link', () => {
  const pages = locales.flatMap((locale) =>
    [homePath, glossaryPath, searchPath].map((path) => localise(path, locale)).concat(chapterIn(locale)),
  );
  for (const path of [...pages, '/404.html'])
    test(`is the first stop on ${path} and leads past the header`, () =>
      site.visit(path, async (page) => {
        await page.keyboard.press('Tab');
        const skip = page.locator('a.skip:focus');
        await skip.waitFor();
        const top = await skip.evaluate((link) => link.getBoundingClientRect().top);
        assert.ok(top >= 0, `it stands at ${top} px`);
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null);
        assert.ok(inside, await focused(page));
      }));
});

describe('the menu on a phone', () => {
  const open = '#menu:popover-open';
  const openByKeyboard = async (page: Page): Promise<void> => {
    await page.locator('.menu-button').focus();
    await page.keyboard.press('Enter');
    await page.locator(open).waitFor();
  };

  for (const locale of locales)
    test(`opens by keyboard, closes with Escape, and the focus is where it was, ${locale}`, () =>
      site.visit(
        chapterIn(locale),
        async (page) => {
          await openByKeyboard(page);
          await page.keyboard.press('Escape');
          await page.locator('#menu').waitFor({ state: 'hidden' });
          assert.ok(await page.locator('.menu-button').evaluate((button) => button === document.activeElement));
          await openByKeyboard(page);
          await page.locator('#menu').getByRole('button', { name: strings[locale].closeMenu }).click();
          await page.locator('#menu').waitFor({ state: 'hidden' });
        },
        { viewport: phone },
      ));

  test('choosing a section closes it and goes there', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        await openByKeyboard(page);
        const link = page.locator('#menu a[href="#controlnet"]');
        await link.focus();
        await page.keyboard.press('Enter');
        await page.locator('#menu').waitFor({ state: 'hidden' });
        await unobscured(page, '#controlnet');
      },
      { viewport: phone },
    ));

  test('the next stop after the button is in the menu, and it holds chapters and lists', () =>
    site.visit(
      chapterIn('zh'),
      async (page) => {
        await openByKeyboard(page);
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(() => document.activeElement?.closest('#menu') !== null));
        for (const path of [chapterIn('zh'), localise(glossaryPath, 'zh'), localise(referencesPath, 'zh')])
          assert.ok(await page.locator(`#menu a[href="${path}"]`).isVisible(), path);
      },
      { viewport: phone },
    ));
});

describe('the section in view', () => {
  /** Resolves when every list of sections marks this one and no other. */
  const marked = (page: Page, id: string) =>
    page.waitForFunction((section) => {
      const lists = [...document.querySelectorAll('[data-section-list]')];
      return (
        lists.length > 0 &&
        lists.every((list) => {
          const current = [...list.querySelectorAll('a[aria-current]')];
          return current.length === 1 && current[0]?.getAttribute('href') === `#${section}`;
        })
      );
    }, id);

  for (const locale of locales)
    test(`is marked in the contents while scrolling, down and up again, ${locale}`, () =>
      site.visit(
        chapterIn(locale),
        async (page) => {
          for (const id of ['overview', 'clip', 'sampling', 'family', 'guidance', 'latent-space']) {
            await page.evaluate((section) => {
              const top = document.getElementById(section)?.getBoundingClientRect().top ?? 0;
              scrollBy({ top: top + 200, behavior: 'instant' });
            }, id);
            await marked(page, id);
          }
        },
        { viewport: wide },
      ));

  for (const viewport of [wide, phone])
    test(`is marked after following a hash at ${viewport.width} px`, () =>
      site.visit(
        chapterIn('en', 'clip'),
        async (page) => {
          await marked(page, 'clip');
          await page.evaluate(() => (location.hash = '#lora'));
          await marked(page, 'lora');
        },
        { viewport },
      ));

  test('stays visible in the sidebar', () =>
    site.visit(
      chapterIn('en', 'family'),
      async (page) => {
        await marked(page, 'family');
        const shown = await page.locator('.sidebar a[aria-current=true]').evaluate((link) => {
          const box = link.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + 5, box.top + box.height / 2);
          return top === link || link.contains(top);
        });
        assert.ok(shown);
      },
      { viewport: { width: 1280, height: 420 } },
    ));

  test('the page that is open is marked in its contents', () =>
    site.visit(localise(glossaryPath, 'en'), async (page) => {
      const current = page.locator('.sidebar a[aria-current=page]');
      assert.deepEqual(await current.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), [
        localise(glossaryPath, 'en'),
      ]);
    }));
});

describe('a link to a section', () => {
  for (const locale of locales)
    for (const viewport of [wide, phone])
      for (const section of ['clip', 'few-step-distillation'])
        test(`#${section} shows the heading below the header and marks it, ${locale} at ${viewport.width} px`, () =>
          site.visit(
            chapterIn(locale, section),
            async (page) => {
              await unobscured(page, `#${section}`);
              // Figures that wake meanwhile must not push it away.
              await page.waitForLoadState('networkidle');
              await unobscured(page, `#${section}`);
              const styles = await page.evaluate((id) => {
                const target = document.getElementById(id);
                const other = [...document.querySelectorAll(`.prose ${target?.tagName}`)].find((each) => each !== target);
                const look = (element: Element | null | undefined) => {
                  const style = element && getComputedStyle(element);
                  return style && [style.textDecorationLine, style.backgroundColor, style.outlineStyle, style.borderStyle].join();
                };
                return [look(target), look(other)];
              }, section);
              assert.notEqual(styles[0], styles[1]);
            },
            { viewport },
          ));

  for (const locale of locales)
    test(`every heading of a section offers its own, with a name, to the keyboard too, ${locale}`, () =>
      site.visit(chapterIn(locale), async (page) => {
        const faults = await page.evaluate(() =>
          [...document.querySelectorAll('.prose :is(h2, h3)')].flatMap((heading) => {
            const name = heading.textContent?.trim() ?? '';
            const link = heading.parentElement?.querySelector<HTMLAnchorElement>('a.permalink');
            if (!link || link.getAttribute('href') !== `#${heading.id}`) return [`${name}: none`];
            if (!link.getAttribute('aria-label')?.includes(name)) return [`${name}: named ${link.ariaLabel}`];
            link.focus();
            const { width, height } = link.getBoundingClientRect();
            return document.activeElement === link && link.tabIndex === 0 && width >= 16 && height >= 16 ? [] : [`${name}: not to be reached`];
          }),
        );
        assert.deepEqual(faults, []);
        assert.ok((await page.locator('.prose :is(h2, h3)').count()) >= 30);
        await page.locator('a.permalink[href="#schedules"]').focus();
        await page.keyboard.press('Enter');
        assert.equal(new URL(page.url()).hash, '#schedules');
        await unobscured(page, '#schedules');
      }));

  test('the way back leads back to where the reader was', () =>
    site.visit(chapterIn('en', 'sampling'), async (page) => {
      await unobscured(page, '#sampling');
      await page.locator('.prose a[href="#forward-process"]').last().click();
      await unobscured(page, '#forward-process');
      await page.goBack();
      await page.waitForURL('**#sampling');
      await page.waitForFunction(() => (document.getElementById('forward-process')?.getBoundingClientRect().bottom ?? 0) < 0);
    }));
});

for (const locale of locales)
  test(`a chapter ends with the way back and the way on, ${locale}`, () =>
    site.visit(chapterIn(locale), async (page) => {
      const ends = await page
        .locator('main a:is([rel=prev], [rel=next])')
        .evaluateAll((all) => all.map((link) => [link.getAttribute('rel'), link.getAttribute('href'), link.textContent?.trim()]));
      assert.deepEqual(ends.map(([rel]) => rel), ['prev', 'next']);
      for (const [rel, href, name] of ends) {
        assert.ok(href?.startsWith(localise(homePath, locale)), `${rel}: ${href}`);
        assert.notEqual(name, '');
        await page.goto(site.origin + chapterIn(locale));
        await page.locator(`main a[rel=${rel}]`).click();
        await page.waitForURL(`**${href}`);
        assert.equal(await page.locator('h1').count(), 1);
      }
    }));

test('going from page to page leaves the console quiet', () =>
  site.visit(localise(homePath, 'en'), async (page) => {
    const faults = faultsOf(page);
    await page.locator(`main a[href="${chapterIn('en')}"]`).first().click();
    await page.waitForURL(`**${chapterIn('en')}`);
    await page.waitForLoadState('networkidle');
    await page.locator(`.sidebar a[href="${localise(glossaryPath, 'en')}"]`).click();
    await page.waitForURL(`**${localise(glossaryPath, 'en')}`);
    await page.waitForLoadState('networkidle');
    await page.locator('#language-switch').click();
    await page.waitForURL(`**${localise(glossaryPath, 'zh')}*`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(faults, []);
  }));

describe('by Tab', () => {
  for (const viewport of [wide, phone])
    test(`each of the first 60 stops of a chapter shows that it has the focus, at ${viewport.width} px`, () =>
      site.visit(
        chapterIn('en'),
        async (page) => {
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => {
            const properties = ['outlineStyle', 'outlineWidth', 'boxShadow', 'backgroundColor', 'borderTopColor', 'textDecorationColor', 'textDecorationLine', 'color', 'opacity'] as const;
            const look = (element: Element): string => {
              const style = getComputedStyle(element);
              return properties.map((property) => style[property]).join(' | ');
            };
            const before = new Map(
              [...document.querySelectorAll('a, button, input, select, summary, [tabindex]')].map((element) => [element, look(element)]),
            );
            Object.assign(globalThis, {
              focusFault: (): string | undefined => {
                const element = document.activeElement;
                if (!element || element === document.body) return 'the focus is lost';
                const { top, bottom, width, height } = element.getBoundingClientRect();
                const name = element.outerHTML.slice(0, 110);
                if (width === 0 || height === 0) return `${name} has no size`;
                if (bottom <= 0 || top >= innerHeight) return `${name} is out of view`;
                const header = document.querySelector('body > header');
                if (header && !header.contains(element) && element.closest('main') && bottom <= header.getBoundingClientRect().bottom)
                  return `${name} is under the header`;
                const was = before.get(element);
                const is = look(element);
                const outline = getComputedStyle(element);
                const outlined = outline.outlineStyle !== 'none' && parseFloat(outline.outlineWidth) > 0;
                return outlined || (was !== undefined && was !== is) ? undefined : `${name} looks as before`;
              },
            });
          });
          const faults: string[] = [];
          const stops = new Set<string>();
          for (let stop = 1; stop <= 60; stop++) {
            await page.keyboard.press('Tab');
            const fault = await page.evaluate(() => (globalThis as unknown as { focusFault(): string | undefined }).focusFault());
            if (fault) faults.push(`stop ${stop}: ${fault}`);
            stops.add(await focused(page));
          }
          assert.deepEqual(faults, []);
          assert.ok(stops.size > 30, `${stops.size} different stops`);
        },
        { viewport },
      ));

  test('a whole list of works is walked through and left again', () =>
    site.visit(localise(referencesPath, 'en'), async (page) => {
      const wanted = await page
        .locator('main :is(a[href], button, input, [tabindex="0"])')
        .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
      const seen = new Set<number>();
      const indexOfFocus = () =>
        page.evaluate(() => {
          const all = [...document.querySelectorAll('main :is(a[href], button, input, [tabindex="0"])')];
          return document.activeElement ? all.indexOf(document.activeElement) : -1;
        });
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
      let back = false;
      for (let press = 0; press < wanted + 60 && !back; press++) {
        await page.keyboard.press('Tab');
        const index = await indexOfFocus();
        if (index >= 0) seen.add(index);
        back = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.className === 'skip');
      }
      assert.ok(back, `caught at ${await focused(page)}`);
      assert.equal(seen.size, wanted);
    }));

  test('an open dialog keeps the focus, and gives it back', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.keyboard.press('/');
      await page.locator('#search-dialog input[type=search]:focus').waitFor();
      for (let press = 0; press < 6; press++) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(() => {
          const element = document.activeElement;
          return element !== null && element !== document.body && element.closest('#search-dialog') === null;
        });
        assert.equal(outside, false, await focused(page));
      }
    }));
});
