import { useEffect, useRef, useState } from 'preact/hooks';
import { faultOf, type Fault } from '#src/miniature/faults.ts';
import { miniature, type Client } from '#src/miniature/worker/client.ts';
import type { PartName } from '#src/miniature/parts.ts';
import { hold, useMissing } from './held.ts';

/** Milliseconds of rest before a changed question is asked: a slider asks many. */
const rest = 150;

/** Milliseconds between two reports: each builds the view anew, and 25 steps may take 130. */
const pace = 100;

export type Status =
  /** Nothing was asked yet. */
  | { readonly kind: 'asleep' }
  /** `share` of the weights has come. */
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  /** The answer is there; `stopped`: it is not, since the reader stopped it. */
  | { readonly kind: 'ready'; readonly stopped?: boolean; readonly backend?: 'plain' | 'wasm' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** What there is to answer with. */
export interface Work<A> {
  /** The miniature with the weights that the figure names. */
  readonly client: Client;
  readonly signal: AbortSignal;
  /** Tells that so many of all steps are done. */
  readonly report: (done: number, all: number) => void;
  /** Shows an answer, which may be a first part of it. */
  readonly show: (answer: A) => void;
}

/** Answers a question; rejects as the client does. */
export type Ask<W, A> = (wanted: W, work: Work<A>) => Promise<void>;

/**
 * Answers to what is wanted, once `start` has been called, and again whenever something else is wanted,
 * which is compared by what is in it. The weights of `parts` are fetched first, once for all figures of
 * a page; `missing` tells the bytes still to come, given those of each part.
 */
export function useAnswer<W, A>(
  parts: readonly PartName[],
  bytes: Readonly<Record<string, number>>,
  wanted: W,
  ask: Ask<W, A>,
) {
  const [attempt, setAttempt] = useState(0);
  const [status, report] = useState<Status>({ kind: 'asleep' });
  const [answer, show] = useState<A>();
  const running = useRef<AbortController>();
  const missing = useMissing(parts, bytes);
  const needed = parts.join();

  async function answerTo(signal: AbortSignal): Promise<void> {
    const client = miniature();
    let resting = false;
    const inPace = (next: Status): void => {
      if (resting) return;
      resting = true;
      setTimeout(() => (resting = false), pace);
      report(next);
    };
    try {
      // Weights on their way are wanted whatever is changed meanwhile.
      const { backend } = await client.run(
        'load',
        { parts },
        { progress: ({ arrived, all }) => inPace({ kind: 'loading', share: arrived / all }) },
      );
      hold(parts);
      signal.throwIfAborted();
      await ask(wanted, {
        client,
        signal,
        report: (done, all) => inPace({ kind: 'working', done, all }),
        show,
      });
      report({ kind: 'ready', backend });
    } catch (error) {
      if (!signal.aborted) report({ kind: 'failed', fault: faultOf(error) });
    }
  }

  useEffect(() => {
    if (attempt === 0) return;
    const controller = new AbortController();
    running.current = controller;
    const timer = setTimeout(() => void answerTo(controller.signal), rest);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [attempt, needed, JSON.stringify(wanted)]);

  return {
    status,
    answer,
    missing,
    start: () => setAttempt((now) => now + 1),
    stop: () => {
      running.current?.abort();
      report({ kind: 'ready', stopped: true });
    },
  };
}
