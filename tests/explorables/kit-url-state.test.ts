import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { choice, defineState, integer } from '../../src/explorables/kit/state.ts';
import { useUrlState } from '../../src/explorables/kit/useUrlState.ts';

const schema = defineState({
  t: integer({ min: 0, max: 999, initial: 500 }),
  schedule: choice(['sd', 'cosine'], 'sd'),
});
type State = typeof schema.initial;

const names = [
  'window',
  'document',
  'location',
  'history',
  'addEventListener',
  'removeEventListener',
];
const globals = globalThis as Record<string, unknown>;
const before = Object.fromEntries(names.map((name) => [name, globals[name]]));
let stop = (): void => {};

/** Mounts a view of the state; gives its renders, a way to change it, and the page. */
async function mount(hash: string) {
  stop();
  const dom = new JSDOM(
    '<figure id="demo"><a data-view-link href="#demo"></a><div></div></figure>',
    {
      url: `https://example.org/chapter/?q=1${hash}`,
    },
  );
  const { window } = dom;
  Object.assign(globals, {
    window,
    document: window.document,
    location: window.location,
    history: window.history,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  });
  const seen: State[] = [];
  let change: (next: Partial<State>) => void = () => {};
  const View = () => {
    const [state, set] = useUrlState('demo', schema);
    seen.push(state);
    change = set;
    return null;
  };
  const root = window.document.querySelector('div')!;
  render(h(View, {}), root);
  stop = () => {
    render(null, root);
    window.close();
  };
  await rest(150);
  return {
    window,
    seen,
    now: () => seen.at(-1)!,
    change: (next: Partial<State>) => change(next),
    link: () => window.document.querySelector('a')!.getAttribute('href'),
  };
}

describe('state in the address bar', () => {
  beforeEach(() => stop());
  after(() => {
    stop();
    Object.assign(globals, before);
  });

  test('the first render is the server’s; then the hash is applied', async () => {
    const { seen, now } = await mount('#demo?t=250&schedule=cosine');
    assert.deepEqual(seen[0], schema.initial);
    assert.deepEqual(now(), { t: 250, schedule: 'cosine' });
  });

  test('a hash of another figure, of a section, or of nonsense changes nothing', async () => {
    for (const hash of ['', '#other?t=1', '#demo', '#demo?t=%zz&schedule=x', '#?t=1', '#%']) {
      const { now } = await mount(hash);
      assert.deepEqual(now(), schema.initial, hash);
    }
  });

  test('the address stays as it is until the reader changes something', async () => {
    const { window, link } = await mount('#demo?t=0300');
    await rest(350);
    assert.equal(window.location.hash, '#demo?t=0300');
    assert.equal(link(), '#demo?t=300');
  });

  test('after changes have settled the address and the link carry the view, once', async () => {
    const { window, change, link } = await mount('#section');
    let writes = 0;
    const write = window.history.replaceState.bind(window.history);
    window.history.replaceState = (...all) => (writes++, write(...all));
    for (let t = 0; t < 5; t++) {
      change({ t });
      await rest(20);
    }
    assert.equal(window.location.hash, '#section');
    await rest(350);
    assert.equal(window.location.href, 'https://example.org/chapter/?q=1#demo?t=4');
    assert.equal(link(), '#demo?t=4');
    assert.equal(writes, 1);
    change({ t: 500 });
    await rest(350);
    assert.equal(window.location.hash, '#demo');
  });

  test('follows a later change of the hash', async () => {
    const { window, now } = await mount('');
    window.location.hash = '#demo?t=7';
    await rest(150);
    assert.equal(now().t, 7);
    window.location.hash = '#elsewhere';
    await rest(150);
    assert.equal(now().t, 7);
  });

  test('works where the history is blocked', async () => {
    const { window, now, change } = await mount('');
    window.history.replaceState = () => {
      throw new window.DOMException('blocked', 'SecurityError');
    };
    change({ t: 9 });
    await rest(350);
    assert.equal(now().t, 9);
    assert.equal(window.location.hash, '');
  });
});
