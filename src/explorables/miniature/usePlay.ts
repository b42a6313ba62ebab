import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that a step stays on the screen. */
const pace = 140;

/**
 * Moves from the start to `last`, a step at a time, on the reader's click only; for readers who ask for
 * less motion it jumps to the end.
 */
export function usePlay(at: number, last: number, move: (at: number) => void) {
  const [playing, play] = useState(false);

  useEffect(() => {
    if (!playing) return;
    if (at >= last) return play(false);
    const timer = setTimeout(() => move(at + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, at, last]);

  return {
    playing,
    stop: () => play(false),
    start: () => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      move(still ? last : 0);
      play(!still);
    },
  };
}
