/** Nothing moves unasked; what runs on request is at its end at once for readers who ask for less motion. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chapters, Figure, open, type Visit } from './figures.ts';
import { builtSite } from './support.ts';

const site = builtSite();

/** Sets the figure's first slider to its beginning, so that what runs has a way to go. */
async function rewind({ page, view }: Figure): Promise<void> {
  await view.locator('input[type="range"]').first().focus();
  await page.keyboard.press('Home');
}

interface Pressed {
  readonly button: string;
  /** The button changed its words: it had started something that lasts. */
  readonly ran: boolean;
  /** What the figure showed in the end. */
  readonly read: string;
}

/** Presses each button of the figure in turn, and waits until what it has started is over. */
async function pressAll(figure: Figure): Promise<Pressed[]> {
  const pressed: Pressed[] = [];
  for (const button of await figure.view.locator('button:enabled').all()) {
    await rewind(figure);
    const words = await button.innerText();
    await button.press('Enter');
    const ran = (await button.innerText()) !== words;
    if (ran)
      await figure.page.waitForFunction(
        ([element, text]) => (element as HTMLElement).innerText === text,
        [await button.elementHandle(), words] as const,
      );
    pressed.push({ button: words, ran, read: await figure.read() });
  }
  return pressed;
}

for (const { path, names } of chapters)
  describe(path, () => {
    const ran: string[] = [];
    let moving: Visit;
    let still: Visit;
    before(async () => {
      moving = await open(site, path, { reducedMotion: 'no-preference' });
      still = await open(site, path, { reducedMotion: 'reduce' });
    });
    after(() => Promise.all([moving.close(), still.close()]));

    for (const name of names) {
      test(`${name} rests until it is touched`, async () => {
        const rests = async ({ page }: Visit): Promise<void> => {
          const figure = await new Figure(page, name).wake();
          await figure.changed();
          await figure.frames(30);
          assert.equal(await figure.changed(), false);
          const animations = await figure.all.evaluate(
            (element) => element.getAnimations({ subtree: true }).length,
          );
          assert.equal(animations, 0);
        };
        await Promise.all([moving, still].map(rests));
      });

      test(`${name} goes to the end at once where less motion is asked for`, async () => {
        const expected = await pressAll(new Figure(moving.page, name));
        const figure = new Figure(still.page, name);
        for (const [i, button] of (await figure.view.locator('button:enabled').all()).entries()) {
          await rewind(figure);
          await button.press('Enter');
          const at = expected[i];
          assert.equal(await button.innerText(), at?.button);
          assert.equal(await figure.read(), at?.read, `${at?.button} is not at its end`);
          await figure.changed();
          await figure.frames(30);
          assert.equal(await figure.changed(), false, `${at?.button} moves on`);
          if (at?.ran) ran.push(name);
        }
        assert.deepEqual([...moving.faults.splice(0), ...still.faults.splice(0)], []);
      });
    }

    test('and something runs at all', () => assert.ok(ran.length > 0));
  });
