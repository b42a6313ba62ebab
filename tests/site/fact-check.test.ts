/** The ledger: whole without script, filtered by verdict and chapter with it, linked both ways. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { factCheckPath, localise } from '#src/i18n/urls.ts';
import { locales } from '#src/i18n/locales.ts';
import { builtSite, dist, readBuilt } from './support.ts';
import { faultsOf } from './reader.ts';

const site = builtSite();
const { claims } = parse(readFileSync('content/claims.yaml', 'utf8')) as {
  claims: { id: string; verdict: string; section: string }[];
};
const wrongIn = (chapter: string): number =>
  claims.filter((c) => c.verdict === 'wrong' && c.section.startsWith(`${chapter}#`)).length;

const shown = (page: Page): Promise<number> => page.locator('.claim:visible').count();

for (const locale of locales) {
  const path = localise(factCheckPath, locale);

  test(`${path} holds every claim, also without script`, async () => {
    await site.visit(
      path,
      async (page) => {
        assert.equal(await shown(page), claims.length);
        assert.equal(await page.locator('.claim-filter').isVisible(), false);
      },
      { javaScriptEnabled: false },
    );
  });

  test(`${path} filters by verdict and chapter, by keyboard, and the address keeps it`, async () => {
    await site.visit(path, async (page) => {
      const faults = faultsOf(page);
      await page.locator('select[name=verdict]').focus();
      await page.locator('select[name=verdict]').selectOption('wrong');
      assert.equal(await shown(page), claims.filter((c) => c.verdict === 'wrong').length);
      await page.locator('select[name=chapter]').selectOption('cloud');
      assert.equal(await shown(page), wrongIn('cloud'));
      assert.match(
        (await page.locator('.claim-filter [role=status]').textContent()) ?? '',
        new RegExp(`${wrongIn('cloud')}.*${claims.length}|${claims.length}.*${wrongIn('cloud')}`),
      );
      assert.equal(new URL(page.url()).search, '?verdict=wrong&chapter=cloud');
      await page.reload();
      assert.equal(await shown(page), wrongIn('cloud'));
      assert.deepEqual(faults, []);
    });
  });

  test(`${path} with an unknown verdict shows all, and a linked claim is never hidden`, async () => {
    await site.visit(`${path}?verdict=%3Cb%3E&chapter=nowhere`, async (page) =>
      assert.equal(await shown(page), claims.length),
    );
    const correct = claims.find(({ verdict }) => verdict === 'correct');
    await site.visit(`${path}?verdict=wrong#${correct?.id ?? ''}`, async (page) =>
      assert.ok(await page.locator(`#${correct?.id ?? ''}`).isVisible()),
    );
  });
}

test('a claim leads to where it is put right, and every such place exists', () => {
  for (const locale of locales) {
    const html = readBuilt(localise(factCheckPath, locale));
    const links = [...html.matchAll(/class="claim-foot"[\s\S]*?<\/p>/g)].map(
      ([foot]) => [...foot.matchAll(/href="([^"]+)"/g)].at(-1)?.[1] ?? '',
    );
    assert.equal(links.length, claims.length);
    for (const link of links) {
      const [page = '', id] = link.split('#');
      const html = readBuilt(page);
      assert.match(html, /data-records="section"/, link);
      if (id !== undefined) assert.ok(html.includes(`id="${id}"`), link);
    }
  }
});

test('corrections of our own text can be followed as a feed in both languages', () => {
  for (const file of ['corrections.xml', 'zh/corrections.xml'])
    assert.match(
      readFileSync(dist + file, 'utf8'),
      /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
});
