import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds a race takes on the screen, whatever its number of steps. */
const duration = 3000;

/**
 * Moves from 0 to `last`, on the reader's click only; for readers who ask for less motion it jumps to
 * the end, and from there back to the start. `toggle` starts, or stops where it is.
 */
export function useRun(at: number, last: number, move: (at: number) => void) {
  const [running, setRunning] = useState(false);
  const frame = useRef(0);
  // The animation outlives the render that began it.
  const latest = useRef(move);
  latest.current = move;

  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const start = (): void => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      latest.current(at < last ? last : 0);
      return;
    }
    setRunning(true);
    let began: number | undefined;
    const tick = (time: number): void => {
      began ??= time;
      const next = Math.min(last, Math.floor(((time - began) / duration) * last));
      latest.current(next);
      if (next < last) frame.current = requestAnimationFrame(tick);
      else setRunning(false);
    };
    frame.current = requestAnimationFrame(tick);
  };
  return { running, stop, toggle: () => (running ? stop() : start()) };
}
