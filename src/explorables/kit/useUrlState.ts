import { useEffect, useRef, useState } from 'preact/hooks';
import { readHash, writeHash } from '#src/drawing/state.ts';
import type { Fields, Schema, StateOf } from '#src/drawing/state.ts';

/** Milliseconds of rest before the address is rewritten: browsers limit how often it may be. */
const settle = 250;

/** Puts a link to the present view on the figure's own link and, if `visit`, in the address bar. */
function publish(id: string, hash: string, visit: boolean): void {
  const link = document.getElementById(id)?.querySelector<HTMLAnchorElement>('[data-view-link]');
  link?.setAttribute('href', hash);
  if (!visit || location.hash === hash) return;
  try {
    history.replaceState(history.state, '', hash);
  } catch {
    // A sandboxed or rate-limited history is no reason to stop the figure.
  }
}

/**
 * The state of the explorable `id`, and a function that changes some of its fields.
 *
 * The first render is the server's (all defaults). After mounting, and whenever the hash changes, a
 * hash of the form `#id?query` that names this figure is applied; scrolling to it is the frame's
 * work, which must not wait for the island. The address is rewritten after a rest, and only once the
 * reader has changed something here.
 */
export function useUrlState<const F extends Fields>(
  id: string,
  schema: Schema<F>,
): [StateOf<F>, (change: Partial<StateOf<F>>) => void] {
  const [state, setState] = useState(schema.initial);
  const touched = useRef(false);

  useEffect(() => {
    const apply = (): void => {
      const named = readHash(location.hash);
      if (named.id !== id) return;
      touched.current = false;
      setState(schema.parse(named.query));
    };
    apply();
    addEventListener('hashchange', apply);
    return () => removeEventListener('hashchange', apply);
  }, [id, schema]);

  useEffect(() => {
    const hash = writeHash(id, schema.serialise(state));
    const timer = setTimeout(() => publish(id, hash, touched.current), settle);
    return () => clearTimeout(timer);
  }, [id, schema, state]);

  return [
    state,
    (change) => {
      touched.current = true;
      setState((now) => ({ ...now, ...change }));
    },
  ];
}
