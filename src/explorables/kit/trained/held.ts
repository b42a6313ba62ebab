/** Which weights the page has: what one figure has loaded, the others need not. */
import { useEffect, useState } from 'preact/hooks';
import type { PartName } from '#src/miniature/parts.ts';

const held = new Set<PartName>();
const listeners = new Set<() => void>();

export function hold(parts: readonly PartName[]): void {
  for (const part of parts) held.add(part);
  for (const listener of listeners) listener();
}

/** Bytes of `parts` that the page does not have yet. */
export function useMissing(
  parts: readonly PartName[],
  bytes: Readonly<Record<string, number>>,
): number {
  const [, update] = useState(0);
  useEffect(() => {
    const listener = (): void => update((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return parts.reduce((sum, part) => sum + (held.has(part) ? 0 : (bytes[part] ?? 0)), 0);
}
