/** What search answers: the section a reader means among the first, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales, type Locale } from '#src/i18n/locales.ts';
import type { Kind } from '#src/search/kinds.ts';
import { searchWords } from '#src/search/strings.ts';
import { localise, placePath, termPath } from '#src/i18n/urls.ts';
import { chapterIn, phone, sectionIn, unobscured, wide } from './reader.ts';
import { answers, results, searchAddress } from './search.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();

/** The section itself, a word of the other language, a slip, traditional characters, a question. */
const asked: readonly (readonly [Locale, string, string])[] = [
  ['en', 'prompt injection', 'challenges#prompt-injection'],
  ['en', 'rewrd model', 'chatgpt#reward-model'],
  ['en', '昇腾', 'cloud#huawei-cloud'],
  ['en', 'how many parameters does LoRA train?', 'stable-diffusion#lora'],
  ['zh', '图生图', 'stable-diffusion#editing'],
  ['zh', 'sleeper agents', 'challenges#backdoors'],
  ['zh', '獎勵模型', 'chatgpt#reward-model'],
];
// Which section answers is tested for hundreds of questions without a browser.
for (const [on, typed, place] of share(asked, 5, 1))
  test(`${on}: ${typed} → ${place}`, () =>
    site.visit(searchAddress(on, typed), async (page) => {
      const hits = await answers(page);
      assert.ok(
        hits.slice(0, 3).includes(localise(placePath(place), on)),
        JSON.stringify(hits.slice(0, 5)),
      );
    }));

test('a slip is mended, said, and what was meant is marked', () =>
  site.visit(searchAddress('en', 'rewrd model'), async (page) => {
    await answers(page);
    const said = searchWords.en.corrected.replace('{q}', 'reward model');
    assert.ok((await page.locator('main [role=status]').innerText()).startsWith(said));
    assert.equal(
      (await page.locator(`${results} mark`).first().innerText()).toLowerCase(),
      'reward model',
    );
  }));

test('a term has its definition beside its section, with where it is explained', () =>
  site.visit(searchAddress('en', 'what is a reward model'), async (page) => {
    assert.equal((await answers(page))[0], localise(placePath('chatgpt#reward-model'), 'en'));
    const card = page.locator('.hit-defined .definition-card');
    assert.equal(
      await card.locator(`a[href="${localise(termPath('reward-model'), 'en')}"]`).count(),
      1,
    );
    assert.ok(
      (await card
        .locator(`a[href="${localise(placePath('chatgpt#reward-model'), 'en')}"]`)
        .count()) >= 1,
    );
  }));

/** A question that has a thing of each kind, and how many of one are offered unasked. */
const few = 3;
const ofKind: readonly (readonly [Kind, string])[] = [
  ['explorable', 'noise'],
  ['figure', 'published vocabularies'],
  ['question', 'ChatGPT'],
  ['event', 'ELIZA'],
  ['claim', 'Stable Diffusion'],
  ['term', 'reward model'],
  ['work', 'Radford'],
];
// Each kind answers by the same rules.
for (const [kind, query] of share(ofKind, 5))
  test(`things of the kind “${kind}” say so, are few unless asked for, and are shown alone by one control`, () =>
    site.visit(searchAddress('en', query), async (page) => {
      await answers(page);
      assert.ok((await page.locator(`.hit-${kind}`).count()) <= few);
      await page.locator('main select[name=kind]').selectOption(kind);
      await page.locator(`${results}:not(.hit-${kind})`).first().waitFor({ state: 'detached' });
      assert.ok((await answers(page)).length > 0);
      const labels = await page.locator(`.hit-${kind} .hit-page`).allInnerTexts();
      for (const label of labels) assert.ok(label.startsWith(searchWords.en.kinds[kind]), label);
      await page.waitForURL((url) => url.searchParams.get('kind') === kind);
    }));

/** However it is typed: width, case, accents, traditional characters. */
const sameThing: readonly (readonly [Locale, Kind, string, string])[] = [
  ['en', 'term', 'reward model', 'ＲＥＷＡＲＤ　Ｍodél'],
  ['zh', 'term', '奖励模型', '獎勵模型'],
  ['en', 'work', 'Radford', 'ｒàdｆＯＲＤ'],
  ['zh', 'work', '华为', '華為'],
];
for (const [locale, kind, plain, other] of share(sameThing, 5))
  test(`in the ${kind === 'term' ? 'glossary' : 'references'} ${other} is ${plain}`, () =>
    site.visit(`${searchAddress(locale, plain)}&kind=${kind}`, async (page) => {
      const hits = await answers(page);
      assert.ok((await page.locator(`.hit-${kind}`).count()) > 0);
      await page.goto(`${site.origin}${searchAddress(locale, other)}&kind=${kind}`);
      assert.deepEqual(await answers(page), hits);
    }));

/** By the other language, by another name, and although it was mistyped. */
const ledTo: readonly (readonly [Locale, string, string])[] = [
  ['zh', 'reward model', '奖励模型'],
  ['en', 'AIGC', 'AI-generated content'],
  ['en', 'rewrd model', 'reward model'],
  ['zh', '獎勵模型', '奖励模型'],
];
for (const [locale, query, wanted] of ledTo)
  test(`${query}: ${wanted} is marked on the page that a hit leads to`, () =>
    site.visit(searchAddress(locale, query), async (page) => {
      await answers(page);
      await page.locator(results).first().click();
      await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
      const marked = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) => String(range).toLowerCase()),
      );
      assert.ok(marked.includes(wanted.toLowerCase()), marked.slice(0, 5).join(' '));
    }));

const own: [Locale, string][] = [
  ['en', 'cross-attention'],
  ['zh', '交叉注意力'],
];
for (const [locale, query] of own)
  test(`the section on ${query} is first; each hit says where it is and shows the words`, () =>
    site.visit(searchAddress(locale, query), async (page) => {
      assert.equal((await answers(page))[0], sectionIn(locale, 'conditioning'));
      const hits = await page.locator(results).evaluateAll((links) =>
        links.map((link) => ({
          tag: link.tagName,
          href: link.getAttribute('href') ?? '',
          page: link.querySelector('.hit-page')?.textContent ?? '',
          title: link.querySelector('.hit-title')?.textContent ?? '',
          excerpt: link.querySelector('.hit-excerpt')?.textContent ?? '',
          marks: [...link.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        })),
      );
      const chapter = await site.visit(chapterIn(locale), (other) =>
        other.locator('h1').innerText(),
      );
      const sections = hits.filter(
        ({ href }) => href.startsWith(chapterIn(locale)) && !href.includes('#'),
      );
      assert.ok(sections.length >= 2);
      for (const { page: at } of sections) assert.equal(at, chapter);
      for (const hit of hits) {
        assert.equal(hit.tag, 'A');
        assert.notEqual(hit.title, '', hit.href);
        if (!hit.href.includes('/references/')) assert.notEqual(hit.excerpt, '', hit.href);
      }
      const [first] = sections;
      assert.ok(
        first?.marks.some((mark) => mark.toLowerCase() === query),
        String(first?.marks),
      );
      const status = await page.locator('main [role=status]').innerText();
      assert.equal(status, searchWords[locale].found.replace('{n}', String(hits.length)));
    }));

for (const locale of locales)
  for (const viewport of [wide, phone])
    test(`following a hit lands on the section, below the header, ${locale} at ${viewport.width} px`, () =>
      site.visit(
        searchAddress(locale, locale === 'en' ? 'cross-attention' : '交叉注意力'),
        async (page) => {
          await page.locator(results).first().click();
          await page.waitForURL(`**${sectionIn(locale, 'conditioning')}`);
          await unobscured(page, '#conditioning');
        },
        { viewport },
      ));
