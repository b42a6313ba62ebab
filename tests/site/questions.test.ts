/** What readers ask: a list, the answers on the pages of its groups, and the addresses of the time when both were one page. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { localise, questionGroupPath, questionPath, questionsPath } from '#src/i18n/urls.ts';
import { groups } from '#src/schemas/question.ts';
import { groupPages, questionLists, questions } from './book.ts';
import { unobscured } from './reader.ts';
import { answers, results, searchAddress } from './search.ts';
import { builtSite, lightDocument } from './support.ts';

const site = builtSite();

/** The first question of every group: of each group one stands for all. */
const first = groups.flatMap((group) => questions.find((each) => each.group === group) ?? []);

const old = (locale: Locale, id: string): string => `${localise(questionsPath, locale)}#${id}`;

describe('the list', () => {
  for (const { path, locale } of questionLists)
    test(`${path} has every question under its group, with its former id, and no answer`, () => {
      const document = lightDocument(path);
      const listed = [...document.querySelectorAll('main section')].map((section) => ({
        id: section.querySelector('h2')?.id,
        href: section.querySelector('h2 a')?.getAttribute('href'),
        items: [...section.querySelectorAll('li')].map((item) => [
          item.id,
          item.querySelector('a')?.getAttribute('href'),
          item.textContent?.trim(),
        ]),
      }));
      const wanted = groups.map((group) => ({
        id: `group-${group}`,
        href: localise(questionGroupPath(group), locale),
        items: questions
          .filter((each) => each.group === group)
          .map(({ id, question }) => [
            id,
            localise(questionPath(group, id), locale),
            question[locale],
          ]),
      }));
      assert.deepEqual(listed, wanted);
      assert.equal(document.querySelector('.question-answer, [data-pagefind-body]'), null);
    });
});

describe('the answers', () => {
  for (const locale of locales)
    test(`each question is answered on exactly one page, ${locale}`, () => {
      const answered = groupPages
        .filter((page) => page.locale === locale)
        .flatMap(({ path }) =>
          [...lightDocument(path).querySelectorAll('[data-records=questions] .question')].map(
            (question) => {
              assert.equal(
                question.querySelector('.question-link')?.getAttribute('href'),
                `#${question.id}`,
              );
              assert.ok(question.querySelector('.question-answer')?.textContent?.trim());
              return `${path}#${question.id}`;
            },
          ),
        );
      const wanted = questions.map(({ group, id }) => localise(questionPath(group, id), locale));
      assert.deepEqual(answered.toSorted(), wanted.toSorted());
    });

  test('each group has a title and a description of its own, its neighbours, and the way up', () => {
    const told = new Set<string>();
    for (const { path, id, locale } of groupPages) {
      const document = lightDocument(path);
      const title = document.querySelector('title')?.textContent ?? '';
      assert.equal(title.split(' · ')[0], document.querySelector('h1')?.textContent?.trim());
      told.add(title);
      told.add(document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
      const at = groups.indexOf(id as (typeof groups)[number]);
      const links = (selector: string) =>
        [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
      const of = (group: string | undefined): string[] =>
        group === undefined ? [] : [localise(questionGroupPath(group), locale)];
      assert.deepEqual(links('.page-ends [rel=prev]'), of(groups[at - 1]), path);
      assert.deepEqual(links('.page-ends [rel=next]'), of(groups[at + 1]), path);
      assert.deepEqual(links('.page-ends .up'), [localise(questionsPath, locale)], path);
      assert.deepEqual(links('#menu [aria-current="page"]'), [path]);
    }
    assert.equal(told.size, 2 * groupPages.length);
  });
});

describe('/questions/#id', () => {
  test('without script lands on the question in the list', () =>
    site.visit(
      old('zh', 'guidance-scale'),
      async (page) => {
        await unobscured(page, '#guidance-scale');
        await page.locator('#guidance-scale:target a').click();
        await page.waitForURL(
          site.origin + localise(questionPath('workings', 'guidance-scale'), 'zh'),
        );
        await unobscured(page, '#guidance-scale .question-asked');
      },
      { javaScriptEnabled: false },
    ));

  for (const locale of locales)
    test(`with script leads on to the answer, ${locale}`, async () => {
      for (const { group, id } of first)
        await site.visit(old(locale, id), async (page) => {
          await page.waitForURL(site.origin + localise(questionPath(group, id), locale));
          await unobscured(page, `#${id} .question-asked`);
        });
    });

  test('of a group, or of nothing, stays', async () => {
    for (const hash of ['#group-law', '#nowhere'])
      await site.visit(localise(questionsPath, 'en') + hash, async (page) => {
        if (hash === '#group-law') await unobscured(page, hash);
        await page.waitForFunction(() => document.readyState === 'complete');
        assert.equal(page.url(), site.origin + localise(questionsPath, 'en') + hash);
      });
  });

  test('the way back leads past the list', () =>
    site.visit('/', async (page) => {
      await page.goto(site.origin + old('en', 'guidance-scale'));
      await page.waitForURL(
        site.origin + localise(questionPath('workings', 'guidance-scale'), 'en'),
      );
      await page.goBack();
      await page.waitForURL(`${site.origin}/`);
    }));
});

for (const locale of locales)
  test(`search leads to the answer, ${locale}`, () => {
    const asked = questions.find(({ id }) => id === 'guidance-scale');
    assert.ok(asked);
    const path = localise(questionPath(asked.group, asked.id), locale);
    return site.visit(searchAddress(locale, asked.question[locale]), async (page) => {
      await page
        .locator('main select[name=kind] option[value=question]')
        .waitFor({ state: 'attached' });
      await page.locator('main select[name=kind]').selectOption('question');
      await page.locator(`main .hit-question`).first().waitFor();
      assert.ok((await answers(page)).includes(path));
      await page.locator(`${results}[href="${path}"]`).first().click();
      await page.waitForURL(site.origin + path);
      await unobscured(page, `#${asked.id} .question-asked`);
    });
  });
