import { useRef, useState } from 'preact/hooks';
import { faultOf, type Fault } from '#src/miniature/faults.ts';
import type { StyleName } from '#src/miniature/styles.ts';
import { miniature } from '#src/miniature/worker/client.ts';
import { hold } from '../kit/trained/held.ts';
import { trainingParts } from './ask.ts';
import { trainingSteps } from './model.ts';

/** A training in the tab: its number, its losses so far, and its LoRA when it is finished. */
export interface Learning {
  readonly number: number;
  readonly running: boolean;
  readonly losses: readonly number[];
  readonly values?: Float32Array | undefined;
  readonly fault?: Fault | undefined;
}

const nothing: Learning = { number: 0, running: false, losses: [] };

/** Losses are shown so many at a time: drawing each step would take longer than computing it. */
const stride = 20;

/** Trains a LoRA on the reader's click; one that is stopped leaves none. */
export function useLearning() {
  const [learning, set] = useState<Learning>(nothing);
  const controller = useRef<AbortController>();

  async function train(style: StyleName, number: number): Promise<void> {
    const { signal } = (controller.current = new AbortController());
    const losses: number[] = [];
    set({ number, running: true, losses });
    try {
      await miniature().run('load', { parts: trainingParts }, { signal });
      hold(trainingParts);
      const { values } = await miniature().run(
        'learn',
        { style, steps: trainingSteps, seed: number },
        {
          signal,
          progress: ({ step, loss }) => {
            losses.push(loss);
            if (step % stride === 0) set({ number, running: true, losses: [...losses] });
          },
        },
      );
      set({ number, running: false, losses, values });
    } catch (error) {
      if (!signal.aborted) set({ ...nothing, fault: faultOf(error) });
    }
  }

  return {
    learning,
    train: (style: StyleName) => void train(style, learning.number + 1),
    stop: () => {
      controller.current?.abort();
      set(nothing);
    },
  };
}
