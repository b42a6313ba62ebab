/** The miniature in a real browser: the same tensors as in Node, its page driven, and what may go wrong. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { states } from '#src/explorables/miniature/model.ts';
import { view } from '#src/explorables/miniature/strings.ts';
import { shippedModels } from '#src/miniature/files.ts';
import { paint, pictureOfLatent, type Progress } from '#src/miniature/pipeline.ts';
import { tokenise } from '#src/miniature/world/tokenise.ts';
import { figureOf } from './explorable.ts';
import { faultsOf } from './reader.ts';
import { builtSite, dist } from './support.ts';
import { trafficOf } from './traffic.ts';

const site = builtSite();
const path = '/stable-diffusion/try-it/';
const words = view.en;

/** The script of the worker, as the page's own scripts name it. */
const workerScript = (): string => {
  const [file] = globSync('_astro/entry-*.js', { cwd: dist });
  assert.ok(file, 'the worker was built');
  return `/${file.replaceAll('\\', '/')}`;
};

const request = {
  text: tokenise(states.en.initial.prompt).ids,
  guidance: 3,
  steps: 6,
  sampler: 'ddim',
  seed: 7,
} as const;

/** What the worker answers in this browser: the last latent and the picture. */
const paintedIn = (page: Page, plain: boolean): Promise<{ latent: number[]; picture: number[] }> =>
  page.evaluate(
    async ({ script, ask, plain }) => {
      const worker = new Worker(script, { type: 'module' });
      let latent: number[] = [];
      const run = (id: number, task: string, ask: unknown): Promise<{ picture: Float32Array }> =>
        new Promise((resolve, reject) => {
          worker.onerror = () => reject(new Error('the worker did not start'));
          worker.onmessage = ({ data }) => {
            if (data.id !== id) return;
            if (data.fault) reject(new Error(data.message));
            if (data.progress?.next) latent = [...data.progress.next];
            if (data.done) resolve(data.done);
          };
          worker.postMessage({ id, task, ask });
        });
      await run(1, 'load', { parts: ['paint'], plain });
      const { picture } = await run(2, 'paint', ask);
      worker.terminate();
      return { latent, picture: [...picture] };
    },
    { script: workerScript(), ask: request, plain },
  );

test('the tensors of Chromium are those of Node, with kernels and without', async () => {
  const models = await shippedModels();
  let last: Progress | undefined;
  for await (const step of paint(models, request)) last = step;
  const expected = { latent: last!.next, picture: pictureOfLatent(models, last!.next) };
  await site.visit(path, async (page) => {
    for (const plain of [false, true]) {
      const found = await paintedIn(page, plain);
      for (const name of ['latent', 'picture'] as const) {
        const most = Math.max(...found[name].map((x, i) => Math.abs(x - expected[name][i]!)));
        assert.equal(found[name].length, expected[name].length);
        assert.ok(most < 1e-3, `${name}, ${plain ? 'plain' : 'kernels'}: ${most}`);
      }
    }
  });
});

async function woken(page: Page): Promise<Locator> {
  const figure = figureOf(page, 'miniature');
  await figure
    .locator('.explorable-view')
    .evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  return figure;
}

const statusIs = (figure: Locator, text: string): Promise<void> =>
  figure.locator('.status', { hasText: text }).waitFor();

const ready = words.status({ kind: 'ready', backend: 'wasm' });

/** Loads the model and waits for the first painting with all its steps. */
async function load(figure: Locator): Promise<void> {
  await figure.locator('.request .action').click();
  await statusIs(figure, ready);
  await figure.locator('.row canvas').first().waitFor();
}

/** The finished pictures, as numbers. */
const finished = (figure: Locator): Promise<string[]> =>
  figure
    .locator('.moments li:last-child canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

test('the page loads on request, paints, names what it does not know, and puts it all into the link', () =>
  site.visit(path, async (page) => {
    const faults = faultsOf(page);
    const asked: string[] = [];
    page.on('request', (one) => asked.push(one.url()));
    const figure = await woken(page);
    assert.ok(!asked.some((url) => url.includes('.bin')), 'no weights before they are asked for');
    await load(figure);
    assert.equal(asked.filter((url) => url.includes('.bin')).length, 1);

    // With both predictions swapped it paints what was not asked for, and a check says why.
    const wrong = figure.locator('.lanes:not([data-stale]) .verdict [data-hue="risk"]');
    assert.equal(await wrong.count(), 0);
    await figure.locator('[data-fault="swapped"]').press('Space');
    await wrong.first().waitFor();
    await figure.locator('[data-check-result="fail"]').first().waitFor();
    await figure.locator('[data-mend]').press('Enter');
    await wrong.first().waitFor({ state: 'detached' });
    await statusIs(figure, ready);

    const prompt = figure.locator('.prompt input').first();
    await prompt.fill('a green dragon');
    const unknown = figure.locator('.offers', { hasText: 'dragon' });
    await unknown.getByRole('button', { name: 'moon' }).click();
    assert.equal(await prompt.inputValue(), 'a green moon');
    assert.equal(await unknown.count(), 0);

    // At s = 0 the prompt does not count: two prompts, one picture.
    await figure.locator('.toggle input:not([data-fault])').check();
    await figure.locator('.slider input').first().fill('0');
    await statusIs(figure, ready);
    await figure.locator('.lanes:not([data-stale]) .lane:nth-child(2)').waitFor();
    const [one, other] = await finished(figure);
    assert.equal(one, other);

    await page.waitForURL(/both=1/);
    const link = new URL(page.url()).hash;
    assert.match(link, /^#miniature\?prompt=a\+green\+moon&both=1&s=0$/);
    await site.visit(path + link, async (fresh) => {
      const same = await woken(fresh);
      assert.equal(await same.locator('.prompt input').first().inputValue(), 'a green moon');
      assert.equal(await same.locator('.prompt').count(), 2);
    });

    // Away and back: the view is that of the address.
    await page.goto(`${site.origin}/stable-diffusion/editing/`);
    await page.goBack();
    assert.equal(await (await woken(page)).locator('.prompt').count(), 2);
    assert.deepEqual(faults, []);
  }));

test('from the click to the first picture it asks for the script of the worker and the weights, and nothing else', () =>
  site.visit(path, async (page) => {
    const figure = await woken(page);
    const { asked, rest } = trafficOf(page);
    await rest();
    const before = asked.length;
    await load(figure);
    await rest();
    const names = asked.slice(before).map((request) => new URL(request.url()).pathname);
    assert.equal(names.length, 2, names.join());
    assert.equal(names[0], workerScript());
    assert.match(names[1]!, /\/paint[^/]*\.bin$/);
  }));

/**
 * Megabytes of the processes that draw pages which nobody else has, once the page has collected what it no longer
 * holds. The share of the browser's program that falls to them depends on what else runs on the machine.
 */
async function ownMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const whole = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    .reduce((sum, kilobytes) => sum + Number(kilobytes) / 1000, 0);
}

test(
  'the model and its figure hold 50 MB of memory at most after four pictures',
  { skip: !existsSync('/proc/self/status') },
  () =>
    site.visit(path, async (page) => {
      const figure = await woken(page);
      await trafficOf(page).rest();
      const before = await ownMegabytes(page);
      await load(figure);
      const seed = figure.locator('.slider input').nth(2);
      for (const other of ['11', '12', '13']) {
        await seed.fill(other);
        await figure.locator('.lanes[data-stale]').waitFor();
        await figure.locator('.lanes:not([data-stale]) .row canvas').first().waitFor();
        await statusIs(figure, ready);
      }
      const after = await ownMegabytes(page);
      console.log(`own memory ${before} MB, with the model ${after} MB`);
      assert.ok(after - before > 5 && after - before <= 50, `${after - before} MB`);
    }),
);

test('weights that are damaged, missing or cut off are told, and the next attempt succeeds', () =>
  site.visit(path, async (page) => {
    const [weights] = globSync('_astro/paint*.bin', { cwd: dist });
    const body = await readFile(dist + weights!);
    const figure = await woken(page);
    const attempt = async (text: string): Promise<void> => {
      await figure.locator('.request .action').click();
      await statusIs(figure, text);
    };
    const failing = (fault: 'damaged' | 'missing' | 'offline'): string =>
      words.status({ kind: 'failed', fault });

    await page.route('**/*.bin', (route) => {
      const damaged = Buffer.from(body);
      damaged[50_000]! ^= 1;
      return route.fulfill({ body: damaged });
    });
    await attempt(failing('damaged'));
    await page.unrouteAll();
    await page.route('**/*.bin', (route) => route.fulfill({ status: 404 }));
    await attempt(failing('missing'));
    await page.unrouteAll();
    await page.route('**/*.bin', (route) => route.abort());
    await attempt(failing('offline'));
    assert.ok(await figure.locator('.lane').isVisible(), 'what was painted with the site stays');
    await page.unrouteAll();
    await load(figure);
  }));
