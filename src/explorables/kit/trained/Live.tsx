import type { ComponentChildren, VNode } from 'preact';
import { Spoken } from '../readouts.tsx';
import { Request } from './Request.tsx';
import type { TrainedWords } from './words.ts';
import type { Status } from './useAnswer.ts';

interface Props<A> {
  words: TrainedWords;
  live: {
    readonly status: Status;
    readonly answer: A | undefined;
    readonly missing: number;
    readonly start: () => void;
    readonly stop: () => void;
  };
  /** What is wanted now, and what was when the site was built: compared by what is in them. */
  wanted: unknown;
  initial: unknown;
  /** What was computed when the site was built: shown until the reader asks. */
  still: VNode | undefined;
  /** What is wanted, in a sentence. */
  asked: string;
  /** An answer in a sentence, for who does not see it. */
  told: (answer: A) => string;
  children: (answer: A) => ComponentChildren;
}

/** A figure's answer below what is asked: faint while it is the answer to something else. */
export function Live<A extends { readonly wanted: unknown }>(props: Props<A>) {
  const { words, live, wanted, initial, still, asked, told, children } = props;
  const { status, answer, ...request } = live;
  const current = JSON.stringify(answer ? answer.wanted : initial) === JSON.stringify(wanted);
  const ready = answer && current && status.kind === 'ready' && !status.stopped;
  return (
    <>
      <Request {...{ words, status, ...request }}>{asked}</Request>
      <div class="answer" data-stale={!current || undefined}>
        {answer ? children(answer) : still}
      </div>
      <Spoken text={ready ? told(answer) : `${asked} ${words.status(status)}`} />
    </>
  );
}
