import assert from 'node:assert/strict';
import { after, beforeEach, describe, mock, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { choice, defineState, integer } from '#src/drawing/state.ts';
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
  await act(() => render(h(View, {}), root));
  stop = () => {
    render(null, root);
    window.close();
  };
  return {
    window,
    seen,
    now: () => seen.at(-1)!,
    change: (next: Partial<State>) => act(() => change(next)),
    /** As if the reader had typed another hash. The page is told of it by a timer of its own. */
    go: (hash: string) =>
      act(() => {
        window.location.hash = hash;
        pass(1);
      }),
    link: () => window.document.querySelector('a')!.getAttribute('href'),
  };
}

/** The clock stands still but for this. */
const pass = (milliseconds: number): void => mock.timers.tick(milliseconds);

describe('state in the address bar', () => {
  beforeEach(() => {
    stop();
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  after(() => {
    stop();
    mock.timers.reset();
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
    pass(350);
    assert.equal(window.location.hash, '#demo?t=0300');
    assert.equal(link(), '#demo?t=300');
  });

  test('after changes have settled the address and the link carry the view, once', async () => {
    const { window, change, link } = await mount('#section');
    let writes = 0;
    const write = window.history.replaceState.bind(window.history);
    window.history.replaceState = (...all) => (writes++, write(...all));
    for (let t = 0; t < 5; t++) {
      await change({ t });
      pass(20);
    }
    assert.equal(window.location.hash, '#section');
    pass(350);
    assert.equal(window.location.href, 'https://example.org/chapter/?q=1#demo?t=4');
    assert.equal(link(), '#demo?t=4');
    assert.equal(writes, 1);
    await change({ t: 500 });
    pass(350);
    assert.equal(window.location.hash, '#demo');
  });

  test('follows a later change of the hash', async () => {
    const { go, now } = await mount('');
    await go('#demo?t=7');
    assert.equal(now().t, 7);
    await go('#elsewhere');
    assert.equal(now().t, 7);
  });

  test('works where the history is blocked', async () => {
    const { window, now, change } = await mount('');
    window.history.replaceState = () => {
      throw new window.DOMException('blocked', 'SecurityError');
    };
    await change({ t: 9 });
    pass(350);
    assert.equal(now().t, 9);
    assert.equal(window.location.hash, '');
  });
});
