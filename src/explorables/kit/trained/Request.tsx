import type { ComponentChildren } from 'preact';
import { Action } from '../controls.tsx';
import { settled, type TrainedWords } from './words.ts';
import type { Status } from './useAnswer.ts';

interface Props {
  words: TrainedWords;
  status: Status;
  /** Bytes of weights that the page does not have yet. */
  missing: number;
  start: () => void;
  stop: () => void;
  /** What will be computed, in a sentence. */
  children: ComponentChildren;
}

/** What will be computed, the button that begins it, and how far it is. */
export function Request({ words, status, missing, start, stop, children }: Props) {
  const { kind } = status;
  return (
    <div class="request">
      <p>{children}</p>
      <div class="controls">
        {kind === 'working' && <Action onClick={stop}>{words.stop}</Action>}
        {settled(status) && (
          <Action onClick={start}>{kind === 'asleep' ? words.load(missing) : words.again}</Action>
        )}
        {(kind === 'loading' || kind === 'working') && (
          <progress
            aria-label={words.progress}
            max={1}
            value={kind === 'loading' ? status.share : status.done / status.all}
          />
        )}
      </div>
      <p class="status" data-hue={kind === 'failed' ? 'risk' : 'soft'}>
        {words.status(status)}
      </p>
    </div>
  );
}
