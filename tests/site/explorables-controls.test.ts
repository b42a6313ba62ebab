/** Every control of every explorable: named, large enough to touch, and worked by keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chapters, Figure, open, phone, type Visit } from './figures.ts';
import type { Focused } from './reading.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const controls = 'input, select, textarea, button, [tabindex="0"]';

/** Names that the browser gives to what can be worked or looked at, by role. */
async function namesIn({ page, view }: Figure): Promise<[role: string, name: string][]> {
  const roles =
    /^(slider|radio|checkbox|switch|combobox|listbox|textbox|spinbutton|button|application|group|radiogroup|img|image|link)$/;
  const handle = await view.elementHandle();
  assert.ok(handle);
  await handle.evaluate((element) => element.setAttribute('data-names', ''));
  const browser = await page.context().newCDPSession(page);
  const { root } = await browser.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await browser.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-names]',
  });
  const { nodes } = await browser.send('Accessibility.queryAXTree', { nodeId });
  await handle.evaluate((element) => element.removeAttribute('data-names'));
  await browser.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.test(role?.value as string))
    .map(({ role, name }) => [role?.value as string, ((name?.value as string) ?? '').trim()]);
}

/** Hit boxes of the figure under 44 × 44 px: a control with its labels, a link, what can be dragged. */
const cramped = ({ all }: Figure): Promise<string[]> =>
  all.evaluate((figure) => {
    const grabbed = (element: Element | null): boolean =>
      element !== null && getComputedStyle(element).cursor === 'grab';
    return [...figure.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches('input, select, button, textarea, a, summary, [tabindex="0"]') ||
          (grabbed(element) && !grabbed(element.parentElement)),
      )
      .filter((element) => {
        const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((part) =>
          part.getBoundingClientRect(),
        );
        const width =
          Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
        const height =
          Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
        return width < 43.5 || height < 43.5;
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${width.toFixed(1)} × ${height.toFixed(1)} ${element.outerHTML.slice(0, 100)}`;
      });
  });

/** What the keys do to each kind of control: to both ends and back, through all choices. */
const keysFor = ({ kind, choices }: Focused): string[] => {
  const keys: Record<string, string[]> = {
    range: ['Home', 'End', 'ArrowLeft', 'ArrowRight'],
    radio: Array.from({ length: choices }, () => 'ArrowRight'),
    'select-one': ['End', 'Home', ...Array.from({ length: choices - 1 }, () => 'ArrowDown')],
    checkbox: ['Space', 'Space'],
    button: ['Enter'],
    surface: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'],
  };
  return keys[kind] ?? assert.fail(`no keys for ${kind}`);
};

interface Worked {
  /** Where the control stood when it had moved and the figure had not. */
  readonly idle: string[];
  /** What went wrong in the figure, and where the control last stood then. */
  readonly faults: ReadonlyMap<string, string>;
}

/** Works what has the focus. `said` is what was spoken last: each end of a slider must say more. */
async function work(figure: Figure, focused: Focused, said: { text: string }): Promise<Worked> {
  const { kind, index } = focused;
  const keys = keysFor(focused);
  const moves: { shown: boolean; at: string }[] = [];
  const faults = new Map<string, string>();
  await figure.changed();
  let { at } = focused;
  for (const key of keys) {
    await figure.page.keyboard.press(key);
    const shown = await figure.changed();
    const now = await figure.focused();
    // A button that has done all it can may give the focus away; nothing else may.
    if (kind !== 'button') assert.equal(now?.index, index, `${key} loses the focus`);
    if (!/button|surface/.test(kind) && now?.at === at) continue;
    if (kind === 'range' && /Home|End/.test(key)) said.text = await figure.speaks(said.text);
    const renamed = kind === 'button' && now !== undefined && now.at !== at;
    const place = `${kind} ${index} at ${now?.at}`;
    moves.push({ shown: shown || renamed, at: place });
    for (const fault of await figure.faults()) faults.set(fault, place);
    if (renamed) {
      await figure.page.keyboard.press('Space');
      assert.equal((await figure.focused())?.at, at, 'a second press does not undo the first');
    } else at = now?.at ?? at;
  }
  if (moves.length < Math.min(2, keys.length))
    faults.push(`${kind} ${index} at ${at} hardly moves`);
  // Neighbouring choices may look the same; one that looks like both its neighbours does nothing.
  const idle = moves.filter(
    ({ shown }, i) => !shown && !(kind === 'radio' && moves.at(i - 1)?.shown),
  );
  return { idle: idle.map((move) => move.at), faults };
}

/**
 * Whether a group of radio buttons that changes nothing by itself changes what a press on the drawing
 * does: the same press twice, between them the next choice.
 */
async function changesPresses(figure: Figure, index: number): Promise<boolean> {
  const surface = figure.view.locator('[role="application"]');
  if ((await surface.count()) === 0) return false;
  const box = await surface.boundingBox();
  assert.ok(box);
  const position = { x: box.width / 4, y: box.height / 3 };
  await surface.click({ position });
  const once = await figure.read();
  const choice = figure.view.locator(controls).nth(index);
  await choice.focus();
  await figure.page.keyboard.press('ArrowRight');
  await surface.click({ position });
  const other = await figure.read();
  await choice.focus();
  return other !== once;
}

for (const { path, locale, names } of chapters)
  describe(path, () => {
    let visit: Visit;
    before(async () => (visit = await open(site, path, { ...phone, clock: true })));
    after(() => visit.close());

    for (const name of names)
      describe(name, () => {
        let figure: Figure;
        before(async () => (figure = await new Figure(visit.page, name).wake()));

        test('is silent until something changes', async () => {
          await visit.page.clock.fastForward(5000);
          await figure.frames(2);
          assert.equal(await figure.spoken(), '');
          assert.ok((await figure.view.locator('[role="status"][aria-live="polite"]').count()) > 0);
        });

        test('names everything, in the language of the page', async () => {
          const found = await namesIn(figure);
          assert.ok(found.some(([role]) => /slider|radio|combobox/.test(role)));
          const foreign = (text: string): boolean =>
            locale === 'en'
              ? /\p{Script=Han}/u.test(text)
              : !/\p{Script=Han}/u.test(text) && /\b[a-z]{3}/.test(text);
          assert.deepEqual(
            found.filter(([, text]) => text === '' || foreign(text)),
            [],
          );
        });

        test('can be touched', async () => assert.deepEqual(await cramped(figure), []));

        test('asks for a prediction and answers it', async () => {
          const choices = await figure.all.locator('.check .choice').evaluateAll((all) =>
            all.map((choice) => ({
              right: choice.classList.contains('choice-right'),
              verdict: choice.querySelector('.reason b')?.textContent ?? '',
              reason: choice.querySelector('.reason p')?.textContent?.trim() ?? '',
            })),
          );
          const right = choices.filter((choice) => choice.right);
          assert.equal(right.length, 1);
          assert.equal(new Set(choices.map(({ verdict }) => verdict)).size, 2);
          assert.equal(choices.filter(({ verdict }) => verdict === right[0]?.verdict).length, 1);
          assert.deepEqual(
            choices.filter(({ reason }) => reason === ''),
            [],
          );
          assert.deepEqual(await figure.reasons(), []);
          await figure.approach();
          await visit.page.keyboard.press('Tab');
          for (const i of choices.keys()) {
            await visit.page.keyboard.press(i === 0 ? 'Space' : 'ArrowDown');
            assert.deepEqual(await figure.reasons(), [i]);
          }
        });

        test('is worked by keyboard alone, and says what has changed', async () => {
          const reached = new Set<number>();
          const faults = new Map<string, string>();
          const idle: string[] = [];
          const said = { text: '' };
          const walk = async (): Promise<void> => {
            await figure.approach();
            // The prediction comes first; then every control in turn, until the caption.
            for (let inside = false, tabs = 0; tabs < 60; tabs += 1) {
              await visit.page.keyboard.press('Tab');
              const focused = await figure.focused();
              if (!focused && inside) break;
              inside ||= focused !== undefined;
              if (!focused || reached.has(focused.index)) continue;
              reached.add(focused.index);
              const done = await work(figure, focused, said);
              for (const [fault, place] of done.faults) faults.set(fault, place);
              const elsewhere =
                done.idle.length > 0 &&
                focused.kind === 'radio' &&
                (await changesPresses(figure, focused.index));
              if (!elsewhere) idle.push(...done.idle);
            }
          };
          await walk();
          // Once more, for buttons that had nothing to do the first time.
          await walk();
          const missed = await figure.view.locator(controls).evaluateAll((all) => {
            const names = all.map((control) => control.getAttribute('name'));
            return all.map((control, i) => ({
              index: names[i] ? names.indexOf(names[i]) : i,
              html: control.outerHTML.slice(0, 120),
            }));
          });
          assert.deepEqual(
            missed.filter(({ index }) => !reached.has(index)),
            [],
          );
          assert.deepEqual(idle, []);
          assert.deepEqual([...faults], []);
          assert.match(
            said.text,
            locale === 'zh' ? /\p{Script=Han}.*。$/su : /^[^\p{Script=Han}]+\.$/su,
          );
        });

        test('has kept the console quiet', () => assert.deepEqual(visit.faults.splice(0), []));
      });
  });
