/** Does something for each of a list, one at a time, so that a reader's touch in between is answered. */
export function inTurns<T>(list: readonly T[], act: (one: T) => void): void {
  const [first, ...rest] = list;
  if (first === undefined) return;
  setTimeout(() => {
    act(first);
    inTurns(rest, act);
  });
}
