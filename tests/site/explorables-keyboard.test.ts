/** Every explorable driven by keyboard in a real browser, every third in Chinese. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import {
  controlsOf,
  promptFiguresOf,
  look,
  pass,
  press,
  somePagesWithFigures,
  wake,
} from './explorable.ts';
import { go, keptOpen } from './open-figures.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const reuse = keptOpen(site);

// What a control does does not depend on the language; that it is said in Chinese, some show.
for (const path of share(somePagesWithFigures(), 6))
  for (const { id } of promptFiguresOf(path))
    test(`${path}#${id}: answers every control from the keyboard, aloud`, async () => {
      const { page, faults } = await reuse(path);
      const figure = await wake(page, id);
      assert.equal((await look(figure)).spoken, '', 'silent on arrival');

      const kinds = await controlsOf(figure);
      assert.ok(kinds.length > 1, 'has controls');
      for (const [index, kind] of kinds.entries()) {
        // Each from the start, since one control may take another away.
        await go(page, `#${id}?`);
        await controlsOf(figure);
        let before = await look(figure);
        const tried = await press(figure, index, kind);
        await pass(page);
        let now = await look(figure);
        // At the start an action may be disabled, or lead to the start itself.
        if (kind === 'action' && (!tried || isDeepStrictEqual(now.figure, before.figure))) {
          await press(figure, 0, kinds[0] ?? 'slider');
          await pass(page);
          before = await look(figure);
          assert.ok(await press(figure, index, kind), `control ${index} is never enabled`);
          await pass(page);
          now = await look(figure);
        }
        const what = `control ${index}, ${kind}`;
        assert.notDeepEqual(now.figure, before.figure, `${what}: changes the figure`);
        assert.notEqual(now.spoken, before.spoken, `${what}: is said`);
        assert.doesNotMatch(now.figure.join(), /NaN|undefined|Infinity/, what);
        // What moves by itself comes to rest.
        if (kind === 'action') await pass(page, 4000);
      }
      assert.deepEqual(faults, []);
    });
